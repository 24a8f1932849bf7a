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
  struct Selected {
    const std::vector<int>& areas;
    int group = -1;
    Colour colour;
  };
  /// `heights` of the areas in metres, as the prisms have them; empty when flat.
  void rebuild(const PreparedAreas& areas, const std::vector<Outline>& outlines, const Selected& selected,
               const std::vector<float>& heights);
  void clear() { lines_.clear(); }
  void update(const View& view) { lines_.update(view); }

 private:
  StyledLines lines_;
};

}  // namespace lianxun::scene
