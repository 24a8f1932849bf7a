#include "desk/import_places.hpp"

#include <algorithm>

namespace lianxun::desk {

DatedPlaces::DatedPlaces(std::vector<Version> versions) {
  for (auto& version : versions) entries_.push_back({std::move(version), false, {}, {}});
}

DatedPlaces::Entry& DatedPlaces::index(Entry& entry) {
  if (!entry.ready) {
    const auto& b = *entry.boundaries;
    entry.grids = shape::Locator(b.grid_areas, domain::codes_of(b.grids));
    entry.villages = shape::Locator(b.village_areas, domain::codes_of(b.villages));
    entry.ready = true;
  }
  return entry;
}

DatedPlaces::Place DatedPlaces::at(shape::Point position, domain::Date date) {
  if (entries_.empty()) return {};
  auto after = std::upper_bound(entries_.begin(), entries_.end(), date,
                                [](domain::Date day, const Entry& entry) { return day < entry.boundaries->effective; });
  if (after != entries_.begin()) --after;  // in force on the day; before the first version, the first
  const Entry& entry = index(*after);
  if (const int grid = entry.grids.find(position); grid >= 0) {
    const auto& found = entry.boundaries->grids[static_cast<std::size_t>(grid)];
    return {found.code, found.village};
  }
  if (const int village = entry.villages.find(position); village >= 0) {
    return {{}, entry.boundaries->villages[static_cast<std::size_t>(village)].code};
  }
  return {};
}

const shape::Locator& DatedPlaces::newest_areas() {
  if (entries_.empty()) return nothing_;
  const Entry& entry = index(entries_.back());
  return entry.boundaries->grids.empty() ? entry.villages : entry.grids;
}

const domain::Grid* DatedPlaces::find_grid(const domain::GridCode& code) const {
  for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
    if (const auto* grid = entry->boundaries->find_grid(code)) return grid;
  }
  return nullptr;
}

}  // namespace lianxun::desk
