#include "boundary/balance/straighten.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>
#include <set>
#include <tuple>

#include "shape/box.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;
using shape::Vertex;

constexpr double on_line_tolerance = 2;  // millimetres

/// Points by squares, for asking which lie in a triangle.
class PointIndex {
 public:
  explicit PointIndex(double side) : side_(side) {}

  void add(Point p) { squares_[square(p)].push_back(p); }
  void remove(Point p) {
    auto& here = squares_[square(p)];
    const auto at = std::find(here.begin(), here.end(), p);
    if (at == here.end()) return;
    *at = here.back();
    here.pop_back();
  }

  /// Whether one lies in the closed triangle, other than its corners.
  [[nodiscard]] bool any_in(Point a, Point b, Point c) const {
    shape::Box box;
    box.add(a);
    box.add(b);
    box.add(c);
    const auto low = square({box.min_x, box.min_y});
    const auto high = square({box.max_x, box.max_y});
    for (std::int64_t x = low.first; x <= high.first; ++x) {
      for (std::int64_t y = low.second; y <= high.second; ++y) {
        const auto found = squares_.find({x, y});
        if (found == squares_.end()) continue;
        for (const Point p : found->second) {
          if (p == a || p == b || p == c || !box.contains(p)) continue;
          if (holds(a, b, c, p)) return true;
        }
      }
    }
    return false;
  }

 private:
  static bool holds(Point a, Point b, Point c, Point p) {
    const int ab = shape::orientation(a, b, p);
    const int bc = shape::orientation(b, c, p);
    const int ca = shape::orientation(c, a, p);
    // On a triangle without ground, what is in its box and on its line is on it.
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
  }
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> square(Point p) const {
    return {static_cast<std::int64_t>(std::floor(p.x / side_)), static_cast<std::int64_t>(std::floor(p.y / side_))};
  }

  double side_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Point>> squares_;
};

class Straightener {
 public:
  Straightener(std::vector<std::vector<Vertex>>& lines, const std::vector<std::vector<Hold>>& holds,
               std::span<const Point> points, double most)
      : lines_(lines), most_(most), index_(std::max(1000.0, std::sqrt(most))) {
    for (const Point p : points) index_.add(p);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const auto& line = lines[i];
      const std::size_t first = nodes_.size();
      for (std::size_t k = 0; k < line.size(); ++k) {
        const bool end = k == 0 || k + 1 == line.size();
        nodes_.push_back({line[k], end ? Hold::fixed : holds[i][k], static_cast<int>(first + k) - 1,
                          static_cast<int>(first + k) + 1, 0, true});
        index_.add(in_mm(line[k]));
        if (k > 0) edges_.insert(edge(line[k - 1], line[k]));
      }
      begin_.push_back(first);
      left_.push_back(line.size());
      line_of_.resize(nodes_.size(), i);
    }
  }

  void run() {
    for (std::size_t i = 0; i < nodes_.size(); ++i) offer(static_cast<int>(i));
    while (!queue_.empty()) {
      const Offer offer = queue_.top();
      queue_.pop();
      const Node& node = nodes_[static_cast<std::size_t>(offer.node)];
      if (node.alive && node.stamp == offer.stamp) try_to_drop(offer.node);
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::size_t end = begin_[i] + lines_[i].size();
      lines_[i].clear();
      for (std::size_t k = begin_[i]; k < end; ++k) {
        if (nodes_[k].alive) lines_[i].push_back(nodes_[k].at);
      }
    }
  }

 private:
  struct Node {
    Vertex at;
    Hold hold;
    int before;
    int after;
    int stamp;  // of its last offer
    bool alive;
  };
  struct Offer {
    double area;
    int node;
    int stamp;
    bool operator<(const Offer& other) const { return std::tie(area, node) > std::tie(other.area, other.node); }
  };
  using Edge = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>;

  static Edge edge(Vertex a, Vertex b) {
    return std::tie(a.x, a.y) < std::tie(b.x, b.y) ? Edge{a.x, a.y, b.x, b.y} : Edge{b.x, b.y, a.x, a.y};
  }
  Node& node(int i) { return nodes_[static_cast<std::size_t>(i)]; }

  void offer(int i) {
    Node& each = node(i);
    if (!each.alive || each.hold == Hold::fixed) return;
    const Vertex a = node(each.before).at;
    const Vertex c = node(each.after).at;
    const double twice = std::abs(static_cast<double>(each.at.x - a.x) * static_cast<double>(c.y - a.y) -
                                  static_cast<double>(each.at.y - a.y) * static_cast<double>(c.x - a.x));
    ++each.stamp;
    const double length = std::hypot(static_cast<double>(c.x - a.x), static_cast<double>(c.y - a.y));
    const bool fits = each.hold == Hold::on_line ? twice <= on_line_tolerance * length : twice / 2 <= most_;
    if (fits) queue_.push({twice / 2, i, each.stamp});
  }

  void try_to_drop(int i) {
    const Node dropped = node(i);
    const std::size_t line = line_of_[static_cast<std::size_t>(i)];
    const Vertex a = node(dropped.before).at;
    const Vertex c = node(dropped.after).at;
    const bool closed = lines_[line].front() == lines_[line].back();
    if (left_[line] <= (closed ? 4U : 2U) || a == c) return;
    if (edges_.count(edge(a, c)) > 0 || index_.any_in(in_mm(a), in_mm(dropped.at), in_mm(c))) return;
    edges_.erase(edge(a, dropped.at));
    edges_.erase(edge(dropped.at, c));
    edges_.insert(edge(a, c));
    index_.remove(in_mm(dropped.at));
    node(i).alive = false;
    node(dropped.before).after = dropped.after;
    node(dropped.after).before = dropped.before;
    --left_[line];
    offer(dropped.before);
    offer(dropped.after);
  }

  std::vector<std::vector<Vertex>>& lines_;
  double most_;
  PointIndex index_;
  std::vector<Node> nodes_;
  std::vector<std::size_t> begin_;
  std::vector<std::size_t> left_;
  std::vector<std::size_t> line_of_;
  std::set<Edge> edges_;
  std::priority_queue<Offer> queue_;
};

}  // namespace

void straighten(std::vector<std::vector<Vertex>>& lines, const std::vector<std::vector<Hold>>& holds,
                std::span<const Point> points, double most) {
  Straightener(lines, holds, points, most).run();
}

}  // namespace lianxun::boundary
