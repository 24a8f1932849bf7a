#include "boundary/edits/borders.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::boundary {

using shape::Vertex;

namespace {

double length(const std::vector<Vertex>& way) {
  double sum = 0;
  for (std::size_t i = 1; i < way.size(); ++i) {
    sum += std::hypot(static_cast<double>(way[i].x - way[i - 1].x), static_cast<double>(way[i].y - way[i - 1].y));
  }
  return sum;
}

}  // namespace

Borders::Borders(const Draft& draft, const DraftIndex& index, const shape::Box& around) : draft_(draft) {
  for (const int face : index.near(around)) {
    for (const auto& ring : vertex_rings(draft.faces[static_cast<std::size_t>(face)])) {
      Vertex from = ring.vertices.back();
      for (const Vertex to : ring.vertices) {
        edges_.push_back({from, to, face});
        from = to;
      }
    }
  }
  std::sort(edges_.begin(), edges_.end(),
            [](const Edge& e, const Edge& f) { return before(e.a, f.a) || (e.a == f.a && before(e.b, f.b)); });
}

std::span<const Borders::Edge> Borders::from(Vertex a) const {
  const auto first =
      std::lower_bound(edges_.begin(), edges_.end(), a, [](const Edge& e, Vertex v) { return before(e.a, v); });
  auto end = first;
  while (end != edges_.end() && end->a == a) ++end;
  return {first, end};
}

int Borders::left_of(Vertex a, Vertex b) const {
  for (const Edge& edge : from(a)) {
    if (edge.b == b) return edge.face;
  }
  return nobody;
}

std::vector<int> Borders::faces_with(Vertex v) const {
  std::vector<int> out;
  for (const Edge& edge : from(v)) out.push_back(edge.face);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::size_t Borders::edges_at(Vertex v) const {
  // As many edges of faces begin at v as end there; those of two faces are there in both directions.
  std::size_t count = 0;
  for (const Edge& edge : from(v)) count += left_of(edge.b, v) == nobody ? 2 : 1;
  return count;
}

std::vector<Borders::Arc> Borders::arcs_of(int face) const {
  std::vector<Arc> out;
  for (const auto& ring : vertex_rings(draft_.faces[static_cast<std::size_t>(face)])) {
    const auto& vertices = ring.vertices;
    const std::size_t count = vertices.size();
    const auto at = [&](std::size_t i) { return vertices[i % count]; };
    const auto beyond = [&](std::size_t i) { return left_of(at(i + 1), at(i)); };
    // From a junction on, if there is one.
    std::size_t first = 0;
    while (first < count && edges_at(at(first)) == 2) ++first;
    Arc arc{{at(first)}, face, beyond(first)};
    for (std::size_t i = first; i < first + count; ++i) {
      arc.vertices.push_back(at(i + 1));
      if (i + 1 < first + count && edges_at(at(i + 1)) == 2) continue;
      out.push_back(arc);
      arc = {{at(i + 1)}, face, beyond(i + 1)};
    }
  }
  return out;
}

std::optional<Borders::Arc> Borders::piece(int face, Vertex from, Vertex to) const {
  if (from == to) return {};
  for (const Arc& arc : arcs_of(face)) {
    const auto& vertices = arc.vertices;
    const auto begin = std::find(vertices.begin(), vertices.end(), from);
    const auto end = std::find(vertices.begin(), vertices.end(), to);
    if (begin == vertices.end() || end == vertices.end()) continue;
    Arc out{{}, arc.left, arc.right};
    if (begin < end) {
      out.vertices.assign(begin, end + 1);
    } else {
      out.vertices.assign(end, begin + 1);
    }
    if (vertices.front() == vertices.back() && edges_at(vertices.front()) == 2) {
      Arc other{{}, arc.left, arc.right};
      other.vertices.assign(std::max(begin, end), vertices.end());
      other.vertices.insert(other.vertices.end(), vertices.begin() + 1, std::min(begin, end) + 1);
      if (length(other.vertices) < length(out.vertices)) out = std::move(other);
    }
    return out;
  }
  return {};
}

}  // namespace lianxun::boundary
