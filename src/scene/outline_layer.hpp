#pragma once

#include <vector>

#include "scene/prepared.hpp"
#include "scene/styled_lines.hpp"

namespace lianxun::scene {

/// Borders that stand out: outlines with a style, selected areas, the selected group. Follows the stored arcs, so that
/// a border between two areas of one style is left out.
class OutlineLayer {
 public:
  explicit OutlineLayer(Programs& programs);

  [[nodiscard]] osg::Node* node() { return lines_.node(); }
  void rebuild(const PreparedAreas& areas, const std::vector<Outline>& outlines, const std::vector<int>& selected,
               int selected_group, Colour selected_colour);
  void clear() { lines_.clear(); }
  void update(const View& view) { lines_.update(view); }

 private:
  StyledLines lines_;
};

}  // namespace lianxun::scene
