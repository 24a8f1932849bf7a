#include "boundary/conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

#include "shape/box.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Box;
using shape::Point;
using shape::Vertex;

struct Edge {
  Segment line;
  int arc;
};

Box box_of(const Segment& line) {
  Box box;
  box.add(in_mm(line.a));
  box.add(in_mm(line.b));
  return box;
}

/// Inside the edge, neither of its ends.
bool inside(Vertex v, const Segment& line) {
  return !(v == line.a) && !(v == line.b) && shape::on_segment(in_mm(v), in_mm(line.a), in_mm(line.b));
}

Point crossing_of(const Segment& one, const Segment& two) {
  const Point a = in_mm(one.a);
  const Point b = in_mm(one.b);
  const Point c = in_mm(two.a);
  const Point d = in_mm(two.b);
  const double across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  const double t = across == 0 ? 0.5 : ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / across;
  return {(a.x + t * (b.x - a.x)) / 1000, (a.y + t * (b.y - a.y)) / 1000};
}

struct Meeting {
  bool crossing;
  Point at;
};

std::optional<Meeting> meet(const Segment& one, const Segment& two) {
  for (const Vertex v : {two.a, two.b}) {
    if (inside(v, one)) return Meeting{false, to_metres(v)};
  }
  for (const Vertex v : {one.a, one.b}) {
    if (inside(v, two)) return Meeting{false, to_metres(v)};
  }
  const auto side = [](const Segment& line, Vertex v) {
    return shape::orientation(in_mm(line.a), in_mm(line.b), in_mm(v));
  };
  if (side(one, two.a) * side(one, two.b) >= 0 || side(two, one.a) * side(two, one.b) >= 0) return std::nullopt;
  return Meeting{true, crossing_of(one, two)};
}

/// A grid of squares over all edges; each edge stands in every square that its box meets.
class Squares {
 public:
  explicit Squares(const std::vector<Edge>& edges) : edges_(edges) {
    Box all;
    double length = 0;
    for (const Edge& edge : edges) {
      const Box box = box_of(edge.line);
      all.add(box);
      length += std::max(box.width(), box.height());
    }
    origin_ = {all.min_x, all.min_y};
    const double mean = length / static_cast<double>(std::max<std::size_t>(edges.size(), 1));
    constexpr double most_side = 4000;
    side_ = std::max({2 * mean, std::max(all.width(), all.height()) / most_side, 1.0});
    columns_ = static_cast<std::size_t>(all.width() / side_) + 1;
    rows_ = static_cast<std::size_t>(all.height() / side_) + 1;
    fill();
  }

  /// Each pair once.
  template <class Visit>
  void pairs(const Visit& visit) const {
    for (std::size_t square = 0; square < columns_ * rows_; ++square) {
      for (std::size_t i = starts_[square]; i < starts_[square + 1]; ++i) {
        for (std::size_t j = i + 1; j < starts_[square + 1]; ++j) {
          const Edge& one = edges_[entries_[i]];
          const Edge& two = edges_[entries_[j]];
          const Box a = box_of(one.line);
          const Box b = box_of(two.line);
          if (!a.intersects(b)) continue;
          // In the square that holds the lower left corner of what the boxes have in common, and in no other.
          const Point corner{std::max(a.min_x, b.min_x), std::max(a.min_y, b.min_y)};
          if (column(corner.x) + row(corner.y) * columns_ == square) visit(one, two);
        }
      }
    }
  }

 private:
  [[nodiscard]] std::size_t column(double x) const { return static_cast<std::size_t>((x - origin_.x) / side_); }
  [[nodiscard]] std::size_t row(double y) const { return static_cast<std::size_t>((y - origin_.y) / side_); }

  template <class Visit>
  void squares_of(const Edge& edge, const Visit& visit) const {
    const Box box = box_of(edge.line);
    for (std::size_t y = row(box.min_y); y <= row(box.max_y); ++y) {
      for (std::size_t x = column(box.min_x); x <= column(box.max_x); ++x) visit(y * columns_ + x);
    }
  }

  void fill() {
    starts_.assign(columns_ * rows_ + 1, 0);
    for (const Edge& edge : edges_) squares_of(edge, [this](std::size_t square) { ++starts_[square + 1]; });
    for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
    entries_.resize(starts_.back());
    std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      squares_of(edges_[i], [&](std::size_t square) { entries_[next[square]++] = static_cast<std::uint32_t>(i); });
    }
  }

  const std::vector<Edge>& edges_;
  Point origin_{};
  double side_ = 1;
  std::size_t columns_ = 0;
  std::size_t rows_ = 0;
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> entries_;
};

}  // namespace

std::vector<Conflict> conflicts(const shape::Coverage& coverage) {
  std::vector<Edge> edges;
  for (std::size_t arc = 0; arc < coverage.arcs().size(); ++arc) {
    const auto vertices = coverage.vertices(coverage.arcs()[arc]);
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      if (!(vertices[i - 1] == vertices[i])) edges.push_back({{vertices[i - 1], vertices[i]}, static_cast<int>(arc)});
    }
  }
  std::vector<Conflict> out;
  if (edges.empty()) return out;
  Squares(edges).pairs([&out](const Edge& one, const Edge& two) {
    if (const auto meeting = meet(one.line, two.line)) {
      out.push_back({std::min(one.arc, two.arc), std::max(one.arc, two.arc), meeting->crossing, meeting->at});
    }
  });
  const auto key = [](const Conflict& c) { return std::tuple(c.arc, c.other, c.at.x, c.at.y); };
  std::sort(out.begin(), out.end(), [&key](const Conflict& a, const Conflict& b) { return key(a) < key(b); });
  return out;
}

}  // namespace lianxun::boundary
