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

}  // namespace

OutlineLayer::OutlineLayer(Programs& programs) : lines_(programs, order::outlines) {}

void OutlineLayer::rebuild(const PreparedAreas& areas, const std::vector<Outline>& outlines,
                           const std::vector<int>& selected, int selected_group, Colour selected_colour) {
  lines_.clear();
  const auto faces = static_cast<std::size_t>(areas.coverage.face_count());
  const auto valid = [&](int area) { return area >= 0 && static_cast<std::size_t>(area) < faces; };
  std::vector<const Outline*> style(faces, nullptr);
  for (const Outline& outline : outlines) {
    if (valid(outline.area)) style[static_cast<std::size_t>(outline.area)] = &outline;
  }
  std::vector<char> chosen(faces, 0);
  for (const int area : selected) {
    if (valid(area)) chosen[static_cast<std::size_t>(area)] = 1;
  }
  const bool any = !outlines.empty() || !selected.empty() || selected_group >= 0;
  if (!any) return;
  for (const auto& arc : areas.coverage.arcs()) {
    const auto at = [&](const auto& values, int face, auto none) {
      return face < 0 ? none : values[static_cast<std::size_t>(face)];
    };
    const Outline* left = at(style, arc.left, static_cast<const Outline*>(nullptr));
    const Outline* right = at(style, arc.right, static_cast<const Outline*>(nullptr));
    if ((left || right) && !alike(left, right)) {
      const Outline& outline = stronger(left, right) ? *left : *right;
      lines_.add(areas.coverage.line(arc), outline.colour, outline.dash, outline.width);
    }
    const bool of_group = selected_group >= 0 && (at(areas.group, arc.left, -1) == selected_group) !=
                                                     (at(areas.group, arc.right, -1) == selected_group);
    if (of_group || at(chosen, arc.left, char{0}) != 0 || at(chosen, arc.right, char{0}) != 0) {
      lines_.add(areas.coverage.line(arc), selected_colour, Dash::solid, 3);
    }
  }
  lines_.finish();
}

}  // namespace lianxun::scene
