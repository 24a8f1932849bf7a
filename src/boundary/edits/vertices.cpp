#include "boundary/edits/vertices.hpp"

#include <algorithm>
#include <utility>

namespace lianxun::boundary {

using shape::MultiPolygon;
using shape::Point;
using shape::Ring;

namespace {

template <class Edit>
MultiPolygon with_rings(MultiPolygon area, const Edit& edit) {
  for (auto& polygon : area) {
    edit(polygon.outer);
    for (Ring& hole : polygon.holes) edit(hole);
  }
  return area;
}

template <class Edit>
Change changed_near(const Draft& draft, const DraftIndex& index, Point at, const Edit& edit) {
  Change out;
  for (const int face : index.near(at)) {
    const auto number = static_cast<std::size_t>(face);
    const MultiPolygon& before = draft.faces[number];
    MultiPolygon after = with_rings(before, edit);
    if (!(after == before)) out.faces.push_back({face, before, std::move(after), draft.villages[number]});
  }
  return out;
}

void move_vertex(Ring& ring, Point at, Point to) {
  if (std::find(ring.begin(), ring.end(), at) == ring.end()) return;
  ring.pop_back();
  std::replace(ring.begin(), ring.end(), at, to);
  ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  ring.push_back(ring.front());
}

/// Whether the ring has the way from a position on, open ring without the repeated last vertex.
bool runs_along(const Ring& open, std::size_t first, std::span<const Point> way) {
  if (way.size() > open.size() + 1) return false;
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (!(open[(first + i) % open.size()] == way[i])) return false;
  }
  return true;
}

bool replace_directed(Ring& ring, std::span<const Point> old, std::span<const Point> fresh) {
  Ring open(ring.begin(), ring.end() - 1);
  for (std::size_t first = 0; first < open.size(); ++first) {
    if (!runs_along(open, first, old)) continue;
    const std::size_t steps = old.size() - 1;
    // The ring begins where it began, unless that vertex is one that goes.
    const std::size_t end = first + steps;
    Ring out;
    if (end <= open.size()) {
      out.assign(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(first));
      out.insert(out.end(), fresh.begin(), fresh.end() - 1);
      out.insert(out.end(), open.begin() + static_cast<std::ptrdiff_t>(end), open.end());
    } else {
      out.assign(fresh.begin(), fresh.end() - 1);
      for (std::size_t i = end; i < first + open.size(); ++i) out.push_back(open[i % open.size()]);
    }
    out.push_back(out.front());
    ring = std::move(out);
    return true;
  }
  return false;
}

}  // namespace

Change with_vertex_moved(const Draft& draft, const DraftIndex& index, Point at, Point to) {
  return changed_near(draft, index, at, [&](Ring& ring) { move_vertex(ring, at, to); });
}

Change with_way_replaced(const Draft& draft, const DraftIndex& index, std::span<const Point> old,
                         std::span<const Point> fresh) {
  const std::vector<Point> old_back(old.rbegin(), old.rend());
  const std::vector<Point> fresh_back(fresh.rbegin(), fresh.rend());
  return changed_near(draft, index, old.front(), [&](Ring& ring) {
    if (!replace_directed(ring, old, fresh)) replace_directed(ring, old_back, fresh_back);
  });
}

Excerpt excerpt(const Draft& draft, const DraftIndex& index, const shape::Box& around) {
  Excerpt out{{}, index.near(around)};
  out.draft.village_borders_move = draft.village_borders_move;
  for (const int face : out.numbers) {
    out.draft.faces.push_back(draft.faces[static_cast<std::size_t>(face)]);
    out.draft.villages.push_back(draft.villages[static_cast<std::size_t>(face)]);
  }
  return out;
}

Change difference(const Draft& draft, const Excerpt& edited) {
  Change out;
  for (std::size_t i = 0; i < edited.numbers.size(); ++i) {
    const auto face = static_cast<std::size_t>(edited.numbers[i]);
    if (draft.faces[face] == edited.draft.faces[i]) continue;
    out.faces.push_back({edited.numbers[i], draft.faces[face], edited.draft.faces[i], draft.villages[face]});
  }
  return out;
}

}  // namespace lianxun::boundary
