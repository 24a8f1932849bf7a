#include "geo/assign.hpp"

#include <cmath>
#include <filesystem>
#include <limits>
#include <optional>

#include "domain/error.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/crs.hpp"
#include "geo/datum.hpp"
#include "geo/frame.hpp"
#include "geo/transform.hpp"
#include "geo/valid.hpp"
#include "geo/vector_source.hpp"
#include "geo/vector_writer.hpp"
#include "shape/locator.hpp"

namespace lianxun::geo {

namespace {

using domain::Datum;
using shape::Point;

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

/// What a source says of its numbers, if anything.
std::optional<Datum> stated(const VectorTable& table, const SourceSpec& spec) {
  if (spec.datum) return spec.datum;
  if (!table.crs.empty()) return datum_of_crs(table.crs);
  return std::nullopt;
}

std::string crs_to_write(const VectorTable& grids, const std::optional<Datum>& datum) {
  if (!datum) return {};
  switch (datum->kind) {
    case Datum::Kind::crs:
      return datum->definition;
    case Datum::Kind::wgs84:
      return grids.crs.empty() ? wgs84_definition : grids.crs;
    case Datum::Kind::cgcs2000:
      return "EPSG:4490";
    case Datum::Kind::gcj02:
    case Datum::Kind::bd09:
      break;  // no CRS that a file could name
  }
  return {};
}

/// From one datum into another, the datums of web maps included.
void convert(std::vector<Point>& points, const Datum& from, const Datum& to) {
  const bool shifted = to.kind == Datum::Kind::gcj02 || to.kind == Datum::Kind::bd09;
  const std::string target = to.kind == Datum::Kind::crs ? to.definition : wgs84_definition;
  ToCrs(from, target)(std::span<Point>(points));
  if (!shifted) return;
  for (Point& p : points) {
    p = gcj02_from_wgs84(p);
    if (to.kind == Datum::Kind::bd09) p = bd09_from_gcj02(p);
  }
}

class Assignment {
 public:
  Assignment(const AssignRequest& request, const Progress& progress) : request_(request), progress_(progress) {
    grids_ = read(request.grids);
    points_ = read(request.points);
    code_ = grids_.find_field(request.code);
    if (code_ < 0) {
      throw domain::BadInput(grids_.where, "no column " + request.code,
                             "name the one with the codes; its columns are: " + column_list(grids_));
    }
    if (points_.find_field(request.as) >= 0) {
      throw domain::BadArgument(points_.where + ": has a column " + request.as +
                                " already (choose another name for the attribute)");
    }
  }

  AssignResult run() {
    take_places();
    into_grid_frame();
    const auto found = locate();
    write(found);
    return std::move(result_);
  }

 private:
  VectorTable read(const SourceSpec& spec) const {
    VectorTable table = read_layer(spec, {{}, 0, progress_});
    if (table.size() == 0) throw domain::BadInput(table.where, "the layer is empty", "choose another layer or file");
    if (!table.has_geometry) {
      throw domain::BadInput(table.where, "has neither geometry nor columns with coordinates",
                             "name the columns x and y; its columns are: " + column_list(table));
    }
    return table;
  }

  void find(const std::string& layer, std::int64_t row, Severity severity, domain::Message message) {
    result_.findings.push_back({layer, row, severity, std::move(message)});
  }

  void take_places() {
    const AreaCheck check;
    places_.reserve(points_.size());
    for (const auto& geometry : points_.geometry) {
      places_.push_back(representative_point(geometry, check).value_or(Point{nowhere, nowhere}));
    }
  }

