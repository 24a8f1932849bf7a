#include "ui/plan_text.hpp"

#include <cmath>

#include "ui/format.hpp"

namespace lianxun::ui {

std::string edit_text(const View& view, const domain::PlanEdit& edit) {
  std::string out = view.tr(edit.what.id.c_str());
  for (const std::string& code : edit.what.args) {
    const domain::Grid* grid = nullptr;
    bool village = false;
    for (const domain::PlanGrid& each : edit.grids) {
      if (each.grid.code == code) grid = &each.grid;
      village = village || each.grid.village == code;
    }
    const bool first = &code == &edit.what.args.front();
    out += " · ";
    if (village) {
      out += village_text(view.tr, view.situation, code, view.now);
    } else if (grid != nullptr && first) {
      out += grid_of_village_text(view.tr, view.situation, *grid, view.now);
    } else {
      out += grid_text(view.tr, code);
    }
  }
  return out;
}

std::string grid_of_table(const View& view, int face) {
  const auto& sketch = view.redraw.sketch;
  if (!sketch || face < 0) return {};
  if (static_cast<std::size_t>(face) >= sketch->grids.size()) return view.tr("new grid");
  return grid_of_village_text(view.tr, view.situation, sketch->grids[static_cast<std::size_t>(face)], view.now);
}

std::string number_of_table(const View& view, int face) {
  const auto& sketch = view.redraw.sketch;
  if (!sketch || face < 0) return {};
  if (const auto fresh = view.redraw.codes.find(face); fresh != view.redraw.codes.end()) {
    return view.tr("{}, new", grid_text(view.tr, fresh->second));
  }
  if (static_cast<std::size_t>(face) >= sketch->grids.size()) return view.tr("new grid");
  return grid_text(view.tr, sketch->grids[static_cast<std::size_t>(face)].code);
}

std::string ground_text(double square_metres) {
  return square_metres < 1e4 ? decimals_text(square_metres, 0) + " m²" : decimals_text(square_metres / 1e6, 2) + " km²";
}

bool only_gets_vertices(const shape::MultiPolygon& before, const shape::MultiPolygon& after) {
  const auto vertices = [](const shape::MultiPolygon& area) {
    std::size_t count = 0;
    shape::for_each_ring(area, [&count](const shape::Ring& ring) { count += ring.size(); });
    return count;
  };
  return std::abs(shape::area(after) - shape::area(before)) < least_ground && vertices(after) > vertices(before);
}

}  // namespace lianxun::ui
