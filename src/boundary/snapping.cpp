#include "boundary/snapping.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/millimetres.hpp"
#include "shape/foot.hpp"

namespace lianxun::boundary {

using shape::Point;
using Edge = SnapLines::Edge;

SnapLines::SnapLines(std::span<const shape::Line> lines) {
  std::vector<shape::Box> boxes;
  for (const auto& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      edges_.push_back({line[i - 1], line[i]});
      shape::Box& box = boxes.emplace_back();
      box.add(line[i - 1]);
      box.add(line[i]);
    }
  }
  grid_ = BoxGrid(std::move(boxes));
}

std::vector<Edge> SnapLines::near(const shape::Box& box) const {
  std::vector<Edge> out;
  for (const int edge : grid_.near(box)) out.push_back(edges_[static_cast<std::size_t>(edge)]);
  return out;
}

namespace {

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// How far along the line from `from` in a direction the foot of a point is, in lengths of the direction.
double foot(Point p, Point from, Point direction) {
  const double squared = direction.x * direction.x + direction.y * direction.y;
  return squared > 0 ? ((p.x - from.x) * direction.x + (p.y - from.y) * direction.y) / squared : 0;
}

Point along(Point from, Point direction, double part) {
  return {from.x + part * direction.x, from.y + part * direction.y};
}

/// Keeps the best candidate within the radius.
class Best {
 public:
  Best(Point at, double radius) : at_(at), radius_(radius) {}

  void offer(SnapKind kind, Point candidate) {
    const Point whole = whole_millimetres(candidate);
    const double far = distance(at_, whole);
    if (!(far <= radius_)) return;
    if (best_ && (kind > best_->kind || (kind == best_->kind && far >= best_->distance))) return;
    best_ = Snap{kind, whole, far};
  }
  void offer_edge(SnapKind kind, Edge edge) { offer(kind, shape::foot_on(edge.a, edge.b, at_).at); }
  [[nodiscard]] const std::optional<Snap>& found() const { return best_; }

 private:
  Point at_;
  double radius_;
  std::optional<Snap> best_;
};

/// Where a line through a point crosses an edge, if it does.
std::optional<Point> crossing(Point from, Point direction, Edge edge) {
  const Point run{edge.b.x - edge.a.x, edge.b.y - edge.a.y};
  const double denominator = direction.x * run.y - direction.y * run.x;
  if (denominator == 0) return {};
  const double part = (direction.y * (edge.a.x - from.x) - direction.x * (edge.a.y - from.y)) / denominator;
  if (part < 0 || part > 1) return {};
  return along(edge.a, run, part);
}

}  // namespace

std::optional<Snap> snap(const Draft& draft, const DraftIndex& index, const SnapLines& lines,
                         std::span<const Point> drawn, Point at, double radius) {
  Best best(at, radius);
  const shape::Box reach{at.x - radius, at.y - radius, at.x + radius, at.y + radius};
  std::vector<Edge> edges = lines.near(reach);
  for (const Edge edge : edges) best.offer_edge(SnapKind::line, edge);
  for (const int face : index.near(reach)) {
    shape::for_each_ring(draft.faces[static_cast<std::size_t>(face)], [&](const shape::Ring& ring) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        const Edge edge{ring[i - 1], ring[i]};
        shape::Box box;
        box.add(edge.a);
        box.add(edge.b);
        if (!box.intersects(reach)) continue;
        best.offer(SnapKind::vertex, edge.a);
        best.offer(SnapKind::vertex, edge.b);
        best.offer_edge(SnapKind::edge, edge);
        edges.push_back(edge);
      }
    });
  }
  if (drawn.size() < 2) return best.found();
  const Point last = drawn.back();
  const Point previous = drawn[drawn.size() - 2];
  const Point ahead{last.x - previous.x, last.y - previous.y};
  const Point aside{-ahead.y, ahead.x};
  if (ahead == Point{}) return best.found();
  for (const auto& [kind, direction] : {std::pair(SnapKind::straight_on, ahead), {SnapKind::right_angle, aside}}) {
    const double part = foot(at, last, direction);
    // Back over the last segment is no direction to draw in.
    if (kind == SnapKind::straight_on && part <= 0) continue;
    best.offer(kind, along(last, direction, part));
    for (const Edge edge : edges) {
      if (const auto place = crossing(last, direction, edge)) best.offer(SnapKind::crossing, *place);
    }
  }
  return best.found();
}

}  // namespace lianxun::boundary
