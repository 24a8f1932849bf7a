#include "desk/places.hpp"

#include <cmath>

#include "domain/error.hpp"

namespace lianxun::desk {
namespace {

/// Stated datums come from configuration; this only bounds what a source of many could make us keep.
constexpr std::size_t most_transforms = 64;

}  // namespace

void Places::prepare(const domain::Situation& situation, domain::Instant now) {
  auto boundaries = domain::boundaries_on(situation, domain::local_date(now, situation.room->calendar.zone));
  if (boundaries == wanted_ || !boundaries) return;
  wanted_ = boundaries;
  index_ = std::async(std::launch::async, [boundaries] {
    const shape::Locator grids(boundaries->grid_areas, domain::codes_of(boundaries->grids));
    const shape::Locator villages(boundaries->village_areas, domain::codes_of(boundaries->villages));
    return std::make_shared<const Index>(Index{boundaries, grids, villages});
  });
}

Places::Found Places::locate(const domain::Situation& situation, const domain::Command& command, domain::Instant now) {
  if (const auto* report = std::get_if<domain::ReportIncident>(&command)) {
    if (report->position) return at_source(situation, *report->position, now);
    const auto premises = situation.premises.find(report->premises);
    if (premises != situation.premises.end()) return at(situation, premises->second.position, now);
  } else if (const auto* move = std::get_if<domain::RelocateIncident>(&command)) {
    return at_source(situation, move->position, now);
  }
  return std::monostate{};
}

Places::Found Places::at_source(const domain::Situation& situation, const domain::SourcePosition& position,
                                domain::Instant now) {
  if (situation.working_crs.empty()) {
    return domain::Refusal{"The room has no map yet: import its boundaries first.", {}};
  }
  if (!std::isfinite(position.x) || !std::isfinite(position.y)) return std::monostate{};  // decide says what is wrong
  try {
    const auto point = transform(position.datum, situation.working_crs)({position.x, position.y});
    if (std::isfinite(point.x) && std::isfinite(point.y)) return at(situation, point, now);
  } catch (const domain::BadInput& error) {
    return domain::Refusal{"The position cannot be placed: {}", {error.what()}};
  }
  return domain::Refusal{
      "The position {}, {} is nowhere on the map: check the order of longitude and latitude and the datum {}.",
      {std::to_string(position.x), std::to_string(position.y), domain::to_text(position.datum)}};
}

domain::Context::Location Places::at(const domain::Situation& situation, shape::Point position, domain::Instant now) {
  prepare(situation, now);
  domain::Context::Location location{position, {}, {}};
  if (!wanted_) return location;
  const auto index = index_.get();
  const auto& boundaries = *index->boundaries;
  if (const int grid = index->grids.find(position); grid >= 0) {
    location.grid = boundaries.grids[static_cast<std::size_t>(grid)].code;
    location.village = boundaries.grids[static_cast<std::size_t>(grid)].village;
  } else if (const int village = index->villages.find(position); village >= 0) {
    location.village = boundaries.villages[static_cast<std::size_t>(village)].code;
  }
  return location;
}

const geo::ToCrs& Places::transform(const domain::Datum& from, const std::string& to) {
  std::pair key{domain::to_text(from), to};
  if (const auto known = transforms_.find(key); known != transforms_.end()) return known->second;
  if (transforms_.size() >= most_transforms) transforms_.clear();
  return transforms_.emplace(std::move(key), geo::ToCrs(from, to)).first->second;
}

}  // namespace lianxun::desk
