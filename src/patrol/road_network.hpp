#pragma once

#include <memory>
#include <span>
#include <vector>

#include "domain/place.hpp"
#include "shape/polygon.hpp"

namespace lianxun::patrol {

/// Roads as a graph: lines split where they share a vertex or cross (same millimetre), weighted by driving time.
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
  /// nearest road at 5 km/h; without a connection, straight at 15 km/h.
  [[nodiscard]] std::vector<double> seconds(std::span<const shape::Point> from, std::span<const shape::Point> to) const;

  /// The way itself, both end points included.
  [[nodiscard]] shape::Line route(shape::Point from, shape::Point to) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::patrol
