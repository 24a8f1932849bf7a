#include "boundary/balance/redraw.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "boundary/balance/near_lines.hpp"
#include "boundary/balance/relax.hpp"
#include "boundary/balance/straighten.hpp"
#include "boundary/dissolve.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

using shape::Coverage;
using shape::MultiPolygon;
using shape::Vertex;

using VertexSet = std::set<std::pair<std::int64_t, std::int64_t>>;

VertexSet vertices_of_all(std::span<const MultiPolygon> faces) {
  VertexSet out;
  for (const auto& face : faces) {
    shape::for_each_ring(face, [&](const shape::Ring& ring) {
      for (const Vertex v : vertices_of(ring)) out.insert({v.x, v.y});
    });
  }
  return out;
}

std::vector<shape::Line> rings_of(std::span<const MultiPolygon> faces) {
  std::vector<shape::Line> out;
  for (const auto& face : faces) {
    shape::for_each_ring(face, [&](const shape::Ring& ring) { out.push_back(ring); });
  }
  return out;
}

/// What may become of the vertices of a line: old ones stay, those that only noding has put onto an old or natural line
/// go, and where a border leaves such a line it goes on doing so there.
std::vector<Hold> holds_of(const std::vector<Vertex>& line, const VertexSet& old, const NearLines& present,
                           const NearLines& natural) {
  std::vector<bool> drawn;
  for (std::size_t i = 1; i < line.size(); ++i) {
    drawn.push_back(present.along(line[i - 1], line[i]) || natural.along(line[i - 1], line[i]));
  }
  std::vector<Hold> out(line.size(), Hold::fixed);
  const auto end_moves = [&](Vertex end, bool by_drawn) { return !by_drawn && old.count({end.x, end.y}) == 0; };
  if (end_moves(line.front(), drawn.front())) out.front() = Hold::free;
  if (end_moves(line.back(), drawn.back())) out.back() = Hold::free;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (old.count({line[i].x, line[i].y}) > 0 || drawn[i - 1] != drawn[i]) continue;
    out[i] = drawn[i] ? Hold::on_line : Hold::free;
  }
  return out;
}

/// A face whose borders are these lines now.
MultiPolygon face_along(const Coverage& coverage, int face, const std::vector<Drawn>& borders) {
  MultiPolygon out;
  for (const auto& ring : coverage.rings(face)) {
    shape::Ring points;
    for (const Coverage::ArcRef ref : ring.arcs) {
      const auto& line = borders[static_cast<std::size_t>(Coverage::index_of(ref))].line;
      if (ref >= 0) {
        std::transform(line.begin(), line.end() - 1, std::back_inserter(points), shape::to_metres);
      } else {
        std::transform(line.rbegin(), line.rend() - 1, std::back_inserter(points), shape::to_metres);
      }
    }
    points.push_back(points.front());
    if (ring.hole) {
      out.back().holes.push_back(std::move(points));
    } else {
      out.push_back({std::move(points), {}});
    }
  }
  return out;
}

}  // namespace

std::vector<MultiPolygon> redraw(const Units& units, std::span<const int> owners, const UnitSource& source) {
  std::vector<int> owner_of_cell(units.of_cell.size(), -1);
  for (std::size_t cell = 0; cell < owner_of_cell.size(); ++cell) {
    if (units.of_cell[cell] >= 0) owner_of_cell[cell] = owners[static_cast<std::size_t>(units.of_cell[cell])];
  }
  std::vector<int> all(source.grids.size());
  std::iota(all.begin(), all.end(), 0);
  std::vector<MultiPolygon> raw = dissolve_all(units.arrangement, owner_of_cell, all);
  for (auto& face : raw) face = metres_of(std::move(face));
  const Coverage coverage(raw);

  const VertexSet old = vertices_of_all(source.grids);
  const std::vector<shape::Line> rings = rings_of(source.grids);
  const NearLines present(rings);
  const NearLines natural(source.lines);
  std::vector<Drawn> borders;
  for (const auto& arc : coverage.arcs()) {
    const auto vertices = coverage.vertices(arc);
    borders.push_back({{vertices.begin(), vertices.end()}, arc.left, arc.right, {}});
    borders.back().holds = holds_of(borders.back().line, old, present, natural);
  }
  std::vector<shape::Point> places;
  for (const WorkPlace& place : source.places) places.push_back({place.at.x * 1000, place.at.y * 1000});
  const double spacing = 1000 * units.spacing;
  straighten(borders, places, 0.5 * spacing * spacing);
  for (int pass = 0; pass < 3 && !places.empty(); ++pass) {
    relax(borders, coverage.face_count(), places, spacing);
    straighten(borders, places, 0.02 * spacing * spacing);
  }

  std::vector<MultiPolygon> out;
  for (int face = 0; face < coverage.face_count(); ++face) {
    const MultiPolygon& before = source.grids[static_cast<std::size_t>(face)];
    MultiPolygon after = face_along(coverage, face, borders);
    out.push_back(same_rings(before, after) ? before : std::move(after));
  }
  return out;
}

}  // namespace lianxun::boundary
