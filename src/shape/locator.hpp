#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "shape/point.hpp"
#include "shape/polygon.hpp"

namespace lianxun::shape {

struct LocatorIndex;

/// Point to area, exactly: the answer for every double is that of exact arithmetic on the coordinates as given, in
/// whatever frame and unit the areas have.
///
/// An area is touched by a point inside it or on its border. Of all the areas that a point touches it belongs to the
/// one whose code comes first in byte order (equal codes: the one that stands first), on shared borders and where areas
/// overlap alike.
///
/// Areas need not be valid nor form a coverage. Inside is even-odd over all rings of an area, as `locate` counts it;
/// rings may be open, empty, of one point, or cross themselves. For valid areas this is what GEOS calls intersects.
///
/// Immutable: copies share one index, and any number of threads may ask it.
class Locator {
 public:
  Locator() = default;

  /// `codes` stands beside `areas`. Throws `std::invalid_argument` when the sizes differ or a coordinate is not finite.
  /// Time and memory grow with the number of vertices; areas whose boxes overlap a great deal cost precision of
  /// the index and with it speed, never exactness.
  Locator(std::span<const MultiPolygon> areas, std::span<const std::string> codes);

  /// Position in `areas`, or -1: outside every area, or not a finite point.
  [[nodiscard]] int find(Point p) const;

  /// The same for many points, several times as fast: memory is fetched ahead. Throws `std::invalid_argument` when the
  /// sizes differ.
  void find(std::span<const Point> points, std::span<int> out) const;

  /// Memory of the index.
  [[nodiscard]] std::size_t bytes() const;

 private:
  std::shared_ptr<const LocatorIndex> index_;
};

}  // namespace lianxun::shape
