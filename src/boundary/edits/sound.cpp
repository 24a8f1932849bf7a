#include "boundary/edits/sound.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "boundary/arrangement.hpp"
#include "boundary/edits/chain.hpp"
#include "boundary/edits/outline.hpp"
#include "boundary/millimetres.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::MultiPolygon;
using shape::Point;
using shape::Vertex;

namespace {

using Refused = std::optional<WhyNot>;

/// A changed face with its rings, which everything below looks at.
struct Changed {
  const Change::Face* face;
  std::vector<VertexRing> before;
  std::vector<VertexRing> after;
};

/// Whether the change is one of this draft.
bool fits(const Draft& draft, const Change& change) {
  if (draft.villages.size() != draft.faces.size()) return false;
  int last = -1;
  std::size_t count = draft.faces.size();
  for (const auto& each : change.faces) {
    if (each.face <= last || static_cast<std::size_t>(each.face) > count) return false;
    last = each.face;
    const auto at = static_cast<std::size_t>(each.face);
    if (at == count) {
      ++count;
      if (!each.before.empty() || each.after.empty() || each.village < 0) return false;
    } else if (each.village != draft.villages[at] || !(each.before == draft.faces[at]) || each.before.empty()) {
      return false;  // a face that is no more does not come back: `undo` could not tell it from a new one
    }
  }
  return true;
}

template <class Which>
std::pair<Chain, Chain> chains(const std::vector<Changed>& changed, const Which& which) {
  std::pair<Chain, Chain> out;
  for (const Changed& each : changed) {
    if (!which(each)) continue;
    out.first.add(each.before);
    out.second.add(each.after);
  }
  return out;
}

/// Where ground of a village would go to another one, or its border move.
Refused village_border_moved(const std::vector<Changed>& changed) {
  std::vector<int> villages;
  villages.reserve(changed.size());
  for (const Changed& each : changed) villages.push_back(each.face->village);
  std::sort(villages.begin(), villages.end());
  villages.erase(std::unique(villages.begin(), villages.end()), villages.end());
  for (const int village : villages) {
    const auto [before, after] = chains(changed, [&](const Changed& each) { return each.face->village == village; });
    const ChainDifference difference = boundary::difference(before, after);
    const auto moved = std::find_if_not(difference.detours.begin(), difference.detours.end(), within_a_millimetre);
    if (moved == difference.detours.end() && !difference.unexplained) continue;
    const Vertex at = difference.unexplained    ? *difference.unexplained
                      : moved->after.size() > 2 ? moved->after[1]
                                                : moved->before[1];
    return WhyNot{{"the border of a village and the outline of all do not move here", {}}, shape::to_metres(at)};
  }
  return {};
}

/// Where the ground of all changed faces would not be what it was.
Refused ground_moved(const Draft& draft, const DraftIndex* index, const std::vector<Changed>& changed) {
  const auto [before, after] = chains(changed, [](const Changed&) { return true; });
  const ChainDifference difference = boundary::difference(before, after);
  std::optional<Vertex> fault = difference.unexplained;
  if (!fault && !difference.detours.empty()) {
    std::optional<DraftIndex> own;
    if (index == nullptr) index = &own.emplace(draft);
    fault = outline_fault(draft, *index, difference.detours);
  }
  if (!fault) return {};
  return WhyNot{{"ground would belong to two grids here, or to none", {}}, shape::to_metres(*fault)};
}

/// Strictly inside, however narrow the area; metres.
Point ground_of(const Changed& lost) {
  std::vector<Segment> segments;
  for (const auto& ring : lost.before) {
    Vertex a = ring.vertices.back();
    for (const Vertex b : ring.vertices) segments.push_back({std::exchange(a, b), b});
  }
  const Arrangement arrangement(segments);
  for (int cell = 1; cell < static_cast<int>(arrangement.cells().size()); ++cell) {
    const Point inside = metres_of(arrangement.point_inside(cell));
    if (shape::locate(inside, lost.face->before) == shape::Location::inside) return inside;
  }
  return shape::label_point(lost.face->before);
}

/// Grids that lose all ground must each go to one other as a whole: who gets how many parts.
Refused lost_or_apart(const std::vector<Changed>& changed) {
  std::map<const Changed*, std::vector<const Changed*>> merged;
  for (const Changed& lost : changed) {
    if (!lost.after.empty() || lost.before.empty()) continue;
    const Point inside = ground_of(lost);
    const auto heir = std::find_if(changed.begin(), changed.end(), [inside](const Changed& each) {
      return shape::locate(inside, each.face->after) == shape::Location::inside;
    });
    if (heir == changed.end()) {
      return WhyNot{{"a grid would lose all its ground: merge it instead", {}}, inside, lost.face->before};
    }
    merged[&*heir].push_back(&lost);
  }
  for (const auto& [heir, all] : merged) {
    Chain before;
    Chain after;
    before.add(heir->before);
    for (const Changed* lost : all) before.add(lost->before);
    after.add(heir->after);
    const ChainDifference difference = boundary::difference(before, after);
    if (!difference.unexplained && difference.detours.empty()) continue;
    const auto& area = all.front()->face->before;
    return WhyNot{{"a grid would lose all its ground: merge it instead", {}}, ground_of(*all.front()), area};
  }
  for (const Changed& each : changed) {
    if (each.before.empty()) continue;
    std::size_t parts = each.face->before.size();
    if (const auto found = merged.find(&each); found != merged.end()) {
      for (const Changed* lost : found->second) parts += lost->face->before.size() - 1;
    }
    if (each.face->after.size() > parts) {
      return WhyNot{{"a grid would fall apart", {}}, each.face->after.back().outer.front(), each.face->after};
    }
  }
  return {};
}

Refused refused(const Draft& draft, const DraftIndex* index, const Change& change) {
  if (!fits(draft, change)) return WhyNot{{"the change was made for other boundaries", {}}};
  std::vector<Changed> changed;
  for (const auto& each : change.faces) {
    if (const auto fault = unfit(each.after)) return WhyNot{fault->reason, fault->at};
    changed.push_back({&each, vertex_rings(each.before), vertex_rings(each.after)});
  }
  for (const Changed& each : changed) {
    if (const auto fault = invalid(each.after)) return WhyNot{fault->reason, fault->at, each.face->after};
  }
  if (!draft.village_borders_move) {
    if (auto why = village_border_moved(changed)) return why;
  }
  if (auto why = ground_moved(draft, index, changed)) return why;
  return lost_or_apart(changed);
}

}  // namespace

std::optional<WhyNot> unsound(const Draft& draft, const DraftIndex& index, const Change& change) {
  return refused(draft, &index, change);
}

std::optional<WhyNot> unsound(const Draft& draft, const Change& change) { return refused(draft, nullptr, change); }

Preview proven(const Draft& draft, const DraftIndex& index, Change change) {
  std::erase_if(change.faces, [](const Change::Face& each) { return each.before == each.after; });
  if (change.faces.empty()) return WhyNot{{"nothing would change", {}}};
  if (auto why = unsound(draft, index, change)) return *std::move(why);
  return change;
}

}  // namespace lianxun::boundary
