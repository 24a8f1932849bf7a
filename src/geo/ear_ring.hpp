#pragma once

#include <cstdint>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::geo {

/// A vertex in a circular list; also in a list by z-order while ears are searched with it.
struct EarNode {
  shape::Point at;
  std::uint32_t vertex = 0;
  std::uint32_t z = 0;
  EarNode* prev = nullptr;
  EarNode* next = nullptr;
  EarNode* z_prev = nullptr;
  EarNode* z_next = nullptr;
};

/// Twice the signed area of the triangle: positive when it turns left.
[[nodiscard]] inline double turn(shape::Point a, shape::Point b, shape::Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
[[nodiscard]] inline double turn(const EarNode* a, const EarNode* b, const EarNode* c) {
  return turn(a->at, b->at, c->at);
}

/// Whether p lies in the counter-clockwise triangle or on its border.
[[nodiscard]] inline bool in_triangle(shape::Point a, shape::Point b, shape::Point c, shape::Point p) {
  return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

/// Nodes at fixed addresses, as many as a triangulation can need, used again for the next polygon.
class EarPool {
 public:
  void reset(std::size_t capacity);
  /// A node after `last`, or alone when that is null. Null when the pool is used up.
  EarNode* insert(std::uint32_t vertex, shape::Point at, EarNode* last);
  /// Links a to b by a diagonal: two rings from one, or one ring from two. Gives the copy of b that starts the other
  /// ring; null when the pool is used up.
  EarNode* split(EarNode* a, EarNode* b);

 private:
  std::vector<EarNode> nodes_;
};

/// A ring without its closing point, in the wanted orientation; null when it has no points.
EarNode* link_ring(EarPool& pool, const shape::Ring& ring, std::uint32_t first, bool counter_clockwise);
void unlink(EarNode* node);
/// Drops points that repeat their neighbour or lie on a line with both, from `start` on up to `end`. Gives a node that
/// stays.
EarNode* drop_collinear(EarNode* start, EarNode* end = nullptr);

/// Whether the direction a → b leads into the polygon at a.
[[nodiscard]] bool leads_inside(const EarNode* a, const EarNode* b);
/// Whether the segments p1 q1 and p2 q2 meet.
[[nodiscard]] bool segments_meet(const EarNode* p1, const EarNode* q1, const EarNode* p2, const EarNode* q2);
/// Whether the segment a b may cut the polygon in two.
[[nodiscard]] bool is_diagonal(const EarNode* a, const EarNode* b);

/// Bridges every hole to the outer ring, leftmost first; gives a node of the one ring that results.
EarNode* bridge_holes(EarPool& pool, const std::vector<EarNode*>& holes, EarNode* outer);

}  // namespace lianxun::geo
