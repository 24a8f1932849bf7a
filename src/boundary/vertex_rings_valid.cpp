// `invalid`: edges first, then what touches at vertices, then what lies inside of what.

#include <algorithm>
#include <numeric>

#include "boundary/vertex_rings.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {
namespace {

using shape::Location;
using shape::Point;
using shape::Vertex;

using Fault = std::optional<AreaFault>;

Vertex around(const std::vector<Vertex>& ring, std::size_t at, std::size_t steps) {
  return ring[(at + steps) % ring.size()];
}

/// Where the lines of two segments meet, metres; an end where they are parallel.
Point place_of(Segment s, Segment t) {
  const Point a = in_mm(s.a);
  const Point b = in_mm(s.b);
  const Point c = in_mm(t.a);
  const Point d = in_mm(t.b);
  const double denominator = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
  if (denominator == 0) return shape::to_metres(t.a);
  const double along = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / denominator;
  const double within = std::clamp(along, 0.0, 1.0);
  return {(a.x + within * (b.x - a.x)) / 1000, (a.y + within * (b.y - a.y)) / 1000};
}

Fault crossing_edges(const std::vector<VertexRing>& rings) {
  struct Edge {
    Segment line;  // from the smaller x
    std::int64_t low;
    std::int64_t high;
  };
  std::vector<Edge> edges;
  for (const auto& ring : rings) {
    for (std::size_t i = 0; i < ring.vertices.size(); ++i) {
      Segment line{ring.vertices[i], around(ring.vertices, i, 1)};
      if (before(line.b, line.a)) std::swap(line.a, line.b);
      edges.push_back({line, std::min(line.a.y, line.b.y), std::max(line.a.y, line.b.y)});
    }
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& e, const Edge& f) { return e.line.a.x < f.line.a.x; });
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const Edge& one = edges[i];
    for (std::size_t k = i + 1; k < edges.size() && edges[k].line.a.x <= one.line.b.x; ++k) {
      const Edge& other = edges[k];
      if (other.low > one.high || one.low > other.high || !meet_badly(one.line, other.line)) continue;
      return AreaFault{{"lines would cross here", {}}, place_of(one.line, other.line)};
    }
  }
  return {};
}

/// A vertex of a ring.
struct Corner {
  Vertex at;
  std::size_t ring;
  std::size_t position;
};

/// Whether p lies to the left of the way that comes from `from`, turns at `at` and goes on to `to`.
bool left_of_way(Vertex from, Vertex at, Vertex to, Vertex p) {
  const bool left_of_first = shape::orientation(in_mm(from), in_mm(at), in_mm(p)) > 0;
  const bool left_of_second = shape::orientation(in_mm(at), in_mm(to), in_mm(p)) > 0;
  return shape::orientation(in_mm(from), in_mm(at), in_mm(to)) > 0 ? left_of_first && left_of_second
                                                                   : left_of_first || left_of_second;
}

bool cross_at(const std::vector<VertexRing>& rings, const Corner& a, const Corner& b) {
  const auto& one = rings[a.ring].vertices;
  const auto& other = rings[b.ring].vertices;
  const auto left = [&](Vertex p) {
    return left_of_way(around(one, a.position, one.size() - 1), a.at, around(one, a.position, 1), p);
  };
  return left(around(other, b.position, other.size() - 1)) != left(around(other, b.position, 1));
}

/// Sets of rings that hang together, to find the touch that closes a circle.
class Joined {
 public:
  explicit Joined(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  /// Whether they were apart.
  bool join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[a] = b;
    return a != b;
  }

 private:
  std::size_t root(std::size_t a) {
    while (parent_[a] != a) a = parent_[a] = parent_[parent_[a]];
    return a;
  }
  std::vector<std::size_t> parent_;
};

