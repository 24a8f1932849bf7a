#include "sample/grid_finder.hpp"

#include "sample/draw.hpp"

namespace lianxun::sample {
namespace {

template <class Visit>
bool every_ring(const shape::MultiPolygon& area, Visit visit) {
  for (const auto& polygon : area) {
    if (!visit(polygon.outer)) return false;
    for (const auto& hole : polygon.holes) {
      if (!visit(hole)) return false;
    }
  }
  return true;
}

}  // namespace

GridFinder::GridFinder(const domain::Boundaries& boundaries) : boundaries_(boundaries) {
  for (const auto& area : boundaries.grid_areas) boxes_.push_back(shape::bounds(area));
}

int GridFinder::find(shape::Point p) const {
  for (std::size_t g = 0; g < boxes_.size(); ++g) {
    if (!boxes_[g].contains(p)) continue;
    bool odd = false;
    (void)every_ring(boundaries_.grid_areas[g], [&](const shape::Ring& ring) {
      odd = odd != contains(ring, p);
      return true;
    });
    if (odd) return static_cast<int>(g);
  }
  return -1;
}

bool GridFinder::clear(shape::Point p, double margin) const {
  const shape::Box reach{p.x - margin, p.y - margin, p.x + margin, p.y + margin};
  for (std::size_t g = 0; g < boxes_.size(); ++g) {
    if (!boxes_[g].intersects(reach)) continue;
    if (!every_ring(boundaries_.grid_areas[g], [&](const shape::Ring& ring) { return distance(p, ring) >= margin; }))
      return false;
  }
  return true;
}

}  // namespace lianxun::sample
