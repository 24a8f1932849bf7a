#include "boundary/edits/recut.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/dissolve.hpp"
#include "boundary/noding.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;
using shape::Point;
using shape::Vertex;

std::vector<Vertex> in_mm(const shape::Line& line) {
  std::vector<Vertex> out;
  out.reserve(line.size());
  for (const Point p : line) out.push_back({std::llround(p.x * 1000), std::llround(p.y * 1000)});
  return out;
}

void add_rings(const MultiPolygon& area, std::vector<std::vector<Vertex>>& lines) {
  for (const auto& polygon : area) {
    lines.push_back(in_mm(polygon.outer));
    for (const auto& hole : polygon.holes) lines.push_back(in_mm(hole));
  }
}

void scale(MultiPolygon& area, double by) {
  const auto ring = [by](shape::Ring& points) {
    for (Point& p : points) p = {p.x * by, p.y * by};
  };
  for (auto& polygon : area) {
    ring(polygon.outer);
    for (auto& hole : polygon.holes) ring(hole);
  }
}

/// Whole millimetres to metres, by division: every face gets the same double for the same vertex.
void to_metres(MultiPolygon& area) {
  const auto ring = [](shape::Ring& points) {
    for (Point& p : points) p = {p.x / 1000, p.y / 1000};
  };
  for (auto& polygon : area) {
    ring(polygon.outer);
    for (auto& hole : polygon.holes) ring(hole);
  }
}

}  // namespace

Recut::Recut(const Draft& draft, std::span<const int> concerned, std::span<const shape::Line> lines) : draft_(draft) {
  shape::Box box;
  for (const int face : concerned) box.add(shape::bounds(draft.faces[static_cast<std::size_t>(face)]));
  for (const auto& line : lines) {
    for (const Point p : line) box.add(p);
  }
  for (std::size_t face = 0; face < draft.faces.size(); ++face) touch_if(static_cast<int>(face), box);
  // A line that is cut anew, be it by a millimetre's snapping, is so for all who share it: until nobody else does.
  for (bool more = true; more;) {
    std::vector<std::vector<Vertex>> all;
    for (const auto& line : lines) all.push_back(in_mm(line));
    for (const int face : touched_) add_rings(draft.faces[static_cast<std::size_t>(face)], all);
    arrangement_ = Arrangement(node(all));
    more = touch_neighbours(std::span(all).subspan(lines.size()));
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

bool Recut::touch_if(int face, const shape::Box& box) {
  const auto& area = draft_.faces[static_cast<std::size_t>(face)];
  if (area.empty() || !shape::bounds(area).intersects(box)) return false;
  const auto at = std::lower_bound(touched_.begin(), touched_.end(), face);
  if (at != touched_.end() && *at == face) return false;
  touched_.insert(at, face);
  return true;
}

/// Whose boxes meet an edge that is no segment any more.
bool Recut::touch_neighbours(std::span<const std::vector<Vertex>> rings) {
  bool any = false;
  for (const auto& ring : rings) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      if (ring[i - 1] == ring[i] || arrangement_.joined(ring[i - 1], ring[i])) continue;
      shape::Box edge;
      edge.add(shape::to_metres(ring[i - 1]));
      edge.add(shape::to_metres(ring[i]));
      for (std::size_t face = 0; face < draft_.faces.size(); ++face) {
        any = touch_if(static_cast<int>(face), edge) || any;
      }
    }
  }
  return any;
}

double Recut::square_metres(int cell) const { return area_of(arrangement_.polygon(cell)) / 1e6; }

Point Recut::inside(int cell) const {
  const Point p = arrangement_.point_inside(cell);
  return {p.x / 1000, p.y / 1000};
}

MultiPolygon Recut::area(int cell) const {
  MultiPolygon out{arrangement_.polygon(cell)};
  to_metres(out);
  return out;
}

Change Recut::change(const std::vector<int>& owners, int village) const {
  std::vector<int> faces = touched_;
  const int fresh = static_cast<int>(draft_.faces.size());
  if (std::find(owners.begin(), owners.end(), fresh) != owners.end()) faces.push_back(fresh);
  auto areas = dissolve_all(arrangement_, owners, faces);
  Change out;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const bool is_new = faces[i] == fresh;
    const MultiPolygon before = is_new ? MultiPolygon{} : draft_.faces[static_cast<std::size_t>(faces[i])];
    MultiPolygon mm = before;
    scale(mm, 1000);
    for (auto& polygon : mm) {
      for (Point& p : polygon.outer) p = {std::round(p.x), std::round(p.y)};
      for (auto& hole : polygon.holes) {
        for (Point& p : hole) p = {std::round(p.x), std::round(p.y)};
      }
    }
    if (same_rings(mm, areas[i])) continue;
    to_metres(areas[i]);
    out.faces.push_back({faces[i], before, std::move(areas[i]),
                         is_new ? village : draft_.villages[static_cast<std::size_t>(faces[i])]});
  }
  return out;
}

}  // namespace lianxun::boundary
