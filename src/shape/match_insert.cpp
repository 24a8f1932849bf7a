#include "shape/match_insert.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace lianxun::shape {
namespace {

class InsertionFinder {
 public:
  InsertionFinder(const NumberedRings& rings, const Nearness& nearness, const std::set<EdgeKey>& barred,
                  double tolerance)
      : rings_(rings), nearness_(nearness), barred_(barred), squared_(tolerance * tolerance) {}

  Insertions find() {
    if (nearness_.near.empty()) return {};
    find_faces();
    for (std::size_t first = 0; first < nearness_.near.size();) {
      std::size_t end = first;
      while (end < nearness_.near.size() && nearness_.near[end].same_edge(nearness_.near[first])) ++end;
      add_edge(std::span(nearness_.near).subspan(first, end - first));
      first = end;
    }
    for (const Edge& edge : edges_) decide(edge);
    std::sort(out_.refused.begin(), out_.refused.end());
    return std::move(out_);
  }

 private:
  struct Candidate {
    std::uint32_t vertex;
    FromEdge where;
  };
  struct Edge {
    std::uint32_t from;  // numbers
    std::uint32_t to;
    std::vector<int> faces;
    std::vector<Candidate> candidates;
    std::vector<std::uint32_t> others;  // near, of neither face, not candidates
  };
  /// The edge of a face that a vertex is nearest to; of equals the one whose ends come first.
  struct Nearest {
    double squared_distance;
    std::size_t edge;
  };

  [[nodiscard]] Vertex at(std::uint32_t number) const { return rings_.vertices[number]; }

  /// Of the vertices that are near something.
  void find_faces() {
    std::vector<bool> wanted(rings_.vertices.size(), false);
    for (const auto& each : nearness_.near) wanted[each.vertex] = true;
    for (std::size_t face = 0; face < rings_.faces.size(); ++face)
      for (const auto& ring : rings_.rings_of(face))
        for (const std::uint32_t number : rings_.of(ring))
          if (wanted[number]) members_.insert({number, static_cast<int>(face)});
  }

  [[nodiscard]] bool is_of(std::uint32_t vertex, const std::vector<int>& faces) const {
    return std::any_of(faces.begin(), faces.end(), [&](int face) { return members_.contains({vertex, face}); });
  }

  void add_edge(std::span<const Nearness::Near> near) {
    Edge edge{near.front().from, near.front().to, {}, {}, {}};
    for (const int face : {near.front().left, near.front().right})
      if (face != Coverage::outside) edge.faces.push_back(face);
    for (const auto& each : near) {
      if (is_of(each.vertex, edge.faces)) continue;
      const FromEdge where = from_edge(at(each.vertex), at(edge.from), at(edge.to));
      if (where.squared_distance <= squared_ && where.along > 0 && where.along < 1)
        edge.candidates.push_back({each.vertex, where});
      else
        edge.others.push_back(each.vertex);
    }
    if (edge.candidates.empty()) return;
    for (const Candidate& candidate : edge.candidates)
      for (const int face : edge.faces) consider(candidate, face, edge);
    edges_.push_back(std::move(edge));
  }

  [[nodiscard]] auto place(const Edge& edge) const {
    const Vertex a = at(edge.from);
    const Vertex b = at(edge.to);
    const auto order = std::minmax(std::tuple(a.x, a.y), std::tuple(b.x, b.y));
    return std::pair(order.first, order.second);
  }

  void consider(const Candidate& candidate, int face, const Edge& edge) {
    const Nearest own{candidate.where.squared_distance, edges_.size()};
    const auto [known, is_new] = nearest_.try_emplace({candidate.vertex, face}, own);
    if (is_new) return;
    const Nearest& other = known->second;
    if (own.squared_distance < other.squared_distance ||
        (own.squared_distance == other.squared_distance && place(edge) < place(edges_[other.edge])))
      known->second = own;
  }

  void decide(const Edge& edge) {
    const auto index = static_cast<std::size_t>(&edge - edges_.data());
    std::vector<Candidate> wanted;
    std::vector<std::uint32_t> others = edge.others;
    for (const Candidate& candidate : edge.candidates) {
      const bool is_nearest = std::all_of(edge.faces.begin(), edge.faces.end(), [&](int face) {
        return nearest_.at({candidate.vertex, face}).edge == index;
      });
      if (is_nearest)
        wanted.push_back(candidate);
      else
        others.push_back(candidate.vertex);
    }
    std::sort(wanted.begin(), wanted.end(), [this](const Candidate& a, const Candidate& b) {
      return std::tuple(a.where.along, at(a.vertex).x, at(a.vertex).y) <
             std::tuple(b.where.along, at(b.vertex).x, at(b.vertex).y);
    });
    const EdgeKey key = key_of(edge.from, edge.to);
    if (wanted.empty() || barred_.contains(key) || is_crossed(edge) || passes(edge, wanted, others)) {
      out_.refused.push_back(key);
      return;
    }
    auto& accepted = out_.accepted[key];
    if (!accepted.vertices.empty()) return;  // in another arc already: the next time
    for (const Candidate& each : wanted) accepted.vertices.push_back(each.vertex);
    if (edge.from != key.first) std::reverse(accepted.vertices.begin(), accepted.vertices.end());
    accepted.faces = edge.faces;
  }

