#pragma once

#include <cmath>
#include <vector>

#include "shape/coverage.hpp"
#include "shape/polygon.hpp"

/// Between metres and whole millimetres. Metres are divided out of millimetres, never multiplied: so all who share a
/// vertex get the same double for it.
namespace lianxun::boundary {

[[nodiscard]] inline shape::Point metres_of(shape::Point mm) { return {mm.x / 1000, mm.y / 1000}; }

[[nodiscard]] inline shape::MultiPolygon metres_of(shape::MultiPolygon mm) {
  return shape::with_points(std::move(mm), [](shape::Point p) { return metres_of(p); });
}

/// The position in whole millimetres next to one in metres, in metres.
[[nodiscard]] inline shape::Point whole_millimetres(shape::Point metres) {
  return {std::round(metres.x * 1000) / 1000, std::round(metres.y * 1000) / 1000};
}

/// Rounded.
[[nodiscard]] inline shape::MultiPolygon millimetres_of(shape::MultiPolygon metres) {
  return shape::with_points(std::move(metres), [](shape::Point p) {
    return shape::Point{std::round(p.x * 1000), std::round(p.y * 1000)};
  });
}

/// A line or ring of metres as vertices, rounded.
[[nodiscard]] inline std::vector<shape::Vertex> vertices_of(const shape::Line& metres) {
  std::vector<shape::Vertex> out;
  out.reserve(metres.size());
  for (const shape::Point p : metres) out.push_back({std::llround(p.x * 1000), std::llround(p.y * 1000)});
  return out;
}

/// Appends the rings of an area in metres, rounded: lines to be noded.
inline void append_rings(const shape::MultiPolygon& metres, std::vector<std::vector<shape::Vertex>>& lines) {
  shape::for_each_ring(metres, [&lines](const shape::Ring& ring) { lines.push_back(vertices_of(ring)); });
}

}  // namespace lianxun::boundary
