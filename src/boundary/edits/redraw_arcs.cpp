#include "boundary/edits/redraw_arcs.hpp"

#include <algorithm>

#include "boundary/edits/borders.hpp"
#include "boundary/edits/sound.hpp"
#include "boundary/edits/vertices.hpp"

namespace lianxun::boundary {

namespace {

shape::Line metres(const std::vector<shape::Vertex>& vertices) {
  shape::Line out;
  for (const shape::Vertex v : vertices) out.push_back(shape::to_metres(v));
  return out;
}

void redraw_arc(Draft& draft, DraftIndex& index, const std::vector<shape::Vertex>& arc, const Redraw& redraw) {
  for (double strength = 1; strength >= 1.0 / 8; strength /= 2) {
    const auto fresh = redraw(arc, strength);
    if (fresh == arc) return;
    const auto preview = proven(draft, index, with_way_replaced(draft, index, metres(arc), metres(fresh)));
    if (const auto* change = std::get_if<Change>(&preview)) return apply(draft, index, *change);
  }
}

}  // namespace

Preview redraw_arcs(const Draft& draft, const DraftIndex& index, int face, int neighbour, const Redraw& redraw) {
  const auto number = static_cast<std::size_t>(face);
  if (face < 0 || number >= draft.faces.size() || draft.faces[number].empty()) {
    return WhyNot{{"there is no grid here", {}}};
  }
  const Borders borders(draft, index, index.box(face));
  Excerpt tried = excerpt(draft, index, index.box(face));
  DraftIndex tried_index(tried.draft);
  bool any = false;
  for (const Borders::Arc& arc : borders.arcs_of(face)) {
    if (neighbour >= 0 && arc.right != neighbour) continue;
    any = true;
    const bool same_village =
        arc.right != Borders::nobody && draft.villages[number] == draft.villages[static_cast<std::size_t>(arc.right)];
    if (same_village || draft.village_borders_move) redraw_arc(tried.draft, tried_index, arc.vertices, redraw);
  }
  if (!any) return WhyNot{{"the two grids do not share a border", {}}, {}, draft.faces[number]};
  return proven(draft, index, difference(draft, tried));
}

}  // namespace lianxun::boundary
