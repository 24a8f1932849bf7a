#include "boundary/balance/relax.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "boundary/balance/point_index.hpp"
#include "shape/random.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;
using shape::Vertex;

double distance(Vertex a, Vertex b) {
  return std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
}

/// Twice the signed area of a triangle.
double cross(Vertex a, Vertex b, Vertex c) {
  return static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
         static_cast<double>(b.y - a.y) * static_cast<double>(c.x - a.x);
}

bool touch(Point a, Point b, Point c, Point d) {
  const int abc = shape::orientation(a, b, c);
  const int abd = shape::orientation(a, b, d);
  const int cda = shape::orientation(c, d, a);
  const int cdb = shape::orientation(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return shape::on_segment(c, a, b) || shape::on_segment(d, a, b) || shape::on_segment(a, c, d) ||
         shape::on_segment(b, c, d);
}

class Relaxation {
 public:
  Relaxation(std::vector<Drawn>& borders, int faces, std::span<const Point> points, double reach)
      : borders_(borders), index_(std::max(1000.0, reach)), reach_(reach), faces_(static_cast<std::size_t>(faces)) {
    for (const Point p : points) index_.add(p);
    std::map<std::pair<std::int64_t, std::int64_t>, int> number;
    for (std::size_t b = 0; b < borders.size(); ++b) {
      const Drawn& border = borders[b];
      std::vector<int> nodes;
      for (std::size_t k = 0; k < border.line.size(); ++k) {
        const Vertex v = border.line[k];
        const auto [at, fresh] = number.try_emplace({v.x, v.y}, static_cast<int>(nodes_.size()));
        if (fresh) {
          nodes_.push_back({v, true, {}});
          index_.add(in_mm(v));
        }
        Node& node = nodes_[static_cast<std::size_t>(at->second)];
        node.may_move = node.may_move && border.holds[k] == Hold::free;
        nodes.push_back(at->second);
      }
      for (std::size_t k = 1; k < nodes.size(); ++k) {
        const auto edge = static_cast<int>(edges_.size());
        edges_.push_back({nodes[k - 1], nodes[k], border.left, border.right});
        node_at(nodes[k - 1]).edges.push_back(edge);
        node_at(nodes[k]).edges.push_back(edge);
        add(edges_.back(), 1);
      }
      nodes_of_.push_back(std::move(nodes));
    }
  }

  void run() {
    std::vector<int> movable;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (nodes_[i].may_move) movable.push_back(static_cast<int>(i));
    }
    constexpr int rounds = 40;
    double step = reach_;
    for (int round = 0; round < rounds; ++round, step *= 0.9) {
      for (const int node : movable) {
        try_middle(node);
        try_step(node, step);
        try_step(node, step);
      }
    }
    for (std::size_t b = 0; b < borders_.size(); ++b) {
      for (std::size_t k = 0; k < nodes_of_[b].size(); ++k) borders_[b].line[k] = node_at(nodes_of_[b][k]).at;
    }
  }

 private:
  struct Node {
    Vertex at;
    bool may_move;
    std::vector<int> edges;
  };
  struct Edge {
    int a;
    int b;
    int left;
    int right;
  };
  struct Face {
    double twice_area = 0;
    double perimeter = 0;
  };

  Node& node_at(int i) { return nodes_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] const Node& node_at(int i) const { return nodes_[static_cast<std::size_t>(i)]; }

  /// Shares of an edge in its faces; areas from a common origin.
  void add(const Edge& edge, double sign) {
    const Vertex a = node_at(edge.a).at;
    const Vertex b = node_at(edge.b).at;
    const double length = sign * distance(a, b);
    const double swept = sign * cross(origin(), a, b);
    if (edge.left >= 0) {
      faces_[static_cast<std::size_t>(edge.left)].perimeter += length;
      faces_[static_cast<std::size_t>(edge.left)].twice_area += swept;
    }
    if (edge.right >= 0) {
      faces_[static_cast<std::size_t>(edge.right)].perimeter += length;
      faces_[static_cast<std::size_t>(edge.right)].twice_area -= swept;
    }
  }
  [[nodiscard]] Vertex origin() const { return nodes_.front().at; }

  [[nodiscard]] double worth(const std::vector<int>& edges) const {
    double sum = 0;
    std::vector<int> seen;
    for (const int e : edges) {
      for (const int face : {edges_[static_cast<std::size_t>(e)].left, edges_[static_cast<std::size_t>(e)].right}) {
        if (face < 0 || std::find(seen.begin(), seen.end(), face) != seen.end()) continue;
        seen.push_back(face);
        const Face& each = faces_[static_cast<std::size_t>(face)];
        if (each.twice_area <= 0) return -1e9;
        sum += 2 * std::numbers::pi * each.twice_area / (each.perimeter * each.perimeter);
      }
    }
    return sum;
  }

  void try_step(int i, double step) {
    const Vertex v = node_at(i).at;
    const auto offset = [&] { return std::llround((2 * random_.unit() - 1) * step); };
    const auto dx = offset();
    const auto dy = offset();
    try_at(i, {v.x + dx, v.y + dy});
  }

  /// The middle of its neighbours, where a line is shortest.
  void try_middle(int i) {
    const Node& node = node_at(i);
    std::int64_t x = 0;
    std::int64_t y = 0;
    for (const int e : node.edges) {
      const Vertex other = node_at(far_end(e, i)).at;
      x += other.x - node.at.x;
      y += other.y - node.at.y;
    }
    const auto count = static_cast<std::int64_t>(node.edges.size());
    try_at(i, {node.at.x + x / count, node.at.y + y / count});
  }

  [[nodiscard]] int far_end(int edge, int node) const {
    const Edge& e = edges_[static_cast<std::size_t>(edge)];
    return e.a == node ? e.b : e.a;
  }

  void try_at(int i, Vertex to) {
    Node& node = node_at(i);
    const Vertex from = node.at;
    if (to == from) return;
    const double before = worth(node.edges);
    shift(i, to);
    if (worth(node.edges) > before + 1e-9 && is_free(i, from, to)) {
      index_.remove(in_mm(from));
      index_.add(in_mm(to));
      return;
    }
    shift(i, from);
  }

  void shift(int i, Vertex to) {
    for (const int e : node_at(i).edges) add(edges_[static_cast<std::size_t>(e)], -1);
    node_at(i).at = to;
    for (const int e : node_at(i).edges) add(edges_[static_cast<std::size_t>(e)], 1);
  }

  /// Whether nothing lies where the edges of a node sweep over, and nothing crosses where they are now.
  [[nodiscard]] bool is_free(int i, Vertex from, Vertex to) const {
    const Node& node = node_at(i);
    for (const int e : node.edges) {
      const Vertex other = node_at(far_end(e, i)).at;
      if (other == to || index_.any_in(in_mm(other), in_mm(from), in_mm(to))) return false;
    }
    shape::Box box;
    box.add(in_mm(to));
    for (const int e : node.edges) box.add(in_mm(node_at(far_end(e, i)).at));
    for (const Edge& edge : edges_) {
      if (edge.a == i || edge.b == i) continue;
      const Point c = in_mm(node_at(edge.a).at);
      const Point d = in_mm(node_at(edge.b).at);
      if (std::max(c.x, d.x) < box.min_x || std::min(c.x, d.x) > box.max_x || std::max(c.y, d.y) < box.min_y ||
          std::min(c.y, d.y) > box.max_y) {
        continue;
      }
      if (shape::on_segment(in_mm(to), c, d)) return false;
      for (const int e : node.edges) {
        const int other = far_end(e, i);
        if (edge.a == other || edge.b == other) continue;
        if (touch(in_mm(node_at(other).at), in_mm(to), c, d)) return false;
      }
    }
    return true;
  }

  std::vector<Drawn>& borders_;
  PointIndex index_;
  double reach_;
  std::vector<Face> faces_;
  std::vector<Node> nodes_;
  std::vector<Edge> edges_;
  std::vector<std::vector<int>> nodes_of_;
  shape::Random random_{0, 1};
};

}  // namespace

void relax(std::vector<Drawn>& borders, int faces, std::span<const Point> points, double reach) {
  if (!borders.empty()) Relaxation(borders, faces, points, reach).run();
}

}  // namespace lianxun::boundary
