#include "boundary/ground_moved.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "boundary/arrangement.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "boundary/renumber.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;
using shape::Vertex;

bool in_order(const Segment& s, const Segment& t) {
  return std::tie(s.a.x, s.a.y, s.b.x, s.b.y) < std::tie(t.a.x, t.a.y, t.b.x, t.b.y);
}

std::vector<Segment> edges_of(const MultiPolygon& area) {
  std::vector<Segment> out;
  shape::for_each_ring(area, [&out](const shape::Ring& ring) {
    const std::vector<Vertex> line = vertices_of(ring);
    for (std::size_t i = 1; i < line.size(); ++i) {
      const bool up = std::tie(line[i - 1].x, line[i - 1].y) < std::tie(line[i].x, line[i].y);
      out.push_back(up ? Segment{line[i - 1], line[i]} : Segment{line[i], line[i - 1]});
    }
  });
  std::sort(out.begin(), out.end(), in_order);
  return out;
}

std::vector<Segment> changed_edges(const Change& change) {
  std::vector<Segment> out;
  for (const Change::Face& face : change.faces) {
    const auto before = edges_of(face.before);
    const auto after = edges_of(face.after);
    std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(out),
                                  in_order);
  }
  std::sort(out.begin(), out.end(), in_order);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// The face whose area holds the point; areas of one side of the change do not overlap.
int holder(const Change& change, const std::vector<shape::Box>& boxes, MultiPolygon Change::Face::*side,
           shape::Point p) {
  for (std::size_t i = 0; i < change.faces.size(); ++i) {
    if (!boxes[i].contains(p)) continue;
    if (shape::locate(p, change.faces[i].*side) == shape::Location::inside) return change.faces[i].face;
  }
  return -1;
}

std::vector<shape::Box> boxes_of(const Change& change, MultiPolygon Change::Face::*side) {
  std::vector<shape::Box> out;
  for (const Change::Face& face : change.faces) out.push_back(shape::bounds(face.*side));
  return out;
}

/// Of faces whose borders change.
void add_redrawn(const Change& change, GroundMoved& out) {
  const std::vector<Segment> edges = changed_edges(change);
  std::vector<std::vector<Vertex>> lines;
  for (const Segment& edge : edges) {
    out.box.add(shape::to_metres(edge.a));
    out.box.add(shape::to_metres(edge.b));
    lines.push_back({edge.a, edge.b});
  }
  if (edges.empty()) return;
  const Arrangement arrangement(node(lines));
  const auto before = boxes_of(change, &Change::Face::before);
  const auto after = boxes_of(change, &Change::Face::after);
  std::map<std::pair<int, int>, double> pieces;
  for (int cell = 1; cell < static_cast<int>(arrangement.cells().size()); ++cell) {
    const shape::Point inside = metres_of(arrangement.point_inside(cell));
    const std::pair hands(holder(change, before, &Change::Face::before, inside),
                          holder(change, after, &Change::Face::after, inside));
    if (hands.first != hands.second) pieces[hands] += shape::area(arrangement.polygon(cell)) / 1e6;
  }
  for (const auto& [hands, area] : pieces) out.pieces.push_back({hands.first, hands.second, area});
}

}  // namespace

/// What only goes on under other numbers is one piece each, and needs no noding.
GroundMoved ground_moved(const Change& change) {
  GroundMoved out;
  const std::map<int, int> anew = new_numbers(change);
  if (anew.empty()) {
    add_redrawn(change, out);
    return out;
  }
  std::set<int> begun;
  Change redrawn;
  for (const Change::Face& each : change.faces) {  // those that begin stand last
    if (const auto to = anew.find(each.face); to != anew.end()) {
      out.box.add(shape::bounds(each.before));
      out.pieces.push_back({each.face, to->second, shape::area(each.before)});
      begun.insert(to->second);
    } else if (!begun.contains(each.face)) {
      redrawn.faces.push_back(each);
    }
  }
  add_redrawn(redrawn, out);
  std::sort(out.pieces.begin(), out.pieces.end(),
            [](const auto& a, const auto& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
  return out;
}

}  // namespace lianxun::boundary
