#include "shape/match_insert.hpp"

#include <algorithm>
#include <tuple>

namespace lianxun::shape {
namespace {

EdgeKey key_of(std::uint32_t a, std::uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

class InsertionFinder {
 public:
  InsertionFinder(const NumberedRings& rings, const Coverage& coverage, std::span<const std::uint32_t> numbers,
                  const Nearness& nearness, const std::set<EdgeKey>& barred, double tolerance)
      : rings_(rings),
        coverage_(coverage),
        numbers_(numbers),
        nearness_(nearness),
        barred_(barred),
        squared_(tolerance * tolerance) {}

  Insertions find() {
    if (nearness_.near.empty()) return {};
    find_faces();
    for (std::size_t first = 0; first < nearness_.near.size();) {
      std::size_t end = first;
      while (end < nearness_.near.size() && nearness_.near[end].edge == nearness_.near[first].edge) ++end;
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
    const std::uint32_t position = near.front().edge;
    Edge edge{numbers_[position], numbers_[position + 1], {}, {}, {}};
    const auto arc = std::upper_bound(coverage_.arcs().begin(), coverage_.arcs().end(), position,
                                      [](std::uint32_t p, const Coverage::Arc& each) { return p < each.first; }) -
                     1;
    for (const int face : {arc->left, arc->right})
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
    auto& vertices = out_.accepted[key];
    if (!vertices.empty()) return;  // the same edge in two arcs: faces that overlap
    for (const Candidate& each : wanted) vertices.push_back(each.vertex);
    if (edge.from != key.first) std::reverse(vertices.begin(), vertices.end());
    out_.faces[key] = edge.faces;
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
  const Coverage& coverage_;
  std::span<const std::uint32_t> numbers_;
  const Nearness& nearness_;
  const std::set<EdgeKey>& barred_;
  double squared_;
  std::set<std::pair<std::uint32_t, int>> members_;
  std::vector<Edge> edges_;
  std::map<std::pair<std::uint32_t, int>, Nearest> nearest_;
  Insertions out_;
};

}  // namespace

Insertions find_insertions(const NumberedRings& rings, const Coverage& coverage, std::span<const std::uint32_t> numbers,
                           const Nearness& nearness, const std::set<EdgeKey>& barred, double tolerance) {
  return InsertionFinder(rings, coverage, numbers, nearness, barred, tolerance).find();
}

std::size_t insert(NumberedRings& rings, const Insertions& insertions) {
  std::vector<bool> concerned(rings.faces.size(), false);
  for (const auto& each : insertions.faces)
    for (const int face : each.second) concerned[static_cast<std::size_t>(face)] = true;
  LargeVector<std::uint32_t> numbers;
  numbers.reserve(rings.numbers.size() + 2 * insertions.accepted.size());
  const std::size_t before = rings.numbers.size();
  for (std::size_t face = 0; face < rings.faces.size(); ++face)
    for (std::uint32_t i = 0; i < rings.faces[face].ring_count; ++i) {
      NumberedRings::Ring& ring = rings.rings[rings.faces[face].first_ring + i];
      const auto old = rings.of(ring);
      const std::size_t first = numbers.size();
      if (!concerned[face]) {
        numbers.insert(numbers.end(), old.begin(), old.end());
      } else {
        for (std::size_t k = 0; k < old.size(); ++k) {
          numbers.push_back(old[k]);
          const std::uint32_t next = old[k + 1 < old.size() ? k + 1 : 0];
          const auto found = insertions.accepted.find(key_of(old[k], next));
          if (found == insertions.accepted.end()) continue;
          if (old[k] < next)
            numbers.insert(numbers.end(), found->second.begin(), found->second.end());
          else
            numbers.insert(numbers.end(), found->second.rbegin(), found->second.rend());
        }
      }
      ring.first = first;
      ring.count = static_cast<std::uint32_t>(numbers.size() - first);
    }
  rings.numbers = std::move(numbers);
  return rings.numbers.size() - before;
}

}  // namespace lianxun::shape
