#include "small_desk.hpp"

#include <cmath>

#include "geo/datum.hpp"

namespace lianxun::desk {

using namespace domain;

namespace {

/// The middle in the working CRS, to the metre.
shape::Point middle() {
  const auto point = geo::ToCrs({Datum::Kind::wgs84, {}}, small_crs)(small_middle);
  return {std::round(point.x), std::round(point.y)};
}

shape::MultiPolygon rectangle(double x, double y, double width, double height) {
  return {{{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}}, {}}};
}

}  // namespace

std::shared_ptr<const Room> small_room() {
  Room room;
  room.name = "test room";
  room.agencies = {{"enforcement", "Enforcement", {}, {}}};
  Category fumes;
  fumes.id = "fumes";
  fumes.name = "Cooking fumes";
  fumes.responsible = "enforcement";
  fumes.limits = {{"handle", "handle", "filed", "handled", 4, Limit::Unit::working_hours}};
  room.categories = {fumes};
  return std::make_shared<const Room>(std::move(room));
}

std::shared_ptr<const Boundaries> small_boundaries(Date effective) {
  const auto [x, y] = middle();
  Boundaries result;
  result.effective = effective;
  const std::string village = "330211002001";
  result.villages = {{village, "village", {}, {}, {}}};
  result.village_areas = {rectangle(x - 100, y - 100, 200, 300)};
  for (int i = 0; i < 4; ++i) {
    const auto code = village + "00" + std::to_string(i + 1);
    result.grids.push_back({code, "grid", {}, village, {}, {}});
    result.grid_areas.push_back(rectangle(x - 100 + 100 * (i % 2), y - 100 + 100 * (i / 2), 100, 100));
  }
  return std::make_shared<const Boundaries>(std::move(result));
}

std::vector<Command> set_up_commands() {
  return {ChooseWorkingCrs{small_crs}, ConfigureRoom{small_room()},
          PublishBoundaries{small_boundaries(std::chrono::year(2023) / 1 / 1)}};
}

ReportIncident complaint_at(double east, double north) {
  constexpr double metres_per_degree = 111'320;
  constexpr double cosine = 0.8663;  // of the latitude
  ReportIncident report;
  report.category = "fumes";
  report.position = SourcePosition{small_middle.x + east / metres_per_degree / cosine,
                                   small_middle.y + north / metres_per_degree,
                                   {Datum::Kind::wgs84, {}}};
  return report;
}

Instant morning() { return std::chrono::sys_days(std::chrono::year(2024) / 1 / 8) + std::chrono::hours(1); }

}  // namespace lianxun::desk
