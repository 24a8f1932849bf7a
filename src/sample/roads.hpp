#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "sample/boundaries.hpp"

namespace lianxun::sample {

/// A road network in the making. Lines meet in common vertices, whole millimetres.
class RoadBuilder {
 public:
  /// Adds the line as it is.
  void add(domain::Road road);
  /// Adds the line after bending its free ends onto the network where that is nearer than `reach`.
  void add_attached(domain::Road road, double reach);
  /// The nearest point of the network, made a vertex of it; nothing when farther than `reach`.
  [[nodiscard]] bool attach(shape::Point& point, double reach);
  /// Gives lines that cross a common vertex, joins or drops what is not connected to the largest part.
  [[nodiscard]] std::vector<domain::Road> finish();

 private:
  void node_crossings();
  [[nodiscard]] std::vector<std::size_t> components() const;
  void connect(double reach);

  std::vector<domain::Road> roads_;
};

/// Trunk and secondary roads of the plan, streets along grid borders, lanes into the grids. Connected.
[[nodiscard]] std::vector<domain::Road> build_roads(const SubdistrictMap& map, std::uint64_t seed);

/// River, sea and canals; names beside them. The river's north bank and the coast are the outline itself.
void build_water(const SubdistrictMap& map, domain::Basemap& basemap);

}  // namespace lianxun::sample
