#include "boundary/edits/sound.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "boundary/edits/chain.hpp"
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
    } else if (each.village != draft.villages[at] || !(each.before == draft.faces[at])) {
      return false;
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

/// A detour and what lies between its two ways, millimetres.
struct Sliver {
  explicit Sliver(const Detour& of) : detour(of) {
    for (const Vertex v : of.after) ring.push_back(in_mm(v));
    for (std::size_t i = of.before.size() - 1; i-- > 0;) ring.push_back(in_mm(of.before[i]));
  }

  [[nodiscard]] bool has_inside(Point mm) const { return shape::locate(mm, ring) != shape::Location::outside; }
  [[nodiscard]] bool is_old(Vertex v) const {
    return std::find(detour.before.begin(), detour.before.end(), v) != detour.before.end();
  }
  [[nodiscard]] bool is_old_step(Vertex a, Vertex b) const {
    for (std::size_t i = 1; i < detour.before.size(); ++i) {
      if (detour.before[i - 1] == a && detour.before[i] == b) return true;
    }
    return false;
  }
  /// Whether an edge that is none of the old way has anything in here beside the ends of the two ways.
  [[nodiscard]] bool is_entered_by(Segment edge) const {
    if (!is_old(edge.b) && has_inside(in_mm(edge.b))) return true;
    // An edge between two vertices of the old way runs inside or outside as a whole.
    const Point middle{static_cast<double>(edge.a.x + edge.b.x) / 2, static_cast<double>(edge.a.y + edge.b.y) / 2};
    if (is_old(edge.a) && is_old(edge.b) && has_inside(middle)) return true;
    for (std::size_t i = 1; i < detour.after.size(); ++i) {
      if (meet_badly({detour.after[i - 1], detour.after[i]}, edge)) return true;
    }
    return false;
  }

  const Detour& detour;
  shape::Ring ring{};
};

/// Whether no face of the draft lies along the other side of the old way nor, if ground is gained, between the two.
bool was_nobodys(const Draft& draft, const DraftIndex& index, const Detour& detour, bool gains) {
  const Sliver sliver(detour);
  shape::Box box;
  for (const Point p : sliver.ring) box.add(metres_of(p));
  for (const int face : index.near(box)) {
    for (const auto& ring : vertex_rings(draft.faces[static_cast<std::size_t>(face)])) {
      Vertex a = ring.vertices.back();
      for (const Vertex b : ring.vertices) {
        const Segment edge{std::exchange(a, b), b};
        if (sliver.is_old_step(edge.a, edge.b)) continue;  // of the face whose border it is
        if (sliver.is_old_step(edge.b, edge.a)) return false;
        if (gains && sliver.is_entered_by(edge)) return false;
      }
    }
  }
  return true;
}

using Way = std::vector<Vertex>;

/// Whether any step of one way meets one of the other otherwise than at a common end; the same way with itself too.
bool ways_meet(const Way& one, const Way& other) {
  for (std::size_t i = 1; i < one.size(); ++i) {
    for (std::size_t k = &one == &other ? i + 1 : 1; k < other.size(); ++k) {
      if (meet_badly({one[i - 1], one[i]}, {other[k - 1], other[k]})) return true;
    }
  }
  return false;
}

/// Whether the new way goes to one side of the old one, so that no place between them is gained twice.
bool is_plain(const Detour& detour) {
  return !ways_meet(detour.after, detour.after) && !ways_meet(detour.before, detour.after) &&
         std::none_of(detour.after.begin() + 1, detour.after.end() - 1, [&detour](Vertex v) {
           return std::find(detour.before.begin(), detour.before.end(), v) != detour.before.end() ||
                  std::count(detour.after.begin(), detour.after.end(), v) > 1;
         });
}

/// Of a plain one: whether the ground between the two ways was inside and is not any more. Nobody else can have any
/// there, whatever else it does.
bool only_gives_up(const Detour& detour) {
  Way around = detour.after;
  around.insert(around.end(), detour.before.rbegin() + 1, detour.before.rend());
  return !counter_clockwise(around);
}

/// Where the ground of all changed faces would not be what it was.
Refused ground_moved(const Draft& draft, const DraftIndex* index, const std::vector<Changed>& changed) {
  const auto [before, after] = chains(changed, [](const Changed&) { return true; });
  const ChainDifference difference = boundary::difference(before, after);
  const auto refuse = [](Vertex at) {
    return WhyNot{{"ground would belong to two grids here, or to none", {}}, shape::to_metres(at)};
  };
  if (difference.unexplained) return refuse(*difference.unexplained);
  if (difference.detours.empty()) return {};
  std::optional<DraftIndex> own;
  if (index == nullptr) index = &own.emplace(draft);
  for (const Detour& detour : difference.detours) {
    const bool plain = is_plain(detour);
    const bool may = within_a_millimetre(detour) || (draft.village_borders_move && plain);
    const bool gains = !plain || !only_gives_up(detour);
    const bool meets_another =
        std::any_of(difference.detours.begin(), difference.detours.end(),
                    [&](const Detour& other) { return &other < &detour && ways_meet(detour.after, other.after); });
    if (!may || meets_another || !was_nobodys(draft, *index, detour, gains)) {
      return refuse(detour.after[detour.after.size() / 2]);
    }
  }
  return {};
}

/// Grids that lose all ground must each go to one other as a whole: who gets how many parts.
Refused lost_or_apart(const std::vector<Changed>& changed) {
  std::map<const Changed*, std::vector<const Changed*>> merged;
  for (const Changed& lost : changed) {
    if (!lost.after.empty() || lost.before.empty()) continue;
    const Point inside = shape::label_point(lost.face->before);
    const auto heir = std::find_if(changed.begin(), changed.end(), [inside](const Changed& each) {
      return shape::locate(inside, each.face->after) == shape::Location::inside;
    });
    if (heir == changed.end() || heir->before.empty()) {
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
    return WhyNot{{"a grid would lose all its ground: merge it instead", {}}, shape::label_point(area), area};
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
