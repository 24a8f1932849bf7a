#include "boundary/edits/outline.hpp"

#include <algorithm>
#include <utility>

#include "boundary/millimetres.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::Point;
using shape::Vertex;

namespace {

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

}  // namespace

std::optional<Vertex> outline_fault(const Draft& draft, const DraftIndex& index, std::span<const Detour> detours) {
  for (std::size_t i = 0; i < detours.size(); ++i) {
    const Detour& detour = detours[i];
    const bool plain = is_plain(detour);
    const bool may = within_a_millimetre(detour) || (draft.village_borders_move && plain);
    const bool gains = !plain || !only_gives_up(detour);
    const bool meets_another = std::any_of(detours.begin(), detours.begin() + static_cast<std::ptrdiff_t>(i),
                                           [&](const Detour& other) { return ways_meet(detour.after, other.after); });
    if (!may || meets_another || !was_nobodys(draft, index, detour, gains)) {
      return detour.after[detour.after.size() / 2];
    }
  }
  return {};
}

}  // namespace lianxun::boundary
