#include "boundary/vertex_rings.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/millimetres.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::Point;
using shape::Vertex;

namespace {

void append(std::vector<VertexRing>& out, const shape::Ring& ring, std::size_t polygon, bool hole) {
  VertexRing added{vertices_of(ring), polygon, hole};
  auto& vertices = added.vertices;
  vertices.erase(std::unique(vertices.begin(), vertices.end()), vertices.end());
  if (vertices.size() > 1 && vertices.front() == vertices.back()) vertices.pop_back();
  if (vertices.empty()) return;
  if (counter_clockwise(vertices) == hole) std::reverse(vertices.begin(), vertices.end());
  out.push_back(std::move(added));
}

bool is_whole(double metres) {
  constexpr double most = 1e9;
  return std::abs(metres) <= most && std::round(metres * 1000) / 1000 == metres;
}

}  // namespace

bool counter_clockwise(const std::vector<Vertex>& ring) {
  // At its least vertex it is convex.
  const std::size_t count = ring.size() > 1 && ring.front() == ring.back() ? ring.size() - 1 : ring.size();
  const auto least = static_cast<std::size_t>(std::min_element(ring.begin(), ring.end(), before) - ring.begin());
  return shape::orientation(in_mm(ring[(least + count - 1) % count]), in_mm(ring[least]),
                            in_mm(ring[(least + 1) % count])) > 0;
}

std::vector<VertexRing> vertex_rings(const shape::MultiPolygon& metres) {
  std::vector<VertexRing> out;
  for (std::size_t i = 0; i < metres.size(); ++i) {
    append(out, metres[i].outer, i, false);
    for (const auto& hole : metres[i].holes) append(out, hole, i, true);
  }
  return out;
}

std::optional<AreaFault> unfit(const shape::MultiPolygon& metres) {
  std::optional<AreaFault> out;
  shape::for_each_ring(metres, [&out](const shape::Ring& ring) {
    if (out) return;
    const auto bad = std::find_if(ring.begin(), ring.end(), [](Point p) { return !is_whole(p.x) || !is_whole(p.y); });
    if (bad != ring.end()) {
      out = AreaFault{{"a position is not in whole millimetres", {}}, *bad};
    } else if (ring.empty() || !(ring.front() == ring.back())) {
      out = AreaFault{{"a border is not closed", {}}, ring.empty() ? Point{} : ring.front()};
    } else if (ring.size() < 4) {
      out = AreaFault{{"a border needs three corners", {}}, ring.front()};
    }
  });
  return out;
}

bool meet_badly(Segment s, Segment t) {
  if (s.a == t.b || s.b == t.b) std::swap(t.a, t.b);
  if (s.b == t.a) std::swap(s.a, s.b);
  const Point a = in_mm(s.a);
  const Point b = in_mm(s.b);
  const Point c = in_mm(t.a);
  const Point d = in_mm(t.b);
  // From a common end they may not run the same way.
  if (s.a == t.a) return shape::on_segment(b, c, d) || shape::on_segment(d, a, b);
  const int of_c = shape::orientation(a, b, c);
  const int of_d = shape::orientation(a, b, d);
  if (of_c * of_d > 0) return false;
  const int of_a = shape::orientation(c, d, a);
  const int of_b = shape::orientation(c, d, b);
  if (of_c * of_d < 0 && of_a * of_b < 0) return true;
  return shape::on_segment(c, a, b) || shape::on_segment(d, a, b) || shape::on_segment(a, c, d) ||
         shape::on_segment(b, c, d);
}

}  // namespace lianxun::boundary
