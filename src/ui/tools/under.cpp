#include "ui/tools/under.hpp"

#include <cmath>
#include <limits>
#include <map>

#include "shape/predicates.hpp"

namespace lianxun::ui {
namespace {

using shape::Point;

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double distance_to(Point p, Point a, Point b) {
  const double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
  const double t = length > 0 ? ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length : 0;
  const double along = std::clamp(t, 0.0, 1.0);
  return distance(p, {a.x + along * (b.x - a.x), a.y + along * (b.y - a.y)});
}

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
      if (const double d = distance_to(at, ring[i - 1], ring[i]); d < nearest) {
        nearest = d;
        best = Edge{ring[i - 1], ring[i]};
      }
    }
  });
  return best;
}

namespace {

/// Where a line is nearest to a point.
struct Foot {
  std::size_t edge = 0;
  Point at{};
  double distance = std::numeric_limits<double>::infinity();
};

Foot foot_of(const shape::Line& line, Point p) {
  Foot best;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const Point b = line[i];
    const double length = (b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y);
    const double t =
        length > 0 ? std::clamp(((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length, 0.0, 1.0) : 0;
    const Point at{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
    if (const double d = distance(p, at); d < best.distance) best = {i, at, d};
  }
  return best;
}

}  // namespace

shape::Line line_past(const domain::Basemap& basemap, Point from, Point to, double within) {
  shape::Line out;
  double nearest = 2 * within;
  for (const domain::Road& road : basemap.roads) {
    const Foot first = foot_of(road.line, from);
    const Foot last = foot_of(road.line, to);
    if (first.distance > within || last.distance > within || first.distance + last.distance >= nearest) continue;
    nearest = first.distance + last.distance;
    out = {first.at};
    if (first.edge <= last.edge) {
      for (std::size_t i = first.edge; i < last.edge; ++i) out.push_back(road.line[i]);
    } else {
      for (std::size_t i = first.edge; i > last.edge; --i) out.push_back(road.line[i - 1]);
    }
    out.push_back(last.at);
  }
  return out;
}

}  // namespace lianxun::ui
