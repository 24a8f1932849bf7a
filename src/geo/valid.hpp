#pragma once

#include <memory>
#include <optional>
#include <string>

#include "geo/geometry.hpp"
#include "shape/polygon.hpp"

namespace lianxun::geo {

/// Questions about areas that GEOS answers. Finite coordinates only. Not for several threads at once.
class AreaCheck {
 public:
  AreaCheck();
  ~AreaCheck();
  AreaCheck(const AreaCheck&) = delete;
  AreaCheck& operator=(const AreaCheck&) = delete;

  /// Why the area is not valid in the sense of the OGC's simple features, with the place: "Self-intersection[12 34]".
  /// Nothing for a valid one.
  [[nodiscard]] std::optional<std::string> fault(const shape::MultiPolygon& area) const;

  /// The valid area that covers the same ground by even-odd; empty when no ground is left.
  [[nodiscard]] shape::MultiPolygon make_valid(const shape::MultiPolygon& area) const;

  /// Area of `inner` that lies outside `outer`, in squared units. Both valid.
  [[nodiscard]] double area_outside(const shape::MultiPolygon& inner, const shape::MultiPolygon& outer) const;

  /// A point inside, as near the middle as scan lines find; nothing for an area without any.
  [[nodiscard]] std::optional<shape::Point> interior_point(const shape::MultiPolygon& area) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Where a feature counts as being: a point itself, a point inside an area, the middle vertex of the first line;
/// nothing without geometry.
[[nodiscard]] std::optional<shape::Point> representative_point(const Geometry& geometry, const AreaCheck& check);

/// Rounds each coordinate to the double nearest to a whole thousandth, drops points that fall together and rings that
/// have no area left.
[[nodiscard]] shape::MultiPolygon rounded_to_mm(const shape::MultiPolygon& area);

}  // namespace lianxun::geo
