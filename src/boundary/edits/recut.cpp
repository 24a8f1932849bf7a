#include "boundary/edits/recut.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "boundary/dissolve.hpp"
#include "boundary/edits/borders.hpp"
#include "boundary/edits/needless.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::MultiPolygon;
using shape::Point;
using shape::Vertex;

Recut::Recut(const Draft& draft, const DraftIndex& index, std::vector<int> concerned,
             std::span<const shape::Line> lines)
    : draft_(draft), touched_(std::move(concerned)) {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  Lines drawn;
  for (const auto& line : lines) {
    if (!std::all_of(line.begin(), line.end(), [](Point p) { return std::abs(p.x) < 1e9 && std::abs(p.y) < 1e9; })) {
      throw std::invalid_argument("a position is not on the map");
    }
    drawn.push_back(vertices_of(line));
  }
  arrange(drawn, drawn.empty());
  find_owners();
  if (drawn.empty()) return;
  const Lines inside = lines_inside();
  bool again = true;
  while (again) {
    arrange(inside, inside.empty());
    again = take_in_neighbours(index);
  }
  find_owners();
}

void Recut::arrange(Lines lines, bool noded) {
  for (const int face : touched_) append_rings(draft_.faces[static_cast<std::size_t>(face)], lines);
  if (!noded) {
    arrangement_ = Arrangement(node(lines));
    return;
  }
  std::vector<Segment> segments;
  for (const auto& line : lines) {
    for (std::size_t i = 1; i < line.size(); ++i) segments.push_back({line[i - 1], line[i]});
  }
  arrangement_ = Arrangement(segments);
}

void Recut::find_owners() {
  const std::size_t count = arrangement_.cells().size();
  owners_.assign(count, -1);
  insides_.assign(count, {});
  std::vector<shape::Box> boxes;
  for (const int face : touched_) boxes.push_back(shape::bounds(draft_.faces[static_cast<std::size_t>(face)]));
  for (std::size_t cell = 1; cell < count; ++cell) {
    const Point p = metres_of(arrangement_.point_inside(static_cast<int>(cell)));
    insides_[cell] = p;
    for (std::size_t i = 0; i < touched_.size(); ++i) {
      if (!boxes[i].contains(p)) continue;
      if (shape::locate(p, draft_.faces[static_cast<std::size_t>(touched_[i])]) != shape::Location::inside) continue;
      owners_[cell] = touched_[i];
      break;
    }
  }
}

/// The drawn lines that part two cells of one face.
Recut::Lines Recut::lines_inside() const {
  Lines out;
  for (int half = 0; half < arrangement_.half_edges(); half += 2) {
    const int left = arrangement_.cell_left_of(half);
    const int right = arrangement_.cell_left_of(Arrangement::twin(half));
    const int owner = owners_[static_cast<std::size_t>(left)];
    if (left == right || owner < 0 || owner != owners_[static_cast<std::size_t>(right)]) continue;
    out.push_back({arrangement_.from(half), arrangement_.to(half)});
  }
  return out;
}

/// Who shares an edge that is none any more; whether there are new ones among them.
bool Recut::take_in_neighbours(const DraftIndex& index) {
  std::vector<int> met;
  for (const int face : touched_) {
    for (const auto& ring : vertex_rings(draft_.faces[static_cast<std::size_t>(face)])) {
      Vertex a = ring.vertices.back();
      for (const Vertex b : ring.vertices) {
        const Vertex from = std::exchange(a, b);
        if (arrangement_.joined(from, b)) continue;
        shape::Box edge;
        edge.add(shape::to_metres(from));
        edge.add(shape::to_metres(b));
        const int neighbour = Borders(draft_, index, edge).left_of(b, from);
        if (neighbour != Borders::nobody) met.push_back(neighbour);
      }
    }
  }
  const std::size_t before = touched_.size();
  touched_.insert(touched_.end(), met.begin(), met.end());
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  return touched_.size() != before;
}

double Recut::square_metres(int cell) const { return shape::area(arrangement_.polygon(cell)) / 1e6; }

MultiPolygon Recut::area(int cell) const { return metres_of(MultiPolygon{arrangement_.polygon(cell)}); }

Change Recut::change(const std::vector<int>& given, int village) const {
  std::vector<int> faces = touched_;
  const int fresh = static_cast<int>(draft_.faces.size());
  if (std::find(given.begin(), given.end(), fresh) != given.end()) faces.push_back(fresh);
  auto areas = dissolve_all(arrangement_, given, faces);
  Change out;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const auto face = static_cast<std::size_t>(faces[i]);
    const bool is_new = faces[i] == fresh;
    out.faces.push_back({faces[i], is_new ? MultiPolygon{} : draft_.faces[face], metres_of(std::move(areas[i])),
                         is_new ? village : draft_.villages[face]});
  }
  out = without_needless_vertices(std::move(out));
  std::erase_if(out.faces, [](const Change::Face& each) {
    return same_rings(millimetres_of(each.before), millimetres_of(each.after));
  });
  return out;
}

namespace {

bool has_ground_on(const MultiPolygon& area, const shape::Line& line) {
  const bool ring = line.size() > 3 && line.front() == line.back();
  const auto locate_in = [&area](Point p) { return shape::locate(p, area) == shape::Location::inside; };
  if (std::any_of(line.begin(), line.end(), locate_in)) return true;
  bool met = false;
  shape::for_each_ring(area, [&](const shape::Ring& border) {
    for (std::size_t i = 1; i < border.size() && !met; ++i) {
      if (ring && shape::locate(border[i], line) == shape::Location::inside) met = true;
      for (std::size_t k = 1; k < line.size() && !met; ++k) {
        met = shape::orientation(border[i - 1], border[i], line[k - 1]) *
                      shape::orientation(border[i - 1], border[i], line[k]) <=
                  0 &&
              shape::orientation(line[k - 1], line[k], border[i - 1]) *
                      shape::orientation(line[k - 1], line[k], border[i]) <=
                  0;
      }
    }
  });
  return met;
}

}  // namespace

std::vector<int> faces_on(const Draft& draft, const DraftIndex& index, const shape::Line& line) {
  shape::Box box;
  for (const Point p : line) box.add(p);
  std::vector<int> out = index.near(box);
  std::erase_if(out, [&](int face) { return !has_ground_on(draft.faces[static_cast<std::size_t>(face)], line); });
  return out;
}

}  // namespace lianxun::boundary
