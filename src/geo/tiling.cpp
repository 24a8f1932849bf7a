#include "geo/tiling.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace lianxun::geo {

namespace {

/// An edge from its lower end to its higher; `along` is +1 where the ring runs that way, -1 where it runs back.
struct Edge {
  shape::Point low;
  shape::Point high;
  int along = 0;
};

auto ends(const Edge& edge) { return std::tie(edge.low.x, edge.low.y, edge.high.x, edge.high.y); }

/// The ring counter-clockwise, or clockwise for a hole, each edge `weight` times.
void add_edges(const shape::Ring& ring, bool hole, int weight, std::vector<Edge>& edges) {
  const bool forward = (shape::signed_area(ring) > 0) != hole;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const shape::Point from = forward ? ring[i - 1] : ring[i];
    const shape::Point to = forward ? ring[i] : ring[i - 1];
    const bool up = std::tie(from.x, from.y) < std::tie(to.x, to.y);
    edges.push_back({up ? from : to, up ? to : from, up ? weight : -weight});
  }
}

void add_edges(const shape::MultiPolygon& area, int weight, std::vector<Edge>& edges) {
  for (const auto& polygon : area) {
    add_edges(polygon.outer, false, weight, edges);
    for (const auto& hole : polygon.holes) add_edges(hole, true, weight, edges);
  }
}

}  // namespace

bool tile_by_edges(std::span<const shape::MultiPolygon* const> parts, const shape::MultiPolygon& whole) {
  std::vector<Edge> edges;
  for (const auto* part : parts) add_edges(*part, 1, edges);
  add_edges(whole, -1, edges);
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return ends(a) < ends(b); });
  for (std::size_t i = 0; i < edges.size();) {
    int sum = 0;
    const std::size_t first = i;
    for (; i < edges.size() && ends(edges[i]) == ends(edges[first]); ++i) sum += edges[i].along;
    if (sum != 0) return false;
  }
  return true;
}

}  // namespace lianxun::geo
