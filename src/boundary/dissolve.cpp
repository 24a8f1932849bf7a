#include "boundary/dissolve.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;
using shape::Ring;

/// A closed walk in parts that have no vertex twice.
void part(const std::vector<Point>& walk, std::vector<Ring>& out) {
  const auto less = [](Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); };
  std::map<Point, std::size_t, decltype(less)> position(less);
  std::vector<Point> open;
  for (const Point p : walk) {
    const auto found = position.find(p);
    if (found == position.end()) {
      position[p] = open.size();
      open.push_back(p);
      continue;
    }
    const std::size_t first = found->second;
    Ring ring(open.begin() + static_cast<std::ptrdiff_t>(first), open.end());
    for (std::size_t i = first + 1; i < open.size(); ++i) position.erase(open[i]);
    open.resize(first + 1);
    ring.push_back(ring.front());
    if (ring.size() > 3) out.push_back(std::move(ring));
  }
  if (open.size() < 3) return;
  open.push_back(open.front());
  out.push_back(std::move(open));
}

/// Each ring from its least vertex on, counter-clockwise, without repetitions; the rings in order.
std::vector<Ring> normal(const shape::MultiPolygon& area) {
  const auto less = [](Point a, Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); };
  std::vector<Ring> rings;
  shape::for_each_ring(area, [&](Ring ring) {
    if (ring.empty()) return;
    ring.pop_back();
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (shape::signed_area(ring) < 0) std::reverse(ring.begin(), ring.end());
    std::rotate(ring.begin(), std::min_element(ring.begin(), ring.end(), less), ring.end());
    rings.push_back(std::move(ring));
  });
  std::sort(rings.begin(), rings.end(), [&less](const Ring& x, const Ring& y) {
    return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), less);
  });
  return rings;
}

}  // namespace

bool same_rings(const shape::MultiPolygon& a, const shape::MultiPolygon& b) { return normal(a) == normal(b); }

shape::MultiPolygon assemble(const std::vector<Ring>& rings) {
  struct Outer {
    double area;
    std::size_t polygon;
    shape::Box box;
  };
  shape::MultiPolygon out;
  std::vector<Outer> outers;
  std::vector<const Ring*> holes;
  for (const Ring& ring : rings) {
    const double area = shape::signed_area(ring);
    if (area > 0) {
      outers.push_back({area, out.size(), shape::bounds(ring)});
      out.push_back({ring, {}});
    } else if (area < 0) {
      holes.push_back(&ring);
    }
  }
  std::sort(outers.begin(), outers.end(), [](const Outer& a, const Outer& b) { return a.area < b.area; });
  for (const Ring* hole : holes) {
    // The smallest that holds it; a hole may touch its outer ring at vertices, not along edges.
    const auto holds = [&](const Outer& outer) {
      if (outers.size() == 1) return true;
      for (std::size_t i = 1; i < hole->size(); ++i) {
        const Point p = (*hole)[i];
        if (!outer.box.contains(p)) return false;
        const auto where = shape::locate(p, out[outer.polygon].outer);
        if (where != shape::Location::boundary) return where == shape::Location::inside;
      }
      const Point middle{((*hole)[0].x + (*hole)[1].x) / 2, ((*hole)[0].y + (*hole)[1].y) / 2};
      return shape::locate(middle, out[outer.polygon].outer) == shape::Location::inside;
    };
    const auto at = std::find_if(outers.begin(), outers.end(), holds);
    if (at != outers.end()) out[at->polygon].holes.push_back(*hole);
  }
  return out;
}

std::vector<shape::MultiPolygon> dissolve_all(const Arrangement& arrangement, const std::vector<int>& owner,
                                              const std::vector<int>& owners) {
  const auto owner_left = [&](int half) { return owner[static_cast<std::size_t>(arrangement.cell_left_of(half))]; };
  const auto is_border = [&](int half) { return owner_left(half) != owner_left(Arrangement::twin(half)); };
  std::vector<std::vector<Ring>> rings(owners.size());
  std::vector<bool> walked(static_cast<std::size_t>(arrangement.half_edges()), false);
  for (int first = 0; first < arrangement.half_edges(); ++first) {
    if (walked[static_cast<std::size_t>(first)] || !is_border(first)) continue;
    const auto at = std::lower_bound(owners.begin(), owners.end(), owner_left(first));
    if (at == owners.end() || *at != owner_left(first)) continue;
    std::vector<Point> walk;
    int half = first;
    do {
      walked[static_cast<std::size_t>(half)] = true;
      walk.push_back(in_mm(arrangement.from(half)));
      half = arrangement.next(half);
      while (!is_border(half)) half = arrangement.next(Arrangement::twin(half));
    } while (half != first);
    part(walk, rings[static_cast<std::size_t>(at - owners.begin())]);
  }
  std::vector<shape::MultiPolygon> out;
  out.reserve(rings.size());
  for (const auto& each : rings) out.push_back(assemble(each));
  return out;
}

shape::MultiPolygon dissolve(const Arrangement& arrangement, const std::vector<int>& owner, int who) {
  return dissolve_all(arrangement, owner, {who}).front();
}

}  // namespace lianxun::boundary
