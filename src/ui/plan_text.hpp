#pragma once

#include <string>

#include "domain/plan.hpp"
#include "ui/view.hpp"

namespace lianxun::ui {

/// "split · Yinfeng · grid 005": what an edit did, and to which grids or village.
[[nodiscard]] std::string edit_text(const View& view, const domain::PlanEdit& edit);
/// `Yinfeng 005`: a grid of the table by its village and number.
[[nodiscard]] std::string grid_of_table(const View& view, int face);
/// `grid 005`, or that it is new.
[[nodiscard]] std::string number_of_table(const View& view, int face);
/// `0.87 km²`, below a hundredth of it in square metres.
[[nodiscard]] std::string ground_text(double square_metres);

/// Square metres: ground below it has not changed hands to the eye.
inline constexpr double least_ground = 0.5;
/// A neighbour whose border a drawn line ends on: it has more vertices than before and the ground that it had.
[[nodiscard]] bool only_gets_vertices(const shape::MultiPolygon& before, const shape::MultiPolygon& after);

}  // namespace lianxun::ui
