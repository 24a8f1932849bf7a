// Pole of inaccessibility by subdivision of squares (the idea of Mapbox's polylabel): a square is split while it may
// still hold a point farther from the border than the best one known.

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <queue>
#include <span>

#include "shape/compactness.hpp"
#include "shape/foot.hpp"
#include "shape/inner_point.hpp"
#include "shape/polygon.hpp"

namespace lianxun::shape {
namespace {

/// The rings of a polygon in runs of a few segments, each with its box: most runs are too far away to be looked at.
class Border {
 public:
  explicit Border(const Polygon& polygon) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }

  /// Positive inside.
  [[nodiscard]] double distance(Point p) const {
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Run& run : runs_) {
      if (squared_distance(p, run.box) < nearest) nearest = std::min(nearest, squared_distance(p, run.points));
      if (p.y >= run.box.min_y && p.y < run.box.max_y && p.x < run.box.max_x && crossed(p, run)) inside = !inside;
    }
    return (inside ? 1 : -1) * std::sqrt(nearest);
  }

 private:
  static constexpr std::size_t run_length = 8;

  struct Run {
    std::span<const Point> points;
    Box box;
  };

  void add(const Ring& ring) {
    const std::span<const Point> all(ring);
    for (std::size_t first = 0; first + 1 < all.size(); first += run_length) {
      Run run{all.subspan(first, std::min(run_length + 1, all.size() - first)), {}};
      for (const Point p : run.points) run.box.add(p);
      runs_.push_back(run);
    }
  }

  static double squared_distance(Point p, const Box& box) {
    const double dx = std::max({box.min_x - p.x, 0.0, p.x - box.max_x});
    const double dy = std::max({box.min_y - p.y, 0.0, p.y - box.max_y});
    return dx * dx + dy * dy;
  }

  static double squared_distance(Point p, std::span<const Point> points) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 1; i < points.size(); ++i) {
      nearest = std::min(nearest, shape::squared_distance(p, points[i - 1], points[i]));
    }
    return nearest;
  }

  /// Whether a ray from `p` to the right crosses the run an odd number of times.
  static bool crossed(Point p, const Run& run) {
    // A run that lies to the right of the point wholly is crossed as its ends say.
    if (p.x < run.box.min_x) return (run.points.front().y > p.y) != (run.points.back().y > p.y);
    bool odd = false;
    for (std::size_t i = 1; i < run.points.size(); ++i) {
      const Point a = run.points[i - 1];
      const Point b = run.points[i];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) odd = !odd;
    }
    return odd;
  }

  std::vector<Run> runs_;
};

struct Square {
  Point centre;
  double half;
  double distance;

  Square(Point at, double half_side, const Border& border)
      : centre(at), half(half_side), distance(border.distance(at)) {}
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
  const double coarse = std::max(box.width(), box.height()) / 100;
  const double side = std::max(std::min(box.width(), box.height()), coarse);
  // Of a long sliver half its width is about its area over its perimeter.
  const double precision = std::min(coarse, shape::area(*part) / perimeter(*part) / 2);
  if (!(precision > 0) || !std::isfinite(side)) return part->outer.front();

  const Border border(*part);
  std::priority_queue<Square> squares;
  const auto columns = static_cast<int>(std::ceil(box.width() / side));
  const auto rows = static_cast<int>(std::ceil(box.height() / side));
  for (int i = 0; i < columns; ++i)
    for (int j = 0; j < rows; ++j)
      squares.emplace(Point{box.min_x + (i + 0.5) * side, box.min_y + (j + 0.5) * side}, side / 2, border);

  Square best(box.centre(), 0, border);
  constexpr int most_split = 4000;
  int split = 0;
  while (!squares.empty() && ++split <= most_split &&
         squares.top().best_possible() > std::max(best.distance, 0.0) + precision) {
    const Square square = squares.top();
    squares.pop();
    if (square.distance > best.distance) best = square;
    const double half = square.half / 2;
    for (const double dx : {-half, half})
      for (const double dy : {-half, half})
        squares.emplace(Point{square.centre.x + dx, square.centre.y + dy}, half, border);
  }
  return best.distance > 0 ? best.centre : inner_point(*part);
}

}  // namespace lianxun::shape
