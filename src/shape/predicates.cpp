#include "shape/predicates.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "shape/fixed_point_sum.hpp"

namespace lianxun::shape {
namespace {

bool is_finite(Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }

/// The determinant multiplied out, so that every term is a product of two given coordinates.
int exact_orientation(Point a, Point b, Point c) {
  if (!is_finite(a) || !is_finite(b) || !is_finite(c)) return 0;
  FixedPointSum sum;
  sum.add(a.x, b.y);
  sum.subtract(a.x, c.y);
  sum.subtract(c.x, b.y);
  sum.subtract(a.y, b.x);
  sum.add(a.y, c.x);
  sum.add(c.y, b.x);
  return sum.sign();
}

/// Counts the crossings of one ring into `odd`; false as soon as p lies on it.
bool count_crossings(Point p, const Ring& ring, bool& odd) {
  if (ring.empty()) return true;
  Point previous = ring.back();
  for (const Point vertex : ring) {
    const Crossing crossing = crossing_left_of(p, previous, vertex);
    if (crossing == Crossing::on) return false;
    odd ^= crossing == Crossing::yes;
    previous = vertex;
  }
  return true;
}

bool count_crossings(Point p, const Polygon& polygon, bool& odd) {
  return count_crossings(p, polygon.outer, odd) &&
         std::all_of(polygon.holes.begin(), polygon.holes.end(),
                     [&](const Ring& hole) { return count_crossings(p, hole, odd); });
}

bool count_crossings(Point p, const MultiPolygon& area, bool& odd) {
  return std::all_of(area.begin(), area.end(),
                     [&](const Polygon& polygon) { return count_crossings(p, polygon, odd); });
}

template <class Shape>
Location locate_in(Point p, const Shape& shape) {
  if (!is_finite(p)) return Location::outside;
  bool odd = false;
  if (!count_crossings(p, shape, odd)) return Location::boundary;
  return odd ? Location::inside : Location::outside;
}

}  // namespace

int orientation(Point a, Point b, Point c) {
  const double left = (a.x - c.x) * (b.y - c.y);
  const double right = (a.y - c.y) * (b.x - c.x);
  const double determinant = left - right;
  // (3 + 16 u) u of Shewchuk's bound with u = DBL_EPSILON / 2, rounded up, and what two products can lose to underflow.
  // An overflow makes the bound infinite, or the determinant NaN: neither passes.
  const double bound = (std::abs(left) + std::abs(right)) * (2 * DBL_EPSILON) + DBL_MIN;
  if (determinant > bound) return 1;
  if (-determinant > bound) return -1;
  return exact_orientation(a, b, c);
}

bool on_segment(Point p, Point a, Point b) {
  return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y) && orientation(a, b, p) == 0;
}

Crossing crossing_left_of(Point p, Point a, Point b) {
  const bool a_above = a.y > p.y;
  const bool b_above = b.y > p.y;
  if (a_above == b_above) return !a_above && on_segment(p, a, b) ? Crossing::on : Crossing::no;
  if (p.x > std::max(a.x, b.x)) return Crossing::yes;
  if (p.x < std::min(a.x, b.x)) return Crossing::no;
  const int side = orientation(a, b, p);
  if (side == 0) return Crossing::on;
  return (side > 0) == a_above ? Crossing::yes : Crossing::no;
}

Location locate(Point p, const Ring& ring) { return locate_in(p, ring); }

Location locate(Point p, const Polygon& polygon) { return locate_in(p, polygon); }

Location locate(Point p, const MultiPolygon& area) { return locate_in(p, area); }

}  // namespace lianxun::shape
