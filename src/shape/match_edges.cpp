#include "shape/match_edges.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "shape/cell_lists.hpp"
#include "shape/predicates.hpp"

namespace lianxun::shape {
namespace {

Point in_millimetres(Vertex v) { return {static_cast<double>(v.x), static_cast<double>(v.y)}; }

int side(Vertex a, Vertex b, Vertex c) { return orientation(in_millimetres(a), in_millimetres(b), in_millimetres(c)); }

bool on_edge(Vertex v, Vertex a, Vertex b) {
  return on_segment(in_millimetres(v), in_millimetres(a), in_millimetres(b));
}

/// The vertices of all arcs, one after the other.
std::span<const Vertex> all_vertices(const Coverage& coverage) {
  if (coverage.arcs().empty()) return {};
  const Coverage::Arc& last = coverage.arcs().back();
  return {coverage.vertices(coverage.arcs().front()).data(), last.first + last.count};
}

/// For each of them, its arc.
LargeVector<std::uint32_t> arcs_of_vertices(const Coverage& coverage) {
  LargeVector<std::uint32_t> out;
  out.reserve(all_vertices(coverage).size());
  for (std::uint32_t arc = 0; arc < coverage.arcs().size(); ++arc)
    out.insert(out.end(), coverage.arcs()[arc].count, arc);
  return out;
}

class NearFinder {
 public:
  NearFinder(const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach)
      : coverage_(coverage),
        numbers_(numbers),
        vertices_(all_vertices(coverage)),
        arc_of_(arcs_of_vertices(coverage)),
        squared_(reach * reach),
        half_(static_cast<std::int64_t>(std::ceil(reach / 2))) {}

  Nearness find(std::int64_t spacing) {
    const CellLists cells(vertices_.size(), 2 * std::max(half_, spacing),
                          [this](std::size_t edge) { return is_edge(edge) ? box_of(edge) : nowhere; });
    for (std::size_t list = 0; list < cells.lists(); ++list) {
      const auto edges = cells.list(list);
      for (std::size_t i = 0; i < edges.size(); ++i) {
        const VertexBox box = box_of(edges[i]);
        for (std::size_t j = i + 1; j < edges.size(); ++j)
          if (box.intersects(box_of(edges[j]))) compare(edges[i], edges[j]);
      }
    }
    return take();
  }

  [[nodiscard]] std::vector<std::uint32_t> edges_of(const std::vector<bool>& faces) const {
    const auto wanted = [&](int face) { return face != Coverage::outside && faces[static_cast<std::size_t>(face)]; };
    std::vector<std::uint32_t> out;
    for (const Coverage::Arc& arc : coverage_.arcs()) {
      if (!wanted(arc.left) && !wanted(arc.right)) continue;
      for (std::uint32_t i = 0; i + 1 < arc.count; ++i) out.push_back(arc.first + i);
    }
    return out;
  }

  [[nodiscard]] std::vector<std::uint32_t> edges_of(std::span<const EdgeKey> keys) const {
    std::uint32_t last = 0;
    for (const EdgeKey& key : keys) last = std::max(last, key.second);
    std::vector<bool> ends(last + std::size_t{1}, false);
    for (const EdgeKey& key : keys) ends[key.first] = ends[key.second] = true;
    const auto is_end = [&](std::uint32_t number) { return number < ends.size() && ends[number]; };
    std::vector<std::uint32_t> out;
    for (std::uint32_t edge = 0; edge + 1 < vertices_.size(); ++edge)
      if (is_end(numbers_[edge]) && is_end(numbers_[edge + 1]) && is_edge(edge) &&
          std::binary_search(keys.begin(), keys.end(), key_of(numbers_[edge], numbers_[edge + 1])))
        out.push_back(edge);
    return out;
  }

  /// Pairs with one of the edges.
  Nearness find_at(std::int64_t spacing, const std::vector<std::uint32_t>& edges) {
    const CellLists coarse(
        edges.size(), std::max(2 * half_, 16 * spacing), [&](std::size_t i) { return box_of(edges[i]); }, 4);
    const CellLists cells(
        edges.size(), std::max(2 * half_, spacing), [&](std::size_t i) { return box_of(edges[i]); }, 16);
    for (const Coverage::Arc& arc : coverage_.arcs()) {
      const VertexBox own = box_of(arc);
      bool meets = false;
      coarse.near(own, [&](std::uint32_t i) { meets = meets || own.intersects(box_of(edges[i])); });
      if (!meets) continue;
      for (std::uint32_t edge = arc.first; edge + 1 < arc.first + arc.count; ++edge) {
        const VertexBox box = box_of(edge);
        cells.near(box, [&](std::uint32_t i) {
          if (edges[i] != edge && box.intersects(box_of(edges[i]))) compare(edge, edges[i]);
        });
      }
    }
    return take();
  }

 private:
  [[nodiscard]] bool is_edge(std::size_t at) const {
    return at + 1 < vertices_.size() && arc_of_[at] == arc_of_[at + 1];
  }
  [[nodiscard]] VertexBox box_of(std::size_t edge) const {
    return VertexBox::of(vertices_[edge], vertices_[edge + 1], half_);
  }
  [[nodiscard]] VertexBox box_of(const Coverage::Arc& arc) const {
    VertexBox box = VertexBox::nothing();
    for (const Vertex v : coverage_.vertices(arc)) box.add(VertexBox::around(v, half_));
    return box;
  }
  static constexpr VertexBox nowhere{0, 0, -1, -1};

  Nearness take() {
    sort_out(out_.near);
    sort_out(out_.crossed);
    return std::move(out_);
  }
  template <class Item>
  static void sort_out(std::vector<Item>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
  }

