#include "patrol/road_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <unordered_map>
#include <utility>

namespace lianxun::patrol {
namespace {

struct Millimetre {
  std::int64_t x = 0;
  std::int64_t y = 0;
  friend bool operator==(const Millimetre&, const Millimetre&) = default;
};

struct MillimetreHash {
  std::size_t operator()(const Millimetre& m) const {
    const auto x = static_cast<std::uint64_t>(m.x) * 0x9e3779b97f4a7c15ULL;
    const auto y = static_cast<std::uint64_t>(m.y) * 0xc2b2ae3d27d4eb4fULL;
    return static_cast<std::size_t>((x ^ (x >> 29)) + (y ^ (y >> 31)));
  }
};

void add_rows(RoadGraph& graph) {
  graph.starts.assign(graph.nodes.size() + 1, 0);
  for (const auto& edge : graph.edges) {
    ++graph.starts[edge.a + 1];
    ++graph.starts[edge.b + 1];
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) graph.starts[i + 1] += graph.starts[i];
  graph.arcs.resize(2 * graph.edges.size());
  std::vector<std::uint32_t> next(graph.starts.begin(), graph.starts.end() - 1);
  for (const auto& edge : graph.edges) {
    graph.arcs[next[edge.a]++] = {edge.b, edge.seconds};
    graph.arcs[next[edge.b]++] = {edge.a, edge.seconds};
  }
}

void add_components(RoadGraph& graph) {
  graph.component.assign(graph.nodes.size(), Tree::none);
  std::vector<std::uint32_t> open;
  for (std::uint32_t seed = 0; seed < graph.nodes.size(); ++seed) {
    if (graph.component[seed] != Tree::none || graph.arcs_of(seed).empty()) continue;
    const auto number = static_cast<std::uint32_t>(graph.components++);
    graph.component[seed] = number;
    open.push_back(seed);
    while (!open.empty()) {
      const std::uint32_t node = open.back();
      open.pop_back();
      for (const auto& arc : graph.arcs_of(node)) {
        if (graph.component[arc.to] != Tree::none) continue;
        graph.component[arc.to] = number;
        open.push_back(arc.to);
      }
    }
  }
}

}  // namespace

RoadGraph build_graph(const std::vector<domain::Road>& roads) {
  RoadGraph graph;
  std::unordered_map<Millimetre, std::uint32_t, MillimetreHash> known;
  const auto node_at = [&](shape::Point p) {
    const Millimetre key{std::llround(p.x * 1000), std::llround(p.y * 1000)};
    const auto [at, fresh] = known.try_emplace(key, static_cast<std::uint32_t>(graph.nodes.size()));
    if (fresh) graph.nodes.push_back(p);
    return at->second;
  };
  for (const domain::Road& road : roads) {
    const double metres_per_second = (road.speed_kmh > 0 ? road.speed_kmh : domain::Road{}.speed_kmh) / 3.6;
    for (std::size_t i = 1; i < road.line.size(); ++i) {
      const std::uint32_t a = node_at(road.line[i - 1]);
      const std::uint32_t b = node_at(road.line[i]);
      if (a == b) continue;
      const double length = std::hypot(graph.nodes[b].x - graph.nodes[a].x, graph.nodes[b].y - graph.nodes[a].y);
      graph.edges.push_back({a, b, length / metres_per_second});
    }
  }
  add_rows(graph);
  add_components(graph);
  return graph;
}

Tree shortest(const RoadGraph& graph, std::span<const Start> starts, std::span<const std::uint32_t> targets) {
  Tree tree;
  tree.seconds.assign(graph.nodes.size(), std::numeric_limits<double>::infinity());
  tree.parent.assign(graph.nodes.size(), Tree::none);
  std::vector<char> wanted(graph.nodes.size(), 0);
  std::size_t missing = 0;
  for (const std::uint32_t target : targets) {
    if (!wanted[target]) ++missing;
    wanted[target] = 1;
  }

  using Entry = std::pair<double, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  for (const Start& start : starts) {
    if (start.seconds >= tree.seconds[start.node]) continue;
    tree.seconds[start.node] = start.seconds;
    open.emplace(start.seconds, start.node);
  }
  while (!open.empty() && missing > 0) {
    const auto [seconds, node] = open.top();
    open.pop();
    if (seconds > tree.seconds[node]) continue;
    if (wanted[node]) {
      wanted[node] = 0;
      --missing;
    }
    for (const auto& arc : graph.arcs_of(node)) {
      const double reached = seconds + arc.seconds;
      if (reached >= tree.seconds[arc.to]) continue;
      tree.seconds[arc.to] = reached;
      tree.parent[arc.to] = node;
      open.emplace(reached, arc.to);
    }
  }
  return tree;
}

}  // namespace lianxun::patrol
