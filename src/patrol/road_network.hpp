#pragma once

#include <memory>
#include <span>
#include <vector>

#include "domain/place.hpp"
#include "shape/polygon.hpp"

namespace lianxun::patrol {

/// Roads as a graph, weighted by driving time in both directions. Two roads connect where they have a vertex in the
/// same millimetre; lines that cross without one are a bridge or a tunnel and do not. A road without a positive speed
/// is driven at the default of `domain::Road`.
/// Immutable after construction; free to share between threads. Working CRS, metres and seconds.
class RoadNetwork {
 public:
  explicit RoadNetwork(const domain::Basemap& basemap);
  ~RoadNetwork();
  RoadNetwork(RoadNetwork&&) noexcept;
  RoadNetwork& operator=(RoadNetwork&&) noexcept;

  [[nodiscard]] bool empty() const;
  [[nodiscard]] std::size_t components() const;

  /// Driving seconds from each of `from` to each of `to`, row by row. A place off the road walks straight to the
  /// nearest road at 5 km/h, and neighbours go on foot when that is quicker; without a connection, straight at
  /// 15 km/h. Symmetric.
  [[nodiscard]] std::vector<double> seconds(std::span<const shape::Point> from, std::span<const shape::Point> to) const;

  /// The way itself, both end points included.
  [[nodiscard]] shape::Line route(shape::Point from, shape::Point to) const;

  /// Metres to the nearest road, infinite without roads: how far the travel times can be trusted.
  [[nodiscard]] double off_road(shape::Point p) const;
  /// Whether the roads nearest to the two places lead from one to the other.
  [[nodiscard]] bool connected(shape::Point a, shape::Point b) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::patrol
