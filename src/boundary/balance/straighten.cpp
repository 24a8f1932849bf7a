#include "boundary/balance/straighten.hpp"

#include <algorithm>
#include <cmath>
#include <queue>
#include <set>
#include <tuple>

#include "boundary/balance/point_index.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;
using shape::Vertex;

constexpr double on_line_tolerance = 2;  // millimetres

class Straightener {
 public:
  Straightener(std::vector<Drawn>& borders, std::span<const Point> points, double most)
      : borders_(borders), most_(most), index_(std::max(1000.0, std::sqrt(most))) {
    for (const Point p : points) index_.add(p);
    for (std::size_t i = 0; i < borders.size(); ++i) {
      const auto& line = borders[i].line;
      const std::size_t first = nodes_.size();
      for (std::size_t k = 0; k < line.size(); ++k) {
        const bool end = k == 0 || k + 1 == line.size();
        nodes_.push_back({line[k], end ? Hold::fixed : borders[i].holds[k], static_cast<int>(first + k) - 1,
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
    for (std::size_t i = 0; i < borders_.size(); ++i) {
      Drawn& border = borders_[i];
      std::size_t kept = 0;
      for (std::size_t k = 0; k < border.line.size(); ++k) {
        if (!nodes_[begin_[i] + k].alive) continue;
        border.line[kept] = border.line[k];
        border.holds[kept++] = border.holds[k];
      }
      border.line.resize(kept);
      border.holds.resize(kept);
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
    const bool closed = borders_[line].line.front() == borders_[line].line.back();
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

  std::vector<Drawn>& borders_;
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

void straighten(std::vector<Drawn>& borders, std::span<const Point> points, double most) {
  Straightener(borders, points, most).run();
}

}  // namespace lianxun::boundary
