#include "boundary/edits/split.hpp"

#include <algorithm>

#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

namespace {

/// Which of the grid's pieces holds a point.
std::size_t piece_at(const shape::MultiPolygon& grid, shape::Point p) {
  const auto at = std::find_if(grid.begin(), grid.end(), [p](const shape::Polygon& piece) {
    return shape::locate(p, piece) != shape::Location::outside;
  });
  return static_cast<std::size_t>(at - grid.begin());
}

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Split& edit) {
  const auto at = static_cast<std::size_t>(edit.face);
  if (edit.face < 0 || at >= draft.faces.size() || draft.faces[at].empty()) {
    return WhyNot{{"there is no grid to cut", {}}};
  }
  if (edit.line.size() < 2) return WhyNot{{"a line needs two points", {}}};
  const Recut recut(draft, index, {edit.face}, std::vector<shape::Line>{edit.line});
  std::vector<int> parts;
  for (int cell = 1; cell < static_cast<int>(recut.owners().size()); ++cell) {
    if (recut.owners()[static_cast<std::size_t>(cell)] == edit.face) parts.push_back(cell);
  }
  const std::size_t before = draft.faces[at].size();
  if (parts.size() == before) return WhyNot{{"the line does not cut the grid in two", {}}, edit.line.front()};
  if (parts.size() > before + 1) {
    return WhyNot{
        {"the line cuts the grid into {} parts: draw one that crosses it once", {std::to_string(parts.size())}},
        edit.line.front()};
  }
  // One of the grid's pieces is in two now; the smaller of these is the new grid.
  const auto piece_of = [&](int cell) { return piece_at(draft.faces[at], recut.inside(cell)); };
  int smallest = -1;
  for (const int cell : parts) {
    const auto same =
        std::count_if(parts.begin(), parts.end(), [&](int other) { return piece_of(other) == piece_of(cell); });
    if (same > 1 && (smallest < 0 || recut.square_metres(cell) < recut.square_metres(smallest))) smallest = cell;
  }
  if (smallest < 0) return WhyNot{{"the line does not cut the grid in two", {}}, edit.line.front()};
  std::vector<int> owners = recut.owners();
  owners[static_cast<std::size_t>(smallest)] = static_cast<int>(draft.faces.size());
  return proven(draft, index, recut.change(owners, draft.villages[at]));
}

}  // namespace lianxun::boundary
