#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <variant>

#include "domain/message.hpp"
#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Along the line, metres.
[[nodiscard]] double length(std::span<const shape::Point> line);
/// Of the ring that the points would be when closed, square metres.
[[nodiscard]] double enclosed_area(std::span<const shape::Point> points);
/// Degrees clockwise from grid north, 0 to below 360; 0 where the two are one point.
[[nodiscard]] double bearing(shape::Point from, shape::Point to);
/// What is `distance` metres away in a bearing, whole millimetres.
[[nodiscard]] shape::Point at_bearing(shape::Point from, double distance, double degrees);

/// A position that was typed: "x,y" in metres of the working CRS, "@dx,dy" from the last point, or "@distance<bearing"
/// from the last point with the bearing in degrees clockwise from north. Spaces, and a space instead of the comma, are
/// allowed, full-width signs too. Whole millimetres; or why not.
[[nodiscard]] std::variant<shape::Point, domain::Message> typed_position(std::string_view text,
                                                                         std::optional<shape::Point> last);

}  // namespace lianxun::boundary
