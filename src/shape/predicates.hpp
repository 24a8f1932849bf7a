#pragma once

#include "shape/polygon.hpp"

namespace lianxun::shape {

/// 1 when c lies to the left of the line from a to b, -1 to the right, 0 on it. Exact for all finite doubles:
/// neither rounding nor overflow nor underflow changes the answer. Anything with a NaN or an infinity is 0.
/// A floating-point filter decides almost every call (Shewchuk 1997, stage A); the rest is summed in fixed point.
[[nodiscard]] int orientation(Point a, Point b, Point c);

/// Whether p lies on the closed segment from a to b, exactly. A segment of one point contains that point.
[[nodiscard]] bool on_segment(Point p, Point a, Point b);

/// What the edge from a to b means to the ray that runs from p to the left: it crosses it, it does not, or p lies on
/// the edge. An edge has its lower end but not its upper one, so that the edges of a ring count a crossing at a vertex
/// once. Exact for finite coordinates.
enum class Crossing { no, yes, on };
[[nodiscard]] Crossing crossing_left_of(Point p, Point a, Point b);

enum class Location { outside, boundary, inside };

/// Where a point lies, exactly on the doubles as they are. Inside is decided by counting crossings (even-odd), so that
/// a ring that crosses itself has the inside that a drawing with that rule shows. Open rings are closed. A point that
/// is not finite is outside; the coordinates of rings must be finite.
[[nodiscard]] Location locate(Point p, const Ring& ring);

/// Counts the crossings with every ring together: the answer is that of the valid area, and stays defined
/// (even-odd) where holes or parts overlap. Boundary is any point of any ring.
[[nodiscard]] Location locate(Point p, const Polygon& polygon);
[[nodiscard]] Location locate(Point p, const MultiPolygon& area);

}  // namespace lianxun::shape
