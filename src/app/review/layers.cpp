#include "app/review/layers.hpp"

#include <cmath>

#include "geo/vector_writer.hpp"

namespace lianxun::app {

namespace {

using geo::Field;
using geo::FieldType;
using geo::Value;
using report::ReviewRow;

std::vector<Field> fields(bool grids) {
  std::vector<Field> out{{"code", FieldType::text},
                         {"name", FieldType::text},
                         {"count", FieldType::integer},
                         {"last_year", FieldType::integer},
                         {"last_year_ratio", FieldType::real},
                         {"last_year_low", FieldType::real},
                         {"last_year_high", FieldType::real},
                         {"last_year_beyond_chance", FieldType::boolean},
                         {"previous", FieldType::integer},
                         {"previous_ratio", FieldType::real},
                         {"previous_low", FieldType::real},
                         {"previous_high", FieldType::real},
                         {"previous_beyond_chance", FieldType::boolean},
                         {"per_km2", FieldType::real},
                         {"per_100_premises", FieldType::real}};
  if (grids) out.insert(out.end(), {{"z", FieldType::real}, {"bin", FieldType::integer}, {"pattern", FieldType::text}});
  return out;
}

Value whole(double value) { return static_cast<std::int64_t>(std::llround(value)); }
Value real(const std::optional<double>& value) { return value && std::isfinite(*value) ? Value(*value) : Value(); }

void add(std::vector<Value>& values, const std::optional<hotspot::Change>& change) {
  if (!change) {
    values.insert(values.end(), 5, Value());
    return;
  }
  const bool ratio = std::isfinite(change->ratio);
  values.push_back(whole(change->before));
  for (const double each : {change->ratio, change->low, change->high}) values.push_back(ratio ? real(each) : Value());
  values.emplace_back(std::int64_t{change->beyond_chance ? 1 : 0});
}

std::vector<Value> values_of(const ReviewRow& row, bool grid, const report::Wording& wording) {
  std::vector<Value> out{row.code, row.name, whole(row.count)};
  add(out, row.last_year);
  add(out, row.previous);
  out.push_back(real(row.per_km2));
  out.push_back(real(row.per_hundred_premises));
  if (grid) {
    out.push_back(real(row.z));
    out.emplace_back(std::int64_t{row.bin});
    out.emplace_back(wording(hotspot::name(row.pattern)));
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
