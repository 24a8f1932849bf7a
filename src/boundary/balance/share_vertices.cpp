#include "boundary/balance/share_vertices.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;
using shape::Vertex;

using Key = std::pair<std::int64_t, std::int64_t>;
using Edge = std::pair<Key, Key>;  // the lesser end first
using Chain = std::vector<Key>;    // from the first end of its edge to the second, with both

Key key_of(Vertex v) { return {v.x, v.y}; }
Edge edge_of(Key a, Key b) { return a < b ? Edge{a, b} : Edge{b, a}; }

template <class Visit>
void for_each_edge(const MultiPolygon& face, const Visit& visit) {
  shape::for_each_ring(face, [&visit](const shape::Ring& ring) {
    const auto vertices = vertices_of(ring);
    for (std::size_t i = 1; i < vertices.size(); ++i) visit(key_of(vertices[i - 1]), key_of(vertices[i]));
  });
}

double along(const Edge& edge, Key p) {
  const auto dx = static_cast<double>(edge.second.first - edge.first.first);
  const auto dy = static_cast<double>(edge.second.second - edge.first.second);
  return static_cast<double>(p.first - edge.first.first) * dx + static_cast<double>(p.second - edge.first.second) * dy;
}

class Chains {
 public:
  explicit Chains(std::set<Key> old) : old_(std::move(old)) {}

  /// What stands for edges of the outline that a village's faces have together: its edges that only one face has.
  void add_village(const std::vector<const MultiPolygon*>& faces) {
    std::map<Edge, int> uses;
    for (const MultiPolygon* face : faces) {
      for_each_edge(*face, [&uses](Key a, Key b) { ++uses[edge_of(a, b)]; });
    }
    std::map<Key, std::vector<Key>> beside;
    for (const auto& [edge, count] : uses) {
      if (count != 1) continue;
      beside[edge.first].push_back(edge.second);
      beside[edge.second].push_back(edge.first);
    }
    for (const auto& [start, nexts] : beside) {
      if (is_new(start)) continue;
      for (const Key& next : nexts) {
        if (is_new(next)) follow(start, next, beside);
      }
    }
  }

  /// Puts what is missing into a ring; nothing else changes.
  void complete(shape::Ring& ring) const {
    const auto vertices = vertices_of(ring);
    shape::Ring out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (i > 0) append_between(key_of(vertices[i - 1]), key_of(vertices[i]), out);
      out.push_back(ring[i]);
    }
    ring = std::move(out);
  }

  void number() {
    for (const auto& [edge, chain] : chains_) {
      for (std::size_t i = 1; i + 1 < chain.size(); ++i) edge_with_[chain[i]] = edge;
    }
  }

 private:
  [[nodiscard]] bool is_new(Key v) const { return old_.count(v) == 0; }

  void follow(Key start, Key next, const std::map<Key, std::vector<Key>>& beside) {
    Chain chain{start};
    Key at = next;
    while (is_new(at)) {
      const auto& around = beside.at(at);
      if (around.size() != 2) return;  // the outline touches itself at a new vertex: nobody else's edge
      const Key before = chain.back();
      chain.push_back(at);
      at = around[0] == before ? around[1] : around[0];
    }
    chain.push_back(at);
    if (!(start < at)) return;  // found from the other end
    merge({start, at}, chain);
  }

  void merge(const Edge& edge, const Chain& chain) {
    Chain& known = chains_[edge];
    if (known.empty()) {
      known = chain;
      return;
    }
    Chain both;
    std::merge(known.begin() + 1, known.end() - 1, chain.begin() + 1, chain.end() - 1, std::back_inserter(both),
               [&edge](Key a, Key b) { return along(edge, a) < along(edge, b); });
    both.erase(std::unique(both.begin(), both.end()), both.end());
    both.insert(both.begin(), edge.first);
    both.push_back(edge.second);
    known = std::move(both);
  }

  void append_between(Key a, Key b, shape::Ring& out) const {
    const auto with_a = edge_with_.find(a);
    const auto with_b = edge_with_.find(b);
    const Edge edge = with_a != edge_with_.end()   ? with_a->second
                      : with_b != edge_with_.end() ? with_b->second
                                                   : edge_of(a, b);
    const auto found = chains_.find(edge);
    if (found == chains_.end()) return;
    const Chain& chain = found->second;
    const auto at_a = std::find(chain.begin(), chain.end(), a) - chain.begin();
    const auto at_b = std::find(chain.begin(), chain.end(), b) - chain.begin();
    const auto size = static_cast<std::ptrdiff_t>(chain.size());
    if (at_a == size || at_b == size) return;
    const std::ptrdiff_t step = at_a < at_b ? 1 : -1;
    for (auto i = at_a + step; i != at_b && at_a != at_b; i += step) {
      const Key v = chain[static_cast<std::size_t>(i)];
      out.push_back(shape::to_metres({v.first, v.second}));
    }
  }

  std::set<Key> old_;
  std::map<Edge, Chain> chains_;
  std::map<Key, Edge> edge_with_;  // of new vertices
};

}  // namespace

void share_vertices(std::vector<MultiPolygon>& faces, std::span<const MultiPolygon> before,
                    std::span<const int> villages) {
  std::set<Key> old;
  for (const auto& face : before) {
    for_each_edge(face, [&old](Key a, Key) { old.insert(a); });
  }
  std::map<int, std::vector<const MultiPolygon*>> of_village;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (villages[i] >= 0) of_village[villages[i]].push_back(&faces[i]);
  }
  Chains chains(std::move(old));
  for (const auto& [village, its] : of_village) chains.add_village(its);
  chains.number();
  for (auto& face : faces) {
    for (auto& polygon : face) {
      chains.complete(polygon.outer);
      for (auto& hole : polygon.holes) chains.complete(hole);
    }
  }
}

}  // namespace lianxun::boundary