  void compare(std::uint32_t one, std::uint32_t two) {
    const Coverage::Arc& first = coverage_.arcs()[arc_of_[one]];
    const Coverage::Arc& second = coverage_.arcs()[arc_of_[two]];
    const auto common = [&](int face) { return face != Coverage::outside && second.is_border_of(face); };
    if (common(first.left) || common(first.right)) {
      if (!touch(one, two)) return;
      for (const int face : {first.left, first.right})
        if (common(face)) out_.crossed.push_back(face);
      return;
    }
    for (const std::uint32_t v : {two, two + 1}) add_if_near(one, first, v);
    for (const std::uint32_t v : {one, one + 1}) add_if_near(two, second, v);
  }

  void add_if_near(std::uint32_t edge, const Coverage::Arc& arc, std::uint32_t v) {
    const std::uint32_t number = numbers_[v];
    if (number == numbers_[edge] || number == numbers_[edge + 1]) return;
    if (from_edge(vertices_[v], vertices_[edge], vertices_[edge + 1]).squared_distance <= squared_)
      out_.near.push_back({numbers_[edge], numbers_[edge + 1], arc.left, arc.right, number});
  }

  /// Whether two lines from a vertex run apart by a right angle or more; as computed, which is enough: such a pair is
  /// far from lying on one line in one direction.
  [[nodiscard]] static bool apart(Vertex from, Vertex a, Vertex b) {
    return static_cast<double>(a.x - from.x) * static_cast<double>(b.x - from.x) +
               static_cast<double>(a.y - from.y) * static_cast<double>(b.y - from.y) <
           0;
  }

  /// Whether two edges have more in common than an end of both.
  [[nodiscard]] bool touch(std::uint32_t one, std::uint32_t two) const {
    const Vertex a = vertices_[one];
    const Vertex b = vertices_[one + 1];
    const Vertex c = vertices_[two];
    const Vertex d = vertices_[two + 1];
    if (!VertexBox::of(a, b, 0).intersects(VertexBox::of(c, d, 0))) return false;
    const bool at_a = a == c || a == d;
    const bool at_b = b == c || b == d;
    if (at_a && at_b) return true;
    if (at_a || at_b) {
      const Vertex other = (at_a ? a : b) == c ? d : c;
      if (apart(at_a ? a : b, at_a ? b : a, other)) return false;
      return on_edge(other, a, b) || on_edge(at_a ? b : a, c, d);
    }
    return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0 &&
           (side(a, b, c) != 0 || side(a, b, d) != 0 || on_edge(c, a, b) || on_edge(d, a, b) || on_edge(a, c, d));
  }

  const Coverage& coverage_;
  std::span<const std::uint32_t> numbers_;
  std::span<const Vertex> vertices_;
  LargeVector<std::uint32_t> arc_of_;
  double squared_;
  std::int64_t half_;
  Nearness out_;
};

void unite(Nearness& nearness, const Nearness& more) {
  Nearness all;
  std::set_union(nearness.near.begin(), nearness.near.end(), more.near.begin(), more.near.end(),
                 std::back_inserter(all.near));
  std::set_union(nearness.crossed.begin(), nearness.crossed.end(), more.crossed.begin(), more.crossed.end(),
                 std::back_inserter(all.crossed));
  nearness = std::move(all);
}

}  // namespace

FromEdge from_edge(Vertex v, Vertex a, Vertex b) {
  const auto along_x = static_cast<double>(b.x - a.x);
  const auto along_y = static_cast<double>(b.y - a.y);
  const auto x = static_cast<double>(v.x - a.x);
  const auto y = static_cast<double>(v.y - a.y);
  const double squared_length = along_x * along_x + along_y * along_y;
  const double dot = x * along_x + y * along_y;
  if (dot <= 0) return {x * x + y * y, 0};
  if (dot >= squared_length) {
    const double beyond_x = x - along_x;
    const double beyond_y = y - along_y;
    return {beyond_x * beyond_x + beyond_y * beyond_y, 1};
  }
  const double cross = x * along_y - y * along_x;
  return {cross * cross / squared_length, dot / squared_length};
}

Nearness find_near(const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                   std::int64_t spacing) {
  return NearFinder(coverage, numbers, reach).find(spacing);
}

void find_near_fresh(Nearness& nearness, const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                     std::int64_t spacing, std::span<const EdgeKey> fresh) {
  NearFinder finder(coverage, numbers, reach);
  std::erase_if(nearness.near, [&](const auto& each) {
    return std::binary_search(fresh.begin(), fresh.end(), key_of(each.from, each.to));
  });
  unite(nearness, finder.find_at(spacing, finder.edges_of(fresh)));
}

void find_near_again(Nearness& nearness, const Coverage& coverage, std::span<const std::uint32_t> numbers, double reach,
                     std::int64_t spacing, const std::vector<bool>& changed) {
  const auto is_changed = [&changed](int face) {
    return face != Coverage::outside && changed[static_cast<std::size_t>(face)];
  };
  NearFinder finder(coverage, numbers, reach);
  std::vector<bool> used;  // numbers of vertices that there still are
  for (const std::uint32_t number : numbers) {
    if (number >= used.size()) used.resize(number + std::size_t{1} + number / 8, false);
    used[number] = true;
  }
  std::erase_if(nearness.near, [&](const auto& each) {
    return is_changed(each.left) || is_changed(each.right) || each.vertex >= used.size() || !used[each.vertex];
  });
  std::erase_if(nearness.crossed, is_changed);
  unite(nearness, finder.find_at(spacing, finder.edges_of(changed)));
}

}  // namespace lianxun::shape
