#pragma once

namespace lianxun::shape {

/// A position in a plane. The frame and the unit are those of whoever holds it: the working CRS in
/// metres inside the room, the source's own CRS inside `Locator`.
struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

}  // namespace lianxun::shape
