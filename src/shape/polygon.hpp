#pragma once

#include <vector>

#include "shape/box.hpp"
#include "shape/point.hpp"

namespace lianxun::shape {

/// Closed: the last point repeats the first. Either orientation.
using Ring = std::vector<Point>;

using Line = std::vector<Point>;

struct Polygon {
  Ring outer;
  std::vector<Ring> holes;

  friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// Polygons of one area: a grid or village of several parts.
using MultiPolygon = std::vector<Polygon>;

/// Each outer ring, followed by its holes.
template <class Visit>
void for_each_ring(const MultiPolygon& area, const Visit& visit) {
  for (const Polygon& polygon : area) {
    visit(polygon.outer);
    for (const Ring& hole : polygon.holes) visit(hole);
  }
}

/// The area with another point for each of its points.
template <class Change>
[[nodiscard]] MultiPolygon with_points(MultiPolygon area, const Change& change) {
  const auto ring = [&change](Ring& points) {
    for (Point& p : points) p = change(p);
  };
  for (Polygon& polygon : area) {
    ring(polygon.outer);
    for (Ring& hole : polygon.holes) ring(hole);
  }
  return area;
}

[[nodiscard]] Box bounds(const Ring& ring);
[[nodiscard]] Box bounds(const Polygon& polygon);
[[nodiscard]] Box bounds(const MultiPolygon& area);

/// Signed area by the shoelace formula, positive when counter-clockwise; in squared units of the points.
[[nodiscard]] double signed_area(const Ring& ring);

/// Area without the holes, never negative.
[[nodiscard]] double area(const Polygon& polygon);
[[nodiscard]] double area(const MultiPolygon& polygons);

/// A point inside the largest part, far from its border (pole of inaccessibility within one per cent of the
/// larger side of its box): where a label goes. The first vertex when the area is degenerate; {0,0} when empty.
[[nodiscard]] Point label_point(const MultiPolygon& area);

}  // namespace lianxun::shape
