#include "geo/ear_ring.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lianxun::geo {

void EarPool::reset(std::size_t capacity) {
  nodes_.clear();
  nodes_.reserve(capacity);
}

EarNode* EarPool::insert(std::uint32_t vertex, shape::Point at, EarNode* last) {
  if (nodes_.size() == nodes_.capacity()) return nullptr;
  EarNode* node = &nodes_.emplace_back();
  node->at = at;
  node->vertex = vertex;
  if (last == nullptr) {
    node->prev = node->next = node;
  } else {
    node->next = last->next;
    node->prev = last;
    last->next->prev = node;
    last->next = node;
  }
  return node;
}

EarNode* EarPool::split(EarNode* a, EarNode* b) {
  if (nodes_.size() + 2 > nodes_.capacity()) return nullptr;
  EarNode* a2 = insert(a->vertex, a->at, nullptr);
  EarNode* b2 = insert(b->vertex, b->at, nullptr);
  EarNode* after_a = a->next;
  EarNode* before_b = b->prev;
  a->next = b;
  b->prev = a;
  a2->next = after_a;
  after_a->prev = a2;
  b2->next = a2;
  a2->prev = b2;
  before_b->next = b2;
  b2->prev = before_b;
  return b2;
}

EarNode* link_ring(EarPool& pool, const shape::Ring& ring, std::uint32_t first, bool counter_clockwise) {
  std::size_t size = ring.size();
  if (size > 1 && ring.front() == ring.back()) --size;
  double doubled_area = 0;
  for (std::size_t i = 1; i + 1 < size; ++i) doubled_area += turn(ring[0], ring[i], ring[i + 1]);
  const bool forward = counter_clockwise == (doubled_area > 0);
  EarNode* last = nullptr;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t at = forward ? i : size - 1 - i;
    last = pool.insert(first + static_cast<std::uint32_t>(at), ring[at], last);
  }
  return last;
}

void unlink(EarNode* node) {
  node->next->prev = node->prev;
  node->prev->next = node->next;
  if (node->z_prev != nullptr) node->z_prev->z_next = node->z_next;
  if (node->z_next != nullptr) node->z_next->z_prev = node->z_prev;
}

EarNode* drop_collinear(EarNode* start, EarNode* end) {
  if (end == nullptr) end = start;
  EarNode* p = start;
  bool again = false;
  do {
    again = false;
    if (p->at == p->next->at || turn(p->prev, p, p->next) == 0) {
      unlink(p);
      p = end = p->prev;
      if (p == p->next) break;
      again = true;
    } else {
      p = p->next;
    }
  } while (again || p != end);
  return end;
}

bool leads_inside(const EarNode* a, const EarNode* b) {
  return turn(a->prev, a, a->next) > 0 ? turn(a, b, a->next) <= 0 && turn(a, a->prev, b) <= 0
                                       : turn(a, b, a->prev) > 0 || turn(a, a->next, b) > 0;
}

