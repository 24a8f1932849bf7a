#include "boundary/edits/recut.hpp"

#include <algorithm>
#include <utility>

#include "boundary/dissolve.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::MultiPolygon;
using shape::Point;
using shape::Vertex;

Recut::Recut(const Draft& draft, std::span<const int> concerned, std::span<const shape::Line> lines) : draft_(draft) {
  shape::Box box;
  for (const int face : concerned) box.add(shape::bounds(draft.faces[static_cast<std::size_t>(face)]));
  for (const auto& line : lines) {
    for (const Point p : line) box.add(p);
  }
  const FaceIndex index(draft.faces);
  touched_ = index.near(box);
  // A line that is cut anew, be it by a millimetre's snapping, is so for all who share it: until nobody else does.
  for (bool more = true; more;) {
    std::vector<std::vector<Vertex>> all;
    for (const auto& line : lines) all.push_back(vertices_of(line));
    for (const int face : touched_) {
      shape::for_each_ring(draft.faces[static_cast<std::size_t>(face)],
                           [&all](const shape::Ring& ring) { all.push_back(vertices_of(ring)); });
    }
    arrangement_ = Arrangement(node(all));
    more = touch_neighbours(index, std::span(all).subspan(lines.size()));
  }
  owners_.assign(arrangement_.cells().size(), -1);
  for (int cell = 1; cell < static_cast<int>(owners_.size()); ++cell) {
    const Point p = inside(cell);
    for (const int face : touched_) {
      if (shape::locate(p, draft.faces[static_cast<std::size_t>(face)]) != shape::Location::inside) continue;
      owners_[static_cast<std::size_t>(cell)] = face;
      break;
    }
  }
}

/// Whose boxes meet an edge that is no segment any more; whether there are new ones among them.
bool Recut::touch_neighbours(const FaceIndex& index, std::span<const std::vector<Vertex>> rings) {
  std::vector<int> met = touched_;
  for (const auto& ring : rings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      if (ring[i - 1] == ring[i] || arrangement_.joined(ring[i - 1], ring[i])) continue;
      shape::Box edge;
      edge.add(shape::to_metres(ring[i - 1]));
      edge.add(shape::to_metres(ring[i]));
      const std::vector<int> near = index.near(edge);
      met.insert(met.end(), near.begin(), near.end());
    }
  }
  std::sort(met.begin(), met.end());
  met.erase(std::unique(met.begin(), met.end()), met.end());
  std::swap(met, touched_);
  return met.size() != touched_.size();
}

double Recut::square_metres(int cell) const { return shape::area(arrangement_.polygon(cell)) / 1e6; }

Point Recut::inside(int cell) const { return metres_of(arrangement_.point_inside(cell)); }

MultiPolygon Recut::area(int cell) const { return metres_of(MultiPolygon{arrangement_.polygon(cell)}); }

Change Recut::change(const std::vector<int>& owners, int village) const {
  std::vector<int> faces = touched_;
  const int fresh = static_cast<int>(draft_.faces.size());
  if (std::find(owners.begin(), owners.end(), fresh) != owners.end()) faces.push_back(fresh);
  auto areas = dissolve_all(arrangement_, owners, faces);
  Change out;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const bool is_new = faces[i] == fresh;
    const MultiPolygon before = is_new ? MultiPolygon{} : draft_.faces[static_cast<std::size_t>(faces[i])];
    if (same_rings(millimetres_of(before), areas[i])) continue;
    out.faces.push_back({faces[i], before, metres_of(std::move(areas[i])),
                         is_new ? village : draft_.villages[static_cast<std::size_t>(faces[i])]});
  }
  return out;
}

}  // namespace lianxun::boundary