  void into_grid_frame() {
    auto from = stated(points_, request_.points);
    to_ = stated(grids_, request_.grids);
    if (from == to_) return;
    if (!to_) {
      if (!can_be_degrees(grids_)) {
        throw domain::BadInput(grids_.where, "names no CRS, but the points do", "state the CRS of the grids");
      }
      find(grids_.where, 0, Severity::note, {"The grids name no CRS: they are taken as WGS 84.", {}});
      to_ = Datum{};
    }
    if (!from) {
      const bool web_map = to_->kind == Datum::Kind::gcj02 || to_->kind == Datum::Kind::bd09;
      const bool about_there = !web_map && bounds(points_.geometry).intersects(bounds(grids_.geometry));
      if (about_there || !can_be_degrees(points_)) {
        find(points_.where, 0, Severity::note,
             {"The points name no CRS: their coordinates are taken to be in that of the grids.", {}});
        return;
      }
      find(points_.where, 0, Severity::note,
           {"The points name no CRS: their coordinates are taken as WGS 84 longitude and latitude.", {}});
      from = Datum{};
    }
    // both must be what they say before one is converted into the other; a projected table comes back in degrees here
    to_ = settle_datum(grids_, request_.grids);
    const bool projected_web_map = request_.points.datum && !points_.crs.empty();
    if (request_.points.datum || !points_.crs.empty()) from = settle_datum(points_, request_.points);
    if (projected_web_map) {
      places_.clear();
      take_places();
    }
    convert(places_, *from, *to_);
  }

  std::vector<int> locate() {
    std::vector<shape::MultiPolygon> areas;
    std::vector<std::string> codes;
    for (std::size_t row = 0; row < grids_.size(); ++row) {
      auto* area = std::get_if<shape::MultiPolygon>(&grids_.geometry[row]);
      const auto number = static_cast<std::int64_t>(row) + 1;
      const std::string code(grids_.text(row, code_));
      if (area == nullptr || code.empty()) {
        find(grids_.where, number, Severity::rejected,
             {area == nullptr ? "The grid has no area." : "The grid has no code.", {}});
        continue;
      }
      areas.push_back(std::move(*area));
      codes.push_back(code);
    }
    const shape::Locator locator(areas, codes);
    std::vector<int> found(places_.size(), -1);
    locator.find(places_, found);
    codes_ = std::move(codes);
    return found;
  }

  void write(const std::vector<int>& found) {
    VectorWriter writer(request_.out);
    LayerSchema schema;
    schema.name = std::filesystem::path(request_.out).stem().string();
    schema.geometry = GeometryKind::point;
    schema.crs = crs_to_write(grids_, to_);
    schema.fields = points_.fields;
    schema.fields.push_back({request_.as, FieldType::text});
    writer.begin_layer(schema);
    const int fields = static_cast<int>(points_.fields.size());
    std::vector<Value> values;
    for (std::size_t row = 0; row < points_.size(); ++row) {
      values.clear();
      for (int field = 0; field < fields; ++field) values.push_back(points_.value(row, field));
      const bool somewhere = std::isfinite(places_[row].x) && std::isfinite(places_[row].y);
      ++result_.rows;
      if (!somewhere) {
        ++result_.without_place;
        find(points_.where, static_cast<std::int64_t>(row) + 1, Severity::doubtful, {"It has no coordinates.", {}});
      } else {
        ++(found[row] < 0 ? result_.outside : result_.inside);
      }
      values.emplace_back(found[row] < 0 ? std::string() : codes_[static_cast<std::size_t>(found[row])]);
      writer.write(somewhere ? Geometry(places_[row]) : Geometry(), values);
      if (row % 4096 == 0) report(progress_, row, points_.size());
    }
    writer.finish();
    report(progress_, points_.size(), points_.size());
  }

  const AssignRequest& request_;
  const Progress& progress_;
  VectorTable grids_;
  VectorTable points_;
  int code_ = -1;
  std::optional<Datum> to_;
  std::vector<Point> places_;  // beside the rows; NaN: none
  std::vector<std::string> codes_;
  AssignResult result_;
};

}  // namespace

AssignResult assign(const AssignRequest& request, const Progress& progress) {
  return Assignment(request, progress).run();
}

}  // namespace lianxun::geo
