#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace lianxun::hotspot {

/// How unevenly incidents fall on places.
struct Concentration {
  std::vector<std::int64_t> counts;  // of each place that has any, the most first
  std::size_t places = 0;            // all places, those without incidents included
  std::int64_t incidents = 0;
  /// The generalised Gini coefficient of Bernasco and Steenbeek (2017): 0 when the incidents are spread as evenly as
  /// their number allows, even where there are fewer of them than places; otherwise the usual one. It stays below 1 by
  /// the inverse of the smaller number. None without incidents.
  std::optional<double> gini;
};

/// `places`: how many there are; those beyond `counts` have none. Counts of zero may stand in `counts` too. Throws
/// `std::invalid_argument` for a negative count and for more counts than places.
[[nodiscard]] Concentration concentration(std::vector<std::int64_t> counts, std::size_t places);

/// The smallest share of all places that has at least `share` (0 … 1) of all incidents; 0 without incidents.
[[nodiscard]] double places_with(const Concentration& concentration, double share);

/// The share of all incidents in the worst `share` (0 … 1) of all places, the last of them in proportion.
[[nodiscard]] double incidents_in(const Concentration& concentration, double share);

}  // namespace lianxun::hotspot
