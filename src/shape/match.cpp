#include "shape/match.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "shape/match_pass.hpp"

namespace lianxun::shape {
namespace {

/// Faces that another pass might change: those of refused edges, and whose boxes come near.
std::vector<int> unsettled(const MatchPass& pass, std::int64_t spacing, double tolerance) {
  const auto reach = static_cast<std::int64_t>(3 * tolerance) + 1;
  std::vector<VertexBox> boxes;
  for (const auto& edge : pass.refused()) boxes.push_back(VertexBox::of(edge.first, edge.second, reach));
  std::vector<int> out;
  if (boxes.empty()) return out;
  const CellLists cells(boxes.size(), 64 * spacing, [&boxes](std::size_t i) { return boxes[i]; });
  for (std::size_t face = 0; face < pass.rings().faces.size(); ++face) {
    const VertexBox own = box_of(pass.rings(), face);
    bool meets = false;
    cells.near(own, [&](std::uint32_t i) { meets = meets || own.intersects(boxes[i]); });
    if (meets) out.push_back(static_cast<int>(face));
  }
  return out;
}

std::vector<Line> lines_of(const MatchPass& pass) {
  std::vector<Line> out;
  for (const auto& edge : pass.refused()) out.push_back({to_metres(edge.first), to_metres(edge.second)});
  return out;
}

}  // namespace

/// An edge that a pass bent has no vertex near it that its faces lack, and gets none in the next: so no edge bends
/// twice. What could not be inserted may be so now, since faces have got other vertices: until nothing is. That lies
/// near refused edges.
Matched match(std::span<const MultiPolygon> faces, double tolerance) {
  if (!(tolerance >= 0 && tolerance <= 1000))
    throw std::invalid_argument("match: a tolerance is from 0 to 1000 metres");
  const double millimetres = tolerance * 1000;
  LooseRings all = loose_rings(faces);
  MatchPass first(all, millimetres, MatchPass::Steps::both);
  Matched out{.coverage = first.take_coverage(),
              .moved = first.moved(),
              .inserted = first.inserted(),
              .farthest = first.farthest() / 1000,
              .left = first.left(),
              .refused = lines_of(first)};
  if (first.refused().empty() || first.inserted() == 0) return out;
  const std::int64_t spacing = all.spacing();
  std::vector<int> which = unsettled(first, spacing, millimetres);
  LooseRings some = loosened(first.rings(), which);
  bool changed = false;
  while (true) {
    const MatchPass pass(some, millimetres, MatchPass::Steps::second);
    out.refused = lines_of(pass);
    if (pass.inserted() == 0) break;
    if (!changed) all = loosened(first.rings());
    changed = true;
    out.inserted += pass.inserted();
    all.replace(which, loosened(pass.rings()));
    std::vector<int> next;
    for (const int face : unsettled(pass, spacing, millimetres)) next.push_back(which[static_cast<std::size_t>(face)]);
    which = std::move(next);
    some = all.only(which);
  }
  if (changed) out.coverage = build_coverage(number_exactly(all));
  return out;
}

}  // namespace lianxun::shape