namespace {

int side(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

/// For collinear points: whether q lies on the segment p r.
bool on_segment(const EarNode* p, const EarNode* q, const EarNode* r) {
  return q->at.x <= std::max(p->at.x, r->at.x) && q->at.x >= std::min(p->at.x, r->at.x) &&
         q->at.y <= std::max(p->at.y, r->at.y) && q->at.y >= std::min(p->at.y, r->at.y);
}

bool crosses_ring(const EarNode* a, const EarNode* b) {
  const EarNode* p = a;
  do {
    if (p->vertex != a->vertex && p->next->vertex != a->vertex && p->vertex != b->vertex &&
        p->next->vertex != b->vertex && segments_meet(p, p->next, a, b)) {
      return true;
    }
    p = p->next;
  } while (p != a);
  return false;
}

bool middle_inside(const EarNode* a, const EarNode* b) {
  const EarNode* p = a;
  bool inside = false;
  const double x = (a->at.x + b->at.x) / 2;
  const double y = (a->at.y + b->at.y) / 2;
  do {
    const shape::Point from = p->at;
    const shape::Point to = p->next->at;
    if ((from.y > y) != (to.y > y) && x < (to.x - from.x) * (y - from.y) / (to.y - from.y) + from.x) inside = !inside;
    p = p->next;
  } while (p != a);
  return inside;
}

}  // namespace

bool segments_meet(const EarNode* p1, const EarNode* q1, const EarNode* p2, const EarNode* q2) {
  const int a = side(turn(p1, q1, p2));
  const int b = side(turn(p1, q1, q2));
  const int c = side(turn(p2, q2, p1));
  const int d = side(turn(p2, q2, q1));
  if (a != b && c != d) return true;
  return (a == 0 && on_segment(p1, p2, q1)) || (b == 0 && on_segment(p1, q2, q1)) ||
         (c == 0 && on_segment(p2, p1, q2)) || (d == 0 && on_segment(p2, q1, q2));
}

bool is_diagonal(const EarNode* a, const EarNode* b) {
  if (a->next->vertex == b->vertex || a->prev->vertex == b->vertex || crosses_ring(a, b)) return false;
  // two places of the ring at one position: a diagonal of no length parts them
  const bool both_reflex = a->at == b->at && turn(a->prev, a, a->next) < 0 && turn(b->prev, b, b->next) < 0;
  return both_reflex || (leads_inside(a, b) && leads_inside(b, a) && middle_inside(a, b) &&
                         (turn(a->prev, a, b->prev) != 0 || turn(a, b->prev, b) != 0));
}

namespace {

/// Whether the sector at m holds the sector at p; both stand at one position.
bool sector_holds(const EarNode* m, const EarNode* p) {
  return turn(m->prev, m, p->prev) > 0 && turn(p->next, m, m->next) > 0;
}

/// The vertex of the ring that the leftmost point of a hole sees: look left for the nearest edge, then take, of the
/// vertices in the way of that edge's end, the one at the flattest angle.
EarNode* find_bridge(const EarNode* hole, EarNode* outer) {
  const shape::Point h = hole->at;
  double reach = -std::numeric_limits<double>::infinity();
  EarNode* best = nullptr;
  EarNode* p = outer;
  do {
    const shape::Point from = p->at;
    const shape::Point to = p->next->at;
    if (h.y <= from.y && h.y >= to.y && from.y != to.y) {
      const double x = from.x + (h.y - from.y) * (to.x - from.x) / (to.y - from.y);
      if (x <= h.x && x > reach) {
        reach = x;
        best = from.x < to.x ? p : p->next;
        if (x == h.x) return best;  // the hole touches the ring
      }
    }
    p = p->next;
  } while (p != outer);
  if (best == nullptr) return nullptr;

  const EarNode* const stop = best;
  const shape::Point m = best->at;
  const shape::Point left{reach, h.y};
  const shape::Point& first = h.y < m.y ? h : left;
  const shape::Point& last = h.y < m.y ? left : h;
  double flattest = std::numeric_limits<double>::infinity();
  p = best;
  do {
    if (h.x >= p->at.x && p->at.x >= m.x && h.x != p->at.x && in_triangle(last, first, m, p->at)) {
      const double slope = std::abs(h.y - p->at.y) / (h.x - p->at.x);
      const bool nearer =
          slope < flattest ||
          (slope == flattest && (p->at.x > best->at.x || (p->at.x == best->at.x && sector_holds(best, p))));
      if (leads_inside(p, hole) && nearer) {
        best = p;
        flattest = slope;
      }
    }
    p = p->next;
  } while (p != stop);
  return best;
}

EarNode* leftmost(EarNode* start) {
  EarNode* best = start;
  for (EarNode* p = start->next; p != start; p = p->next) {
    if (p->at.x < best->at.x || (p->at.x == best->at.x && p->at.y < best->at.y)) best = p;
  }
  return best;
}

}  // namespace

EarNode* bridge_holes(EarPool& pool, const std::vector<EarNode*>& holes, EarNode* outer) {
  std::vector<EarNode*> queue;
  queue.reserve(holes.size());
  for (EarNode* hole : holes) queue.push_back(leftmost(hole));
  std::sort(queue.begin(), queue.end(), [](const EarNode* a, const EarNode* b) {
    return a->at.x != b->at.x ? a->at.x < b->at.x : a->at.y != b->at.y ? a->at.y < b->at.y : a->vertex < b->vertex;
  });
  for (EarNode* hole : queue) {
    EarNode* bridge = find_bridge(hole, outer);
    EarNode* back = bridge == nullptr ? nullptr : pool.split(bridge, hole);
    if (back == nullptr) continue;  // a hole outside its ring
    drop_collinear(back, back->next);
    outer = drop_collinear(bridge, bridge->next);
  }
  return outer;
}

}  // namespace lianxun::geo
