#include "scene/outline_layer.hpp"

#include <algorithm>

#include "scene/draw_order.hpp"

namespace lianxun::scene {
namespace {

/// Where two styles meet the stronger draws the border.
bool stronger(const Outline* a, const Outline* b) {
  if (!a || !b) return a != nullptr;
  if (a->dash != b->dash) return a->dash < b->dash;
  return a->width >= b->width;
}

bool alike(const Outline* a, const Outline* b) {
  return a && b && a->dash == b->dash && a->colour == b->colour && a->width == b->width;
}

/// An outline runs along the upper edge of its own area.
float height_of(const std::vector<float>& heights, int area) {
  if (area < 0 || static_cast<std::size_t>(area) >= heights.size()) return 0;
  return std::max(0.F, heights[static_cast<std::size_t>(area)]);
}

}  // namespace

OutlineLayer::OutlineLayer(Programs& programs) : lines_(programs, order::outlines) {}

void OutlineLayer::rebuild(const PreparedAreas& areas, const std::vector<Outline>& outlines, const Selected& selected,
                           const std::vector<float>& heights) {
  lines_.clear();
  const auto faces = static_cast<std::size_t>(areas.coverage.face_count());
  const auto valid = [&](int area) { return area >= 0 && static_cast<std::size_t>(area) < faces; };
  std::vector<const Outline*> style(faces, nullptr);
  for (const Outline& outline : outlines) {
    if (valid(outline.area)) style[static_cast<std::size_t>(outline.area)] = &outline;
  }
  std::vector<char> chosen(faces, 0);
  for (const int area : selected.areas) {
    if (valid(area)) chosen[static_cast<std::size_t>(area)] = 1;
  }
  const bool any = !outlines.empty() || !selected.areas.empty() || selected.group >= 0;
  if (!any) return;
  for (const auto& arc : areas.coverage.arcs()) {
    const auto at = [&](const auto& values, int face, auto none) {
      return face < 0 ? none : values[static_cast<std::size_t>(face)];
    };
    const Outline* left = at(style, arc.left, static_cast<const Outline*>(nullptr));
    const Outline* right = at(style, arc.right, static_cast<const Outline*>(nullptr));
    if ((left || right) && !alike(left, right)) {
      const Outline& outline = stronger(left, right) ? *left : *right;
      lines_.add(areas.coverage.line(arc),
                 {outline.colour, outline.dash, outline.width, false, height_of(heights, outline.area)});
    }
    const bool of_group = selected.group >= 0 && (at(areas.group, arc.left, -1) == selected.group) !=
                                                     (at(areas.group, arc.right, -1) == selected.group);
    const bool left_chosen = at(chosen, arc.left, char{0}) != 0;
    if (of_group || left_chosen || at(chosen, arc.right, char{0}) != 0) {
      const float height = of_group ? std::max(height_of(heights, arc.left), height_of(heights, arc.right))
                                    : height_of(heights, left_chosen ? arc.left : arc.right);
      lines_.add(areas.coverage.line(arc), {selected.colour, Dash::solid, 3, false, height});
    }
  }
  lines_.finish();
}

}  // namespace lianxun::scene
