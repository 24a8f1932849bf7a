// Pole of inaccessibility by subdivision of squares (the idea of Mapbox's polylabel): a square is split while it may
// still hold a point farther from the border than the best one known.

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>

#include "shape/polygon.hpp"

namespace lianxun::shape {
namespace {

double squared_distance(Point p, Point a, Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double along = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
  const double ex = p.x - (a.x + along * dx);
  const double ey = p.y - (a.y + along * dy);
  return ex * ex + ey * ey;
}

void add_ring(Point p, const Ring& ring, bool& inside, double& nearest) {
  if (ring.empty()) return;
  Point a = ring.back();
  for (const Point b : ring) {
    if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    nearest = std::min(nearest, squared_distance(p, a, b));
    a = b;
  }
}

/// Positive inside.
double distance_to_border(Point p, const Polygon& polygon) {
  bool inside = false;
  double nearest = std::numeric_limits<double>::infinity();
  add_ring(p, polygon.outer, inside, nearest);
  for (const Ring& hole : polygon.holes) add_ring(p, hole, inside, nearest);
  return (inside ? 1 : -1) * std::sqrt(nearest);
}

struct Square {
  Point centre;
  double half;
  double distance;

  Square(Point at, double half_side, const Polygon& polygon)
      : centre(at), half(half_side), distance(distance_to_border(at, polygon)) {}
  [[nodiscard]] double best_possible() const { return distance + half * std::numbers::sqrt2; }
  friend bool operator<(const Square& a, const Square& b) { return a.best_possible() < b.best_possible(); }
};

const Polygon* largest_part(const MultiPolygon& parts) {
  const Polygon* largest = nullptr;
  double largest_area = -std::numeric_limits<double>::infinity();
  for (const Polygon& part : parts) {
    double part_area = std::abs(signed_area(part.outer));
    for (const Ring& hole : part.holes) part_area -= std::abs(signed_area(hole));
    if (part.outer.empty() || part_area <= largest_area) continue;
    largest = &part;
    largest_area = part_area;
  }
  return largest;
}

}  // namespace

Point label_point(const MultiPolygon& area) {
  const Polygon* part = largest_part(area);
  if (part == nullptr) return {};
  const Box box = bounds(*part);
  const double precision = std::max(box.width(), box.height()) / 100;
  const double side = std::max(std::min(box.width(), box.height()), precision);
  if (!(precision > 0) || !std::isfinite(side)) return part->outer.front();

  std::priority_queue<Square> squares;
  const auto columns = static_cast<int>(std::ceil(box.width() / side));
  const auto rows = static_cast<int>(std::ceil(box.height() / side));
  for (int i = 0; i < columns; ++i)
    for (int j = 0; j < rows; ++j)
      squares.emplace(Point{box.min_x + (i + 0.5) * side, box.min_y + (j + 0.5) * side}, side / 2, *part);

  Square best(box.centre(), 0, *part);
  while (!squares.empty() && squares.top().best_possible() > std::max(best.distance, 0.0) + precision) {
    const Square square = squares.top();
    squares.pop();
    if (square.distance > best.distance) best = square;
    const double half = square.half / 2;
    for (const double dx : {-half, half})
      for (const double dy : {-half, half})
        squares.emplace(Point{square.centre.x + dx, square.centre.y + dy}, half, *part);
  }
  return best.distance > 0 ? best.centre : part->outer.front();
}

}  // namespace lianxun::shape
