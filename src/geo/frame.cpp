#include "geo/frame.hpp"

#include <cmath>

#include "domain/error.hpp"
#include "geo/crs.hpp"
#include "geo/number_text.hpp"
#include "geo/transform.hpp"

namespace lianxun::geo {

namespace {

using domain::Datum;
using shape::Point;

/// Calls `visit(points)` for every run of points, in a fixed order.
template <class G, class Visit>
void for_each_run(G& geometry, const Visit& visit) {
  if (auto* point = std::get_if<Point>(&geometry)) {
    visit(std::span(point, 1));
  } else if (auto* lines = std::get_if<MultiLine>(&geometry)) {
    for (auto& line : *lines) visit(std::span(line));
  } else if (auto* area = std::get_if<shape::MultiPolygon>(&geometry)) {
    for (auto& polygon : *area) {
      visit(std::span(polygon.outer));
      for (auto& hole : polygon.holes) visit(std::span(hole));
    }
  }
}

/// Moves all points of many geometries through one call.
template <class Move>
void move_all(std::span<Geometry> geometry, const Move& move) {
  std::size_t count = 0;
  for (auto& g : geometry) for_each_run(g, [&](auto run) { count += run.size(); });
  std::vector<Point> all;
  all.reserve(count);
  for (auto& g : geometry) for_each_run(g, [&](auto run) { all.insert(all.end(), run.begin(), run.end()); });
  move(std::span<Point>(all));
  std::size_t next = 0;
  for (auto& g : geometry) {
    for_each_run(g, [&](auto run) {
      for (Point& p : run) p = all[next++];
    });
  }
}

bool is_degrees(const Datum& datum) { return datum.kind != Datum::Kind::crs || crs_facts(datum.definition).geographic; }

std::string range(const VectorTable& table) {
  const shape::Box box = bounds(table.geometry);
  return "x " + number_text(box.min_x) + " to " + number_text(box.max_x) + ", y " + number_text(box.min_y) + " to " +
         number_text(box.max_y);
}

}  // namespace

shape::Box bounds(std::span<const Geometry> geometry) {
  shape::Box box;
  for (const auto& g : geometry) {
    for_each_run(g, [&box](auto run) {
      for (const Point p : run) box.add(p);
    });
  }
  return box;
}

/// A few impossible rows are faults of those rows; most of them, of what is said about the whole.
bool can_be_degrees(const VectorTable& table) {
  std::size_t possible = 0;
  std::size_t all = 0;
  for (const auto& geometry : table.geometry) {
    for_each_run(geometry, [&](auto run) {
      for (const Point p : run) {
        ++all;
        possible += std::abs(p.x) <= 360 && std::abs(p.y) <= 90.000001 ? 1U : 0U;
      }
    });
  }
  return possible * 2 >= all;
}

Datum datum_of_crs(const std::string& crs) {
  if (crs == "EPSG:4326" || crs == "OGC:CRS84") return {Datum::Kind::wgs84, {}};
  if (crs == "EPSG:4490") return {Datum::Kind::cgcs2000, {}};
  return {Datum::Kind::crs, crs};
}

Datum settle_datum(VectorTable& table, const SourceSpec& spec) {
  const bool shifted = spec.datum && (spec.datum->kind == Datum::Kind::gcj02 || spec.datum->kind == Datum::Kind::bd09);
  if (shifted && !table.crs.empty() && !crs_facts(table.crs).geographic) {
    const Transform back(table.crs, wgs84_definition);
    move_all(table.geometry, back);
    table.crs = wgs84_definition;
  }
  const bool stated = spec.datum.has_value() || !table.crs.empty();
  const Datum datum = spec.datum ? *spec.datum : stated ? datum_of_crs(table.crs) : Datum{};
  if (!is_degrees(datum) || can_be_degrees(table)) return datum;
  const domain::Message problem =
      spec.datum ? domain::Message{"its coordinates ({}) are no degrees, but the stated datum is {}",
                                   {range(table), domain::to_text(datum)}}
      : stated
          ? domain::Message{"its coordinates ({}) are no degrees, but the source says {}", {range(table), table.crs}}
          : domain::Message{"its coordinates ({}) are no degrees, but the source names no CRS", {range(table)}};
  throw domain::BadInput(
      table.where, problem,
      domain::Message{"state the CRS they are in, such as EPSG:4549, as the datum of this source", {}});
}

void move_to(std::span<Geometry> geometry, const ToCrs& to_crs) {
  move_all(geometry, [&to_crs](std::span<Point> points) { to_crs(points); });
}

bool is_finite(const Geometry& geometry) {
  bool finite = true;
  for_each_run(geometry, [&finite](auto run) {
    for (const Point p : run) finite = finite && std::isfinite(p.x) && std::isfinite(p.y);
  });
  return finite;
}

std::string working_crs_for(const VectorTable& table, const Datum& datum) {
  if (datum.kind == Datum::Kind::crs && crs_facts(datum.definition).metric) return datum.definition;
  const Point centre = ToCrs(datum, wgs84_definition)(bounds(table.geometry).centre());
  if (!std::isfinite(centre.x) || !std::isfinite(centre.y)) {
    throw domain::BadInput(table.where, domain::Message{"has no place on earth: {}", {range(table)}},
                           domain::Message{"check the datum", {}});
  }
  return local_crs(centre);
}

}  // namespace lianxun::geo
