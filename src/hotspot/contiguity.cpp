#include "hotspot/contiguity.hpp"

#include <algorithm>

#include "shape/vertex_table.hpp"

namespace lianxun::hotspot {
namespace {

/// Lists of numbers, all in one array.
struct Lists {
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> items;

  [[nodiscard]] std::span<const std::uint32_t> operator[](std::size_t i) const {
    return std::span(items).subspan(starts[i], starts[i + 1] - starts[i]);
  }
};

/// A face and a place where it meets others: an arc or a vertex.
struct Meeting {
  std::uint32_t place;
  std::uint32_t face;
};

std::vector<Meeting> meetings_at_arcs(const shape::Coverage& coverage) {
  std::vector<Meeting> meetings;
  meetings.reserve(2 * coverage.arcs().size());
  for (std::uint32_t place = 0; const shape::Coverage::Arc& arc : coverage.arcs()) {
    for (const int face : {arc.left, arc.right})
      if (face >= 0) meetings.push_back({place, static_cast<std::uint32_t>(face)});
    ++place;
  }
  return meetings;
}

std::vector<Meeting> meetings_at_vertices(const shape::Coverage& coverage, std::size_t& places) {
  std::vector<shape::Vertex> ends;
  ends.reserve(2 * coverage.arcs().size());
  for (const shape::Coverage::Arc& arc : coverage.arcs()) {
    const auto line = coverage.vertices(arc);
    ends.push_back(line.front());
    ends.push_back(line.back());
  }
  shape::VertexTable table(ends.size());
  std::vector<std::uint32_t> ids;
  ids.reserve(ends.size());
  constexpr std::size_t batch = 64;
  for (std::size_t i = 0; i < ends.size(); i += batch)
    table.number(std::span(ends).subspan(i, std::min(batch, ends.size() - i)), ids);
  places = table.size();

  std::vector<Meeting> meetings;
  meetings.reserve(2 * ends.size());
  for (std::size_t i = 0; const shape::Coverage::Arc& arc : coverage.arcs()) {
    for (const int face : {arc.left, arc.right}) {
      if (face < 0) continue;
      meetings.push_back({ids[i], static_cast<std::uint32_t>(face)});
      meetings.push_back({ids[i + 1], static_cast<std::uint32_t>(face)});
    }
    i += 2;
  }
  return meetings;
}

/// What is met under each key, by a counting sort.
Lists group(std::span<const Meeting> meetings, std::size_t keys, std::uint32_t Meeting::*key,
            std::uint32_t Meeting::*item) {
  Lists lists{std::vector<std::uint32_t>(keys + 1), std::vector<std::uint32_t>(meetings.size())};
  for (const Meeting& meeting : meetings) ++lists.starts[meeting.*key + 1];
  for (std::size_t i = 0; i < keys; ++i) lists.starts[i + 1] += lists.starts[i];
  std::vector<std::uint32_t> next(lists.starts.begin(), lists.starts.end() - 1);
  for (const Meeting& meeting : meetings) lists.items[next[meeting.*key]++] = meeting.*item;
  return lists;
}

/// Drops what stands twice in a list.
void sort_and_unite(Lists& lists) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i + 1 < lists.starts.size(); ++i) {
    const auto first = lists.items.begin() + lists.starts[i];
    const auto last = lists.items.begin() + lists.starts[i + 1];
    std::sort(first, last);
    const auto unique_last = std::unique(first, last);
    lists.starts[i] = end;
    end = static_cast<std::uint32_t>(std::move(first, unique_last, lists.items.begin() + end) - lists.items.begin());
  }
  lists.starts.back() = end;
}

}  // namespace

Weights contiguity(const shape::Coverage& coverage, Contiguity kind) {
  std::size_t places = coverage.arcs().size();
  const std::vector<Meeting> meetings =
      kind == Contiguity::rook ? meetings_at_arcs(coverage) : meetings_at_vertices(coverage, places);
  const auto n = static_cast<std::size_t>(coverage.face_count());
  Lists faces_at = group(meetings, places, &Meeting::place, &Meeting::face);
  sort_and_unite(faces_at);
  const Lists places_of = group(meetings, n, &Meeting::face, &Meeting::place);

  Weights weights;
  weights.starts.reserve(n + 1);
  weights.columns.reserve(7 * n);
  constexpr std::uint32_t none = ~std::uint32_t{0};
  std::vector<std::uint32_t> met_by(n, none);
  for (std::uint32_t face = 0; face < n; ++face) {
    met_by[face] = face;
    const auto first = static_cast<std::ptrdiff_t>(weights.columns.size());
    for (const std::uint32_t place : places_of[face])
      for (const std::uint32_t other : faces_at[place]) {
        if (met_by[other] == face) continue;
        met_by[other] = face;
        weights.columns.push_back(static_cast<std::int32_t>(other));
      }
    std::sort(weights.columns.begin() + first, weights.columns.end());
    weights.starts.push_back(static_cast<std::uint32_t>(weights.columns.size()));
  }
  weights.values.assign(weights.columns.size(), 1);
  return weights;
}

}  // namespace lianxun::hotspot