  [[nodiscard]] bool is_crossed(const Edge& edge) const {
    return std::any_of(edge.faces.begin(), edge.faces.end(), [&](int face) {
      return std::binary_search(nearness_.crossed.begin(), nearness_.crossed.end(), face);
    });
  }

  /// Whether the line through the wanted vertices has one of the others within the tolerance.
  [[nodiscard]] bool passes(const Edge& edge, const std::vector<Candidate>& wanted,
                            const std::vector<std::uint32_t>& others) const {
    std::uint32_t from = edge.from;
    for (std::size_t i = 0; i <= wanted.size(); ++i) {
      const std::uint32_t to = i < wanted.size() ? wanted[i].vertex : edge.to;
      for (const std::uint32_t other : others)
        if (from_edge(at(other), at(from), at(to)).squared_distance <= squared_) return true;
      from = to;
    }
    return false;
  }

  const NumberedRings& rings_;
  const Nearness& nearness_;
  const std::set<EdgeKey>& barred_;
  double squared_;
  std::set<std::pair<std::uint32_t, int>> members_;
  std::vector<Edge> edges_;
  std::map<std::pair<std::uint32_t, int>, Nearest> nearest_;
  Insertions out_;
};

void append_with(const Insertions& insertions, int face, std::span<const std::uint32_t> ring,
                 LargeVector<std::uint32_t>& out) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const std::uint32_t from = ring[i];
    const std::uint32_t to = ring[i + 1 < ring.size() ? i + 1 : 0];
    out.push_back(from);
    const auto found = insertions.accepted.find(key_of(from, to));
    if (found == insertions.accepted.end()) continue;
    const auto& [vertices, faces] = found->second;
    // the same edge may stand in another arc too, where faces overlap
    if (std::find(faces.begin(), faces.end(), face) == faces.end()) continue;
    if (from < to)
      out.insert(out.end(), vertices.begin(), vertices.end());
    else
      out.insert(out.end(), vertices.rbegin(), vertices.rend());
  }
}

}  // namespace

Insertions find_insertions(const NumberedRings& rings, const Nearness& nearness, const std::set<EdgeKey>& barred,
                           double tolerance) {
  return InsertionFinder(rings, nearness, barred, tolerance).find();
}

std::vector<EdgeKey> fresh_edges(const Insertions& insertions) {
  std::vector<EdgeKey> out;
  for (const auto& [edge, accepted] : insertions.accepted) {
    std::uint32_t from = edge.first;
    for (const std::uint32_t vertex : accepted.vertices) out.push_back(key_of(std::exchange(from, vertex), vertex));
    out.push_back(key_of(from, edge.second));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void forget_bent(Nearness& nearness, const Insertions& insertions) {
  std::erase_if(nearness.near, [&](const Nearness::Near& each) {
    const auto bent = insertions.accepted.find(key_of(each.from, each.to));
    if (bent == insertions.accepted.end()) return false;
    // the same edge may stand in another arc too, which does not bend
    const auto& faces = bent->second.faces;
    return std::any_of(faces.begin(), faces.end(), [&](int face) { return face == each.left || face == each.right; });
  });
}

Lines insert(NumberedRings& rings, const Insertions& insertions) {
  std::vector<bool> concerned(rings.faces.size(), false);
  for (const auto& each : insertions.accepted)
    for (const int face : each.second.faces) concerned[static_cast<std::size_t>(face)] = true;
  Lines before{std::move(rings.numbers), rings.rings};
  rings.numbers.clear();
  rings.numbers.reserve(before.numbers.size() + 8 * insertions.accepted.size());
  for (std::size_t face = 0; face < rings.faces.size(); ++face)
    for (std::uint32_t i = 0; i < rings.faces[face].ring_count; ++i) {
      NumberedRings::Ring& ring = rings.rings[rings.faces[face].first_ring + i];
      const auto old = std::span(before.numbers).subspan(ring.first, ring.count);
      ring.first = rings.numbers.size();
      if (concerned[face])
        append_with(insertions, static_cast<int>(face), old, rings.numbers);
      else
        rings.numbers.insert(rings.numbers.end(), old.begin(), old.end());
      ring.count = static_cast<std::uint32_t>(rings.numbers.size() - ring.first);
    }
  return before;
}

}  // namespace lianxun::shape
