#include "ui/tools/under.hpp"

#include <cmath>
#include <limits>
#include <map>

#include "shape/foot.hpp"
#include "shape/predicates.hpp"

namespace lianxun::ui {
namespace {

using shape::Point;

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Rings whose box, grown by the radius, holds the point.
template <class Visit>
void rings_near(const boundary::Sketch& sketch, Point at, double radius, const Visit& visit) {
  for (const int face : sketch.index.near({at.x - radius, at.y - radius, at.x + radius, at.y + radius})) {
    shape::for_each_ring(sketch.draft.faces[static_cast<std::size_t>(face)], visit);
  }
}

}  // namespace

int face_under(const boundary::Sketch& sketch, Point at) {
  for (const int face : sketch.index.near(at)) {
    if (shape::locate(at, sketch.draft.faces[static_cast<std::size_t>(face)]) != shape::Location::outside) return face;
  }
  return -1;
}

int face_under_line(const boundary::Sketch& sketch, const std::vector<Point>& line) {
  std::map<int, double> lengths;
  for (std::size_t i = 1; i < line.size(); ++i) {
    constexpr int pieces = 8;
    for (int k = 0; k < pieces; ++k) {
      const double t = (k + 0.5) / pieces;
      const Point p{line[i - 1].x + t * (line[i].x - line[i - 1].x), line[i - 1].y + t * (line[i].y - line[i - 1].y)};
      if (const int face = face_under(sketch, p); face >= 0) lengths[face] += distance(line[i - 1], line[i]) / pieces;
    }
  }
  int best = -1;
  for (const auto& [face, length] : lengths) {
    if (best < 0 || length > lengths[best]) best = face;
  }
  return best;
}

std::optional<Point> vertex_near(const boundary::Sketch& sketch, Point at, double radius) {
  std::optional<Point> best;
  double nearest = radius;
  rings_near(sketch, at, radius, [&](const shape::Ring& ring) {
    for (const Point p : ring) {
      if (const double d = distance(p, at); d < nearest) {
        nearest = d;
        best = p;
      }
    }
  });
  return best;
}

std::optional<Edge> edge_near(const boundary::Sketch& sketch, Point at, double radius) {
  std::optional<Edge> best;
  double nearest = radius;
  rings_near(sketch, at, radius, [&](const shape::Ring& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      if (const double d = shape::foot_on(ring[i - 1], ring[i], at).distance; d < nearest) {
        nearest = d;
        best = Edge{ring[i - 1], ring[i]};
      }
    }
  });
  return best;
}

namespace {

double distance_to(Point p, const shape::Line& line) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i)
    nearest = std::min(nearest, shape::foot_on(line[i - 1], line[i], p).distance);
  return nearest;
}

}  // namespace

shape::Line road_past(const domain::Basemap& basemap, Point from, Point to, double within) {
  shape::Line out;
  double nearest = std::numeric_limits<double>::infinity();
  for (const domain::Road& road : basemap.roads) {
    const double first = distance_to(from, road.line);
    const double last = distance_to(to, road.line);
    if (first > within || last > within || first + last >= nearest) continue;
    nearest = first + last;
    out = road.line;
  }
  return out;
}

}  // namespace lianxun::ui
