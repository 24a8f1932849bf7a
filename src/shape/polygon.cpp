#include "shape/polygon.hpp"

#include <cmath>

namespace lianxun::shape {

Box bounds(const Ring& ring) {
  Box box;
  for (const Point p : ring) box.add(p);
  return box;
}

Box bounds(const Polygon& polygon) { return bounds(polygon.outer); }

Box bounds(const MultiPolygon& area) {
  Box box;
  for (const Polygon& polygon : area) box.add(bounds(polygon));
  return box;
}

double signed_area(const Ring& ring) {
  if (ring.empty()) return 0;
  // about the first vertex: coordinates of 3e6 metres would otherwise cost half the digits
  const Point origin = ring.front();
  double twice = 0;
  Point previous{ring.back().x - origin.x, ring.back().y - origin.y};
  for (const Point p : ring) {
    const Point q{p.x - origin.x, p.y - origin.y};
    twice += previous.x * q.y - q.x * previous.y;
    previous = q;
  }
  return twice / 2;
}

double area(const Polygon& polygon) {
  double net = std::abs(signed_area(polygon.outer));
  for (const Ring& hole : polygon.holes) net -= std::abs(signed_area(hole));
  return std::max(net, 0.0);
}

double area(const MultiPolygon& polygons) {
  double total = 0;
  for (const Polygon& polygon : polygons) total += area(polygon);
  return total;
}

}  // namespace lianxun::shape
