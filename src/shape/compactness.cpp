#include "shape/compactness.hpp"

#include <cmath>

namespace lianxun::shape {
namespace {

double length(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 1; i < ring.size(); ++i) sum += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
  return sum;
}

}  // namespace

double perimeter(const Polygon& area) {
  double sum = length(area.outer);
  for (const Ring& hole : area.holes) sum += length(hole);
  return sum;
}

double perimeter(const MultiPolygon& area) {
  double sum = 0;
  for (const Polygon& polygon : area) sum += perimeter(polygon);
  return sum;
}

double compactness(const MultiPolygon& area) { return compactness(shape::area(area), perimeter(area)); }

}  // namespace lianxun::shape
