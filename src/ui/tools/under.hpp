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

/// The road that passes both points within a distance in metres, of several the nearest; empty: none does.
[[nodiscard]] shape::Line road_past(const domain::Basemap& basemap, shape::Point from, shape::Point to, double within);

}  // namespace lianxun::ui
