#include "app/boundaries/areas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/verbs/source_options.hpp"
#include "domain/error.hpp"
#include "geo/aligned.hpp"
#include "geo/crs.hpp"
#include "geo/datum.hpp"
#include "geo/frame.hpp"

namespace lianxun::app::boundaries {

namespace {

/// A hundred-millionth of a degree is a thousandth of such a unit.
constexpr double units_to_a_degree = 1e5;
constexpr double metres_to_a_degree = 111'195;

geo::SourceSpec spec_of(const Source& source) {
  geo::SourceSpec spec;
  spec.source = source.source;
  if (!source.datum.empty()) spec.datum = parse_datum_option("--datum", source.datum);
  return spec;
}

void scale(std::vector<shape::MultiPolygon>& areas, double by) {
  for (auto& area : areas) {
    area = shape::with_points(std::move(area), [by](shape::Point p) { return shape::Point{p.x * by, p.y * by}; });
  }
}

/// What rows hold; empty where there is no area.
std::vector<shape::MultiPolygon> areas_of(const std::vector<geo::Geometry>& geometry, const geo::VectorTable& table) {
  std::vector<shape::MultiPolygon> out;
  bool any = false;
  for (const auto& each : geometry) {
    const auto* area = std::get_if<shape::MultiPolygon>(&each);
    const bool usable = area != nullptr && geo::is_finite(each) && shape::area(*area) > 0;
    any = any || usable;
    out.push_back(usable ? *area : shape::MultiPolygon{});
  }
  if (!any) {
    throw domain::BadInput(table.where, "has no areas",
                           "choose a layer of polygons; lines and points have no borders to share");
  }
  return out;
}

}  // namespace

std::string Areas::name(std::size_t row) const {
  if (code >= 0 && !table.text(row, code).empty()) return std::string(table.text(row, code));
  return "#" + std::to_string(row + 1);
}

shape::MultiPolygon Areas::in_crs(shape::MultiPolygon area) const {
  return shape::with_points(std::move(area), [this](shape::Point p) { return in_crs(p); });
}

Areas read_areas(const Source& source, const geo::Progress& progress) {
  const geo::SourceSpec spec = spec_of(source);
  Areas out;
  out.table = geo::read_filled_layer(spec, progress);
  const domain::Datum datum = geo::settle_datum(out.table, spec);
  out.crs = geo::crs_to_write(out.table, datum);
  out.code = out.table.find_field(source.code);
  out.faces = areas_of(out.table.geometry, out.table);
  const geo::CrsFacts facts = geo::crs_facts(out.crs.empty() ? "EPSG:4326" : out.crs);
  if (facts.geographic) {
    out.scale = units_to_a_degree;
    shape::Box box;
    for (const auto& face : out.faces) box.add(shape::bounds(face));
    const double unit = metres_to_a_degree / units_to_a_degree;
    out.metres_of_unit = {unit * std::cos(box.centre().y * std::numbers::pi / 180), unit};
  } else {
    out.metres_of_unit = {facts.metres, facts.metres};
  }
  out.square_metres = out.metres_of_unit.x * out.metres_of_unit.y;
  scale(out.faces, out.scale);
  return out;
}

Outlines read_outlines(const Source& source, const Areas& areas, const geo::Progress& progress) {
  const geo::SourceSpec spec = spec_of(source);
  geo::VectorTable table = geo::read_filled_layer(spec, progress);
  const domain::Datum datum = geo::settle_datum(table, spec);
  if (geo::crs_to_write(table, datum) != areas.crs && !areas.crs.empty()) {
    geo::move_to(table.geometry, geo::ToCrs(datum, areas.crs));
  }
  Outlines out;
  out.areas = areas_of(table.geometry, table);
  const int code = table.find_field(source.code);
  for (std::size_t row = 0; row < table.size(); ++row) {
    out.codes.emplace_back(code < 0 ? std::string() : std::string(table.text(row, code)));
  }
  scale(out.areas, areas.scale);
  return out;
}

std::vector<int> villages_of(const Areas& areas, const Outlines& villages) {
  const int column = areas.table.find_field("village");
  std::vector<int> out;
  for (std::size_t row = 0; row < areas.table.size(); ++row) {
    const std::string own = column < 0 ? areas.name(row) : std::string(areas.table.text(row, column));
    const auto at = std::find_if(villages.codes.begin(), villages.codes.end(), [&](const std::string& code) {
      return !code.empty() && (column < 0 ? own.starts_with(code) : own == code);
    });
    out.push_back(at == villages.codes.end() ? -1 : static_cast<int>(at - villages.codes.begin()));
  }
  return out;
}

}  // namespace lianxun::app::boundaries
