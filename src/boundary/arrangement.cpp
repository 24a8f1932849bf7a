#include "boundary/arrangement.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "shape/inner_point.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Box;
using shape::Point;
using shape::Ring;
using shape::Vertex;

bool in_order(const Segment& s, const Segment& t) {
  return std::tie(s.a.x, s.a.y, s.b.x, s.b.y) < std::tie(t.a.x, t.a.y, t.b.x, t.b.y);
}

/// Of directions from one vertex, counter-clockwise from the east.
bool turns_before(Vertex from, Vertex a, Vertex b) {
  const auto lower = [from](Vertex v) { return v.y < from.y || (v.y == from.y && v.x < from.x); };
  if (lower(a) != lower(b)) return lower(b);
  return shape::orientation(in_mm(from), in_mm(a), in_mm(b)) > 0;
}

}  // namespace

Arrangement::Arrangement(std::span<const Segment> noded) {
  for (const Segment& segment : noded) {
    if (segment.a == segment.b) continue;
    segments_.push_back(before(segment.a, segment.b) ? segment : Segment{segment.b, segment.a});
  }
  std::sort(segments_.begin(), segments_.end(), in_order);
  segments_.erase(std::unique(segments_.begin(), segments_.end()), segments_.end());
  connect();
  find_cells();
}

/// With the cell on the left, the way goes on with the half-edge that is next clockwise from the one back.
void Arrangement::connect() {
  const int count = static_cast<int>(2 * segments_.size());
  std::vector<int> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [this](int a, int b) {
    const Vertex from_a = from(a);
    const Vertex from_b = from(b);
    if (!(from_a == from_b)) return before(from_a, from_b);
    return turns_before(from_a, to(a), to(b));
  });
  next_.assign(static_cast<std::size_t>(count), -1);
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && from(order[end]) == from(order[first])) ++end;
    for (std::size_t i = first; i < end; ++i) {
      const int clockwise = order[i == first ? end - 1 : i - 1];
      next_[static_cast<std::size_t>(twin(order[i]))] = clockwise;
    }
    first = end;
  }
}

void Arrangement::find_cells() {
  cells_.emplace_back();
  cell_.assign(next_.size(), -1);
  std::vector<int> holes;
  std::vector<Ring> rings;  // of the holes
  for (int half = 0; half < half_edges(); ++half) {
    if (cell_[static_cast<std::size_t>(half)] >= 0) continue;
    const Ring ring = loop(half);
    const bool outer = shape::signed_area(ring) > 0;
    // Which cell a hole belongs to is found when all of them are known; until then it is marked as walked.
    const int cell = outer ? static_cast<int>(cells_.size()) : 0;
    give_loop(half, cell);
    if (outer) {
      cells_.push_back({half, {}});
    } else {
      holes.push_back(half);
      rings.push_back(ring);
    }
  }
  place_holes(holes, rings);
}

void Arrangement::give_loop(int half, int cell) {
  walk(half, [&](int each) { cell_[static_cast<std::size_t>(each)] = cell; });
}

void Arrangement::place_holes(std::span<const int> holes, std::span<const Ring> rings) {
  struct Outer {
    Ring ring;
    Box box;
    double area = 0;
  };
  std::vector<Outer> outers(cells_.size());
  for (std::size_t i = 1; i < cells_.size(); ++i) {
    outers[i].ring = loop(cells_[i].outer);
    outers[i].box = shape::bounds(outers[i].ring);
    outers[i].area = shape::signed_area(outers[i].ring);
  }
  for (std::size_t h = 0; h < holes.size(); ++h) {
    const Point at = in_mm(from(holes[h]));
    const Box box = shape::bounds(rings[h]);
    int best = 0;
    for (std::size_t i = 1; i < outers.size(); ++i) {
      const Outer& outer = outers[i];
      if (best != 0 && outer.area >= outers[static_cast<std::size_t>(best)].area) continue;
      if (!outer.box.contains({box.min_x, box.min_y}) || !outer.box.contains({box.max_x, box.max_y})) continue;
      // Components meet nowhere, so that one vertex tells for all; a loop of the same component has it on its line.
      if (shape::locate(at, outer.ring) == shape::Location::inside) best = static_cast<int>(i);
    }
    cells_[static_cast<std::size_t>(best)].holes.push_back(holes[h]);
    give_loop(holes[h], best);
  }
}

bool Arrangement::joined(Vertex a, Vertex b) const {
  return std::binary_search(segments_.begin(), segments_.end(), before(a, b) ? Segment{a, b} : Segment{b, a}, in_order);
}

Ring Arrangement::loop(int half) const {
  Ring ring;
  walk(half, [&](int each) { ring.push_back(in_mm(from(each))); });
  ring.push_back(ring.front());
  return ring;
}

shape::Polygon Arrangement::polygon(int cell) const {
  const Cell& record = cells_[static_cast<std::size_t>(cell)];
  shape::Polygon out;
  if (record.outer >= 0) out.outer = loop(record.outer);
  for (const int hole : record.holes) out.holes.push_back(loop(hole));
  return out;
}

/// Far from the border: noding has moved that by up to a millimetre, and the faces as they were are asked for the
/// point.
Point Arrangement::point_inside(int cell) const { return shape::inner_point(polygon(cell)); }

}  // namespace lianxun::boundary
