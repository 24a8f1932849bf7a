#include "app/review/layers.hpp"

#include <cmath>

#include "geo/vector_writer.hpp"
#include "report/review_columns.hpp"

namespace lianxun::app {

namespace {

using geo::FieldType;
using geo::Value;
using report::ReviewColumn;
using report::ReviewRow;

FieldType type_of(ReviewColumn::Kind kind) {
  switch (kind) {
    case ReviewColumn::Kind::text:
      return FieldType::text;
    case ReviewColumn::Kind::integer:
      return FieldType::integer;
    case ReviewColumn::Kind::real:
      return FieldType::real;
    case ReviewColumn::Kind::boolean:
      return FieldType::boolean;
  }
  return FieldType::text;
}

std::vector<geo::Field> fields(bool grids) {
  std::vector<geo::Field> out;
  for (const ReviewColumn& column : report::review_columns()) {
    if (grids || !column.of_grids) out.push_back({column.key, type_of(column.kind)});
  }
  return out;
}

std::vector<Value> values_of(const ReviewRow& row, bool grid, const report::Wording& wording) {
  std::vector<Value> out;
  for (const ReviewColumn& column : report::review_columns()) {
    if (grid || !column.of_grids) out.push_back(column.value(row, wording));
  }
  return out;
}

}  // namespace

void write_review_layers(const report::Review& review, const domain::Situation& situation,
                         const report::Wording& wording, const std::string& path) {
  const auto& boundaries = *review.answer->ground->boundaries;
  geo::VectorWriter writer(path);
  writer.begin_layer({"villages", geo::GeometryKind::polygon, situation.working_crs, fields(false)});
  for (std::size_t i = 0; i < review.villages.size(); ++i) {
    writer.write(boundaries.village_areas[i], values_of(review.villages[i], false, wording));
  }
  writer.begin_layer({"grids", geo::GeometryKind::polygon, situation.working_crs, fields(true)});
  for (std::size_t i = 0; i < review.grids.size(); ++i) {
    writer.write(boundaries.grid_areas[i], values_of(review.grids[i], true, wording));
  }
  writer.begin_layer({"kinds", geo::GeometryKind::none, "", fields(false)});
  for (const ReviewRow& row : review.kinds) writer.write({}, values_of(row, false, wording));
  writer.begin_layer({"places",
                      geo::GeometryKind::point,
                      situation.working_crs,
                      {{"name", FieldType::text}, {"count", FieldType::integer}, {"last", FieldType::date}}});
  for (const report::ReviewPlace& place : review.places) {
    const std::vector<Value> values{place.name, std::int64_t{place.count}, domain::format_date(place.last)};
    const bool located = std::isfinite(place.position.x) && std::isfinite(place.position.y);
    writer.write(located ? geo::Geometry(place.position) : geo::Geometry(), values);
  }
  writer.finish();
}

}  // namespace lianxun::app
