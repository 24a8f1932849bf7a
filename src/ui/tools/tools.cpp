#include <algorithm>
#include <array>

#include "ui/tools/edits_of.hpp"
#include "ui/tools/tool.hpp"

namespace lianxun::ui {

std::span<const Tool> tools() {
  static constexpr std::array table{
      Tool{"look", "Look", "Click a grid to see what it has.", 0, Gesture::look, nothing_of},
      Tool{"split", "Split", "Click from border to border across the grid; double-click the last point.", 's',
           Gesture::line, split_of},
      Tool{"vertex", "Move vertex", "Drag a vertex of a border, or the border itself; right-click removes a vertex.",
           'v', Gesture::drag, move_point_of},
      Tool{"reshape", "Redraw border",
           "Choose a grid, then click along its new border from the old one and back to it; double-click the last "
           "point.",
           'r', Gesture::line, reshape_of, true},
      Tool{"merge", "Merge", "Click the grid that is to cease, then the one that takes its ground.", 'm', Gesture::pick,
           merge_of},
      Tool{"lasso", "Move area", "Choose the grid that receives, then click around the ground; double-click closes.",
           'l', Gesture::ring, move_area_of, true},
      Tool{"dedicated", "New grid", "Click around the ground of the new grid; double-click closes.", 'd', Gesture::ring,
           new_grid_of},
      Tool{"places", "Move premises",
           "Choose the grid that receives, then click around the premises that are to go there; double-click closes.",
           'p', Gesture::ring, move_places_of, true},
      Tool{"straighten", "Straighten",
           "Choose a grid, then click two vertices of its border: along the road that passes both, otherwise straight.",
           't', Gesture::line, straighten_of, true},
      Tool{"smooth", "Smooth", "Click a grid: its borders with grids of its village are rounded.", 'k', Gesture::one,
           smooth_of},
      Tool{"simplify", "Simplify", "Click a grid: vertices that say nothing go, within two metres.", 'y', Gesture::one,
           simplify_of},
      Tool{"renumber", "Renumber",
           "Click a grid: those of its village get new numbers, in bands from north to south, each from west to east.",
           'u', Gesture::one, renumber_of},
  };
  return table;
}

const Tool& tool_called(std::string_view name) {
  const auto all = tools();
  const auto at = std::find_if(all.begin(), all.end(), [name](const Tool& tool) { return name == tool.name; });
  return at == all.end() ? all.front() : *at;
}

}  // namespace lianxun::ui
