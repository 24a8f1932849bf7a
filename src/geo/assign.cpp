#include "geo/assign.hpp"

#include <cmath>
#include <filesystem>

#include "domain/error.hpp"
#include "geo/aligned.hpp"
#include "geo/coordinate_columns.hpp"
#include "geo/vector_writer.hpp"
#include "shape/locator.hpp"

namespace lianxun::geo {

namespace {

class Assignment {
 public:
  Assignment(const AssignRequest& request, const Progress& progress) : request_(request), progress_(progress) {
    in_ = read_aligned(request.grids, request.points, progress, result_.findings);
    code_ = in_.areas.find_field(request.code);
    if (code_ < 0) {
      throw domain::BadInput(in_.areas.where, "no column " + request.code,
                             "name the one with the codes; its columns are: " + column_list(in_.areas));
    }
    if (in_.points.find_field(request.as) >= 0) {
      throw domain::BadArgument(in_.points.where + ": has a column " + request.as +
                                " already (choose another name for the attribute)");
    }
  }

  AssignResult run() {
    const auto found = locate();
    write(found);
    return std::move(result_);
  }

 private:
  void find(const std::string& layer, std::int64_t row, Severity severity, domain::Message message) {
    result_.findings.push_back({layer, row, severity, std::move(message)});
  }

  std::vector<int> locate() {
    std::vector<shape::MultiPolygon> areas;
    std::vector<std::string> codes;
    for (std::size_t row = 0; row < in_.areas.size(); ++row) {
      auto* area = std::get_if<shape::MultiPolygon>(&in_.areas.geometry[row]);
      const auto number = static_cast<std::int64_t>(row) + 1;
      const std::string code(in_.areas.text(row, code_));
      if (area == nullptr || code.empty()) {
        find(in_.areas.where, number, Severity::rejected,
             {area == nullptr ? "The grid has no area." : "The grid has no code.", {}});
        continue;
      }
      areas.push_back(std::move(*area));
      codes.push_back(code);
    }
    const shape::Locator locator(areas, codes);
    std::vector<int> found(in_.places.size(), -1);
    locator.find(in_.places, found);
    codes_ = std::move(codes);
    return found;
  }

  void write(const std::vector<int>& found) {
    VectorWriter writer(request_.out);
    LayerSchema schema;
    schema.name = std::filesystem::path(request_.out).stem().string();
    schema.geometry = GeometryKind::point;
    schema.crs = crs_to_write(in_.areas, in_.datum);
    schema.fields = in_.points.fields;
    schema.fields.push_back({request_.as, FieldType::text});
    writer.begin_layer(schema);
    const int fields = static_cast<int>(in_.points.fields.size());
    std::vector<Value> values;
    for (std::size_t row = 0; row < in_.points.size(); ++row) {
      values.clear();
      for (int field = 0; field < fields; ++field) values.push_back(in_.points.value(row, field));
      const bool somewhere = std::isfinite(in_.places[row].x) && std::isfinite(in_.places[row].y);
      ++result_.rows;
      if (!somewhere) {
        ++result_.without_place;
        find(in_.points.where, static_cast<std::int64_t>(row) + 1, Severity::doubtful, {"It has no coordinates.", {}});
      } else {
        ++(found[row] < 0 ? result_.outside : result_.inside);
      }
      values.emplace_back(found[row] < 0 ? std::string() : codes_[static_cast<std::size_t>(found[row])]);
      writer.write(somewhere ? Geometry(in_.places[row]) : Geometry(), values);
      if (row % 4096 == 0) report(progress_, row, in_.points.size());
    }
    writer.finish();
    report(progress_, in_.points.size(), in_.points.size());
  }

  const AssignRequest& request_;
  const Progress& progress_;
  Aligned in_;
  int code_ = -1;
  std::vector<std::string> codes_;
  AssignResult result_;
};

}  // namespace

AssignResult assign(const AssignRequest& request, const Progress& progress) {
  return Assignment(request, progress).run();
}

}  // namespace lianxun::geo
