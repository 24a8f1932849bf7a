// Inside desk only.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "shape/locator.hpp"

namespace lianxun::desk {

/// Where points of the past lie, each on the boundaries of its day.
class DatedPlaces {
 public:
  using Version = std::shared_ptr<const domain::Boundaries>;

  /// Ascending by effective date. The index of a version is built when it is first asked.
  explicit DatedPlaces(std::vector<Version> versions);

  struct Place {
    domain::GridCode grid;
    domain::VillageCode village;
  };
  [[nodiscard]] Place at(shape::Point position, domain::Date date);

  /// The newest version, and its grids or, when it has none, its villages; null and empty before any.
  [[nodiscard]] Version newest() const { return entries_.empty() ? nullptr : entries_.back().boundaries; }
  [[nodiscard]] const shape::Locator& newest_areas();

  /// A grid of any version, the newest first.
  [[nodiscard]] const domain::Grid* find_grid(const domain::GridCode& code) const;

 private:
  struct Entry {
    Version boundaries;
    bool ready = false;
    shape::Locator grids;
    shape::Locator villages;
  };
  static Entry& index(Entry& entry);

  std::vector<Entry> entries_;
  shape::Locator nothing_;
};

}  // namespace lianxun::desk
