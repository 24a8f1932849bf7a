#include "geo/aligned.hpp"

#include <limits>

#include "domain/error.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/datum.hpp"
#include "geo/frame.hpp"
#include "geo/transform.hpp"
#include "geo/valid.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::geo {

namespace {

using domain::Datum;
using shape::Point;

constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();

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

std::vector<Point> places_of(const VectorTable& table) {
  const AreaCheck check;
  std::vector<Point> places;
  places.reserve(table.size());
  for (const auto& geometry : table.geometry) {
    places.push_back(representative_point(geometry, check).value_or(Point{nowhere, nowhere}));
  }
  return places;
}

}  // namespace

std::optional<Datum> stated_datum(const VectorTable& table, const SourceSpec& spec) {
  if (spec.datum) return spec.datum;
  if (!table.crs.empty()) return datum_of_crs(table.crs);
  return std::nullopt;
}

std::string crs_to_write(const VectorTable& table, const std::optional<Datum>& datum) {
  if (!datum) return {};
  switch (datum->kind) {
    case Datum::Kind::crs:
      return datum->definition;
    case Datum::Kind::wgs84:
      return table.crs.empty() ? wgs84_definition : table.crs;
    case Datum::Kind::cgcs2000:
      return "EPSG:4490";
    case Datum::Kind::gcj02:
    case Datum::Kind::bd09:
      break;  // no CRS that a file could name
  }
  return {};
}

VectorTable read_filled_layer(const SourceSpec& spec, const Progress& progress) {
  VectorTable table = read_layer(spec, {{}, 0, progress});
  if (table.size() == 0) throw domain::BadInput(table.where, "the layer is empty", "choose another layer or file");
  if (!table.has_geometry) {
    throw domain::BadInput(table.where, "has neither geometry nor columns with coordinates",
                           "name the columns x and y; its columns are: " + column_list(table));
  }
  return table;
}

Aligned read_aligned(const SourceSpec& areas, const SourceSpec& points, const Progress& progress,
                     std::vector<Finding>& findings) {
  Aligned out{read_filled_layer(areas, progress), read_filled_layer(points, progress), std::nullopt, {}};
  out.places = places_of(out.points);
  const auto note = [&findings](const std::string& layer, domain::Message message) {
    findings.push_back({layer, 0, Severity::note, std::move(message)});
  };
  auto from = stated_datum(out.points, points);
  out.datum = stated_datum(out.areas, areas);
  if (from == out.datum) return out;
  if (!out.datum) {
    if (!can_be_degrees(out.areas)) {
      throw domain::BadInput(out.areas.where, "names no CRS, but the points do", "state the CRS of the grids");
    }
    note(out.areas.where, {"The grids name no CRS: they are taken as WGS 84.", {}});
    out.datum = Datum{};
  }
  if (!from) {
    const bool web_map = out.datum->kind == Datum::Kind::gcj02 || out.datum->kind == Datum::Kind::bd09;
    const bool about_there = !web_map && bounds(out.points.geometry).intersects(bounds(out.areas.geometry));
    if (about_there || !can_be_degrees(out.points)) {
      note(out.points.where, {"The points name no CRS: their coordinates are taken to be in that of the grids.", {}});
      return out;
    }
    note(out.points.where,
         {"The points name no CRS: their coordinates are taken as WGS 84 longitude and latitude.", {}});
    from = Datum{};
  }
  // both must be what they say before one is converted into the other; a projected table comes back in degrees here
  out.datum = settle_datum(out.areas, areas);
  const bool projected_web_map = points.datum && !out.points.crs.empty();
  if (points.datum || !out.points.crs.empty()) from = settle_datum(out.points, points);
  if (projected_web_map) out.places = places_of(out.points);
  convert(out.places, *from, *out.datum);
  return out;
}

}  // namespace lianxun::geo
