#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/place.hpp"
#include "shape/point.hpp"

namespace lianxun::patrol {

/// Every vertex of the roads once (same millimetre, same node) and every stretch between two as an arc each way, in
/// compressed rows. Stretches of no length are left out.
struct RoadGraph {
  struct Arc {
    std::uint32_t to = 0;
    double seconds = 0;
  };
  struct Edge {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    double seconds = 0;
  };

  std::vector<shape::Point> nodes;
  std::vector<Edge> edges;
  std::vector<std::uint32_t> starts;  // of each node's arcs, one past the last at the end
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> component;  // of each node with arcs, numbered from 0
  std::size_t components = 0;

  [[nodiscard]] std::span<const Arc> arcs_of(std::uint32_t node) const {
    return std::span(arcs).subspan(starts[node], starts[node + 1] - starts[node]);
  }
};

[[nodiscard]] RoadGraph build_graph(const std::vector<domain::Road>& roads);

/// Where a search begins: a node and the seconds already spent.
struct Start {
  std::uint32_t node = 0;
  double seconds = 0;
};

struct Tree {
  static constexpr std::uint32_t none = 0xffffffff;
  std::vector<double> seconds;        // infinite where not reached
  std::vector<std::uint32_t> parent;  // `none` at a start
};

/// Dijkstra until every one of `targets` that can be reached is final.
[[nodiscard]] Tree shortest(const RoadGraph& graph, std::span<const Start> starts,
                            std::span<const std::uint32_t> targets);

}  // namespace lianxun::patrol
