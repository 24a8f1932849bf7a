#pragma once

#include <vector>

#include "sample/place.hpp"
#include "sample/premises_plan.hpp"

namespace lianxun::sample {

/// Finds room for premises: beside a road, in an estate, in a park; never in water nor near a border of grids.
class Siter {
 public:
  Siter(const SubdistrictMap& map, const domain::Basemap& basemap, const GridFinder& finder, Random& random);

  /// Restaurants crowd in the eating streets.
  [[nodiscard]] shape::Point site(Siting siting, bool restaurant);
  [[nodiscard]] bool acceptable(shape::Point p) const;

 private:
  [[nodiscard]] shape::Point beside(const std::vector<double>& weights, double nearest, double farthest);
  /// Between two fractions of the line's length, off to one side.
  [[nodiscard]] shape::Point beside(const shape::Line& line, double from, double to, double nearest, double farthest);
  [[nodiscard]] shape::Point food_street();
  [[nodiscard]] shape::Point works();
  [[nodiscard]] shape::Point estate();

  const SubdistrictMap& map_;
  const domain::Basemap& basemap_;
  const GridFinder& finder_;
  Random& random_;
  std::vector<double> street_weights_;  // beside the roads
  std::vector<double> town_weights_;
  std::vector<double> village_weights_;
};

}  // namespace lianxun::sample
