#include "boundary/edits/needless.hpp"

#include <algorithm>
#include <utility>

#include "boundary/edits/chain.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {

using shape::Point;
using shape::Ring;

namespace {

bool less(Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

/// Undirected edges, those of two faces once.
class Edges {
 public:
  void add(const shape::MultiPolygon& area) {
    shape::for_each_ring(area, [this](const Ring& ring) {
      for (std::size_t i = 1; i < ring.size(); ++i) {
        edges_.emplace_back(ring[i - 1], ring[i]);
        edges_.emplace_back(ring[i], ring[i - 1]);
      }
    });
  }
  void sort() {
    std::sort(edges_.begin(), edges_.end(), in_order);
    edges_.erase(std::unique(edges_.begin(), edges_.end()), edges_.end());
  }
  [[nodiscard]] bool contain(Point a, Point b) const {
    return std::binary_search(edges_.begin(), edges_.end(), std::pair(a, b), in_order);
  }
  [[nodiscard]] std::size_t count_at(Point a) const {
    const auto [first, end] = std::equal_range(edges_.begin(), edges_.end(), std::pair(a, a),
                                               [](const auto& e, const auto& f) { return less(e.first, f.first); });
    return static_cast<std::size_t>(end - first);
  }

 private:
  static bool in_order(const std::pair<Point, Point>& e, const std::pair<Point, Point>& f) {
    return less(e.first, f.first) || (e.first == f.first && less(e.second, f.second));
  }
  std::vector<std::pair<Point, Point>> edges_;
};

/// Whether a way is the edge between its ends but for snapping.
bool follows_edge(std::span<const Point> way) {
  const auto vertices = vertices_of(Ring(way.begin(), way.end()));
  return within_a_millimetre({{vertices.front(), vertices.back()}, vertices});
}

/// A ring without the runs of new vertices between two old ones that were joined.
Ring restored(const Ring& ring, const Edges& before, const Edges& after) {
  const auto is_old = [&](Point p) { return before.count_at(p) > 0; };
  const auto first_old = std::find_if(ring.begin(), ring.end(), is_old);
  if (first_old == ring.end()) return ring;
  Ring turned(ring.begin(), ring.end() - 1);
  std::rotate(turned.begin(), turned.begin() + (first_old - ring.begin()), turned.end());
  turned.push_back(turned.front());
  Ring out{turned.front()};
  for (std::size_t i = 1; i < turned.size();) {
    std::size_t end = i;
    bool needless = true;
    for (; !is_old(turned[end]); ++end) needless = needless && after.count_at(turned[end]) == 2;
    const auto run = std::span(turned).subspan(i - 1, end - i + 2);
    if (!needless || !before.contain(run.front(), run.back()) || !follows_edge(run)) {
      out.insert(out.end(), run.begin() + 1, run.end() - 1);
    }
    out.push_back(turned[end]);
    i = end + 1;
  }
  return out.size() == ring.size() || out.size() < 4 ? ring : out;
}

}  // namespace

Change without_needless_vertices(Change change) {
  Edges before;
  Edges after;
  for (const auto& each : change.faces) {
    before.add(each.before);
    after.add(each.after);
  }
  before.sort();
  after.sort();
  for (auto& each : change.faces) {
    for (auto& polygon : each.after) {
      polygon.outer = restored(polygon.outer, before, after);
      for (Ring& hole : polygon.holes) hole = restored(hole, before, after);
    }
  }
  return change;
}

}  // namespace lianxun::boundary
