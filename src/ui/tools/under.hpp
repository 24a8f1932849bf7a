#pragma once

#include <optional>
#include <vector>

#include "boundary/sketch.hpp"

namespace lianxun::ui {

/// The grid that holds a point, -1 for none.
[[nodiscard]] int face_under(const boundary::Sketch& sketch, shape::Point at);
/// The grid in which most of a line runs, by its pieces' middles; -1 for none.
[[nodiscard]] int face_under_line(const boundary::Sketch& sketch, const std::vector<shape::Point>& line);
/// The vertex of any grid nearest to a point, within a radius in metres.
[[nodiscard]] std::optional<shape::Point> vertex_near(const boundary::Sketch& sketch, shape::Point at, double radius);
/// The edge of any grid nearest to a point, within a radius in metres.
struct Edge {
  shape::Point a;
  shape::Point b;
};
[[nodiscard]] std::optional<Edge> edge_near(const boundary::Sketch& sketch, shape::Point at, double radius);

/// The piece of a road between the places where it is nearest to two points, if it passes both within a distance in
/// metres; of several the one that passes nearest. Empty: none does.
[[nodiscard]] shape::Line line_past(const domain::Basemap& basemap, shape::Point from, shape::Point to, double within);

}  // namespace lianxun::ui