/// At each vertex that is there several times: a ring may not have it twice, rings may not cross there, and rings of
/// one polygon that touch in a circle would cut its interior in two.
Fault touches(const std::vector<VertexRing>& rings) {
  std::vector<Corner> corners;
  for (std::size_t r = 0; r < rings.size(); ++r) {
    for (std::size_t i = 0; i < rings[r].vertices.size(); ++i) corners.push_back({rings[r].vertices[i], r, i});
  }
  std::sort(corners.begin(), corners.end(),
            [](const Corner& a, const Corner& b) { return before(a.at, b.at) || (a.at == b.at && a.ring < b.ring); });
  Joined joined(rings.size());
  for (std::size_t first = 0, end = 0; first < corners.size(); first = end) {
    for (end = first + 1; end < corners.size() && corners[end].at == corners[first].at;) ++end;
    for (std::size_t i = first; i < end; ++i) {
      std::size_t same_polygon = end;  // one of those before is enough: they hang together at this vertex
      for (std::size_t k = first; k < i; ++k) {
        const Point at = shape::to_metres(corners[i].at);
        if (corners[k].ring == corners[i].ring) return AreaFault{{"the border would touch itself here", {}}, at};
        if (cross_at(rings, corners[k], corners[i])) return AreaFault{{"lines would cross here", {}}, at};
        if (rings[corners[k].ring].polygon == rings[corners[i].ring].polygon) same_polygon = k;
      }
      if (same_polygon < end && !joined.join(corners[same_polygon].ring, corners[i].ring)) {
        return AreaFault{{"the border would touch itself here", {}}, shape::to_metres(corners[i].at)};
      }
    }
  }
  return {};
}

struct Placed {
  shape::Polygon polygon;  // millimetres
  shape::Box box;
};

/// Where a ring lies that does not cross the other and has no edge in common with it.
Location side_of(const shape::Ring& ring, const auto& area) {
  for (const Point p : ring) {
    const Location where = shape::locate(p, area);
    if (where != Location::boundary) return where;
  }
  return shape::locate(Point{(ring[0].x + ring[1].x) / 2, (ring[0].y + ring[1].y) / 2}, area);
}

Fault nesting(const std::vector<VertexRing>& rings) {
  std::vector<Placed> parts;
  for (const auto& each : rings) {
    shape::Ring ring;
    for (const Vertex v : each.vertices) ring.push_back(in_mm(v));
    ring.push_back(ring.front());
    if (parts.size() <= each.polygon) parts.resize(each.polygon + 1);
    Placed& part = parts[each.polygon];
    if (each.hole) {
      part.polygon.holes.push_back(std::move(ring));
    } else {
      part.box = shape::bounds(ring);
      part.polygon.outer = std::move(ring);
    }
  }
  const auto fault = [](const shape::Ring& ring) {
    return AreaFault{{"a part of the border would lie where it cannot be", {}},
                     {ring.front().x / 1000, ring.front().y / 1000}};
  };
  for (const Placed& part : parts) {
    if (part.polygon.outer.empty()) return AreaFault{{"a border is not closed", {}}, {}};
    const auto& holes = part.polygon.holes;
    for (std::size_t i = 0; i < holes.size(); ++i) {
      if (side_of(holes[i], part.polygon.outer) != Location::inside) return fault(holes[i]);
      for (std::size_t k = 0; k < holes.size(); ++k) {
        if (k != i && side_of(holes[i], holes[k]) != Location::outside) return fault(holes[i]);
      }
    }
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t k = 0; k < parts.size(); ++k) {
      if (k == i || !parts[i].box.intersects(parts[k].box)) continue;
      if (side_of(parts[i].polygon.outer, parts[k].polygon) != Location::outside) return fault(parts[i].polygon.outer);
    }
  }
  return {};
}

}  // namespace

std::optional<AreaFault> invalid(const std::vector<VertexRing>& rings) {
  for (const auto& ring : rings) {
    if (ring.vertices.size() < 3) {
      return AreaFault{{"a border needs three corners", {}},
                       ring.vertices.empty() ? Point{} : shape::to_metres(ring.vertices.front())};
    }
  }
  if (auto fault = crossing_edges(rings)) return fault;
  if (auto fault = touches(rings)) return fault;
  if (rings.size() > 1) return nesting(rings);
  return {};
}

}  // namespace lianxun::boundary
