#include "shape/centroid.hpp"

#include <cmath>

namespace lianxun::shape {

namespace {

/// Twice the area and its first moments about `origin`, taken as positive.
struct Moments {
  double area = 0;
  double x = 0;
  double y = 0;

  void add(const Ring& ring, Point origin, double sign) {
    Moments sum;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const double ax = ring[i].x - origin.x;
      const double ay = ring[i].y - origin.y;
      const double bx = ring[i + 1].x - origin.x;
      const double by = ring[i + 1].y - origin.y;
      const double cross = ax * by - bx * ay;
      sum.area += cross;
      sum.x += (ax + bx) * cross;
      sum.y += (ay + by) * cross;
    }
    if (sum.area < 0) sign = -sign;
    area += sign * sum.area;
    x += sign * sum.x;
    y += sign * sum.y;
  }
};

}  // namespace

Point centroid(const MultiPolygon& area) {
  const Box box = bounds(area);
  if (area.empty() || box.empty()) return {};
  // About the middle: far from the origin the products would lose what they are to give.
  const Point origin = box.centre();
  Moments moments;
  for (const Polygon& polygon : area) {
    moments.add(polygon.outer, origin, 1);
    for (const Ring& hole : polygon.holes) moments.add(hole, origin, -1);
  }
  if (!(moments.area > 0)) return origin;
  return {origin.x + moments.x / (3 * moments.area), origin.y + moments.y / (3 * moments.area)};
}

}  // namespace lianxun::shape
