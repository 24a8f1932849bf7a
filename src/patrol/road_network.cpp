#include "patrol/road_network.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "patrol/road_graph.hpp"
#include "patrol/segment_index.hpp"

namespace lianxun::patrol {
namespace {

constexpr double walking = 5 / 3.6;         // metres per second
constexpr double without_roads = 15 / 3.6;  // straight, where no road leads

double straight(shape::Point a, shape::Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

std::vector<Segment> segments_of(const RoadGraph& graph) {
  std::vector<Segment> segments;
  segments.reserve(graph.edges.size());
  for (const auto& edge : graph.edges) segments.push_back({graph.nodes[edge.a], graph.nodes[edge.b]});
  return segments;
}

// Appends unless it is where the line already ends.
void go_to(shape::Line& line, shape::Point p) {
  if (line.empty() || line.back() != p) line.push_back(p);
}

}  // namespace

struct RoadNetwork::Impl {
  RoadGraph graph;
  SegmentIndex index;

  explicit Impl(RoadGraph g) : graph(std::move(g)), index(segments_of(graph)) {}

  // A place and how it gets onto the road.
  struct Access {
    Foot foot;
    double walk = 0;  // seconds to the foot
    std::uint32_t component = 0;
  };

  [[nodiscard]] const RoadGraph::Edge& edge_of(const Access& access) const { return graph.edges[access.foot.segment]; }

  [[nodiscard]] Access access(shape::Point p) const {
    const Foot foot = index.nearest(p);
    return {foot, foot.distance / walking, graph.component[graph.edges[foot.segment].a]};
  }

  [[nodiscard]] std::vector<Access> accesses(std::span<const shape::Point> points) const {
    std::vector<Access> all;
    all.reserve(points.size());
    for (const shape::Point p : points) all.push_back(access(p));
    return all;
  }

  // Both ends of the road the place lies at, with the seconds there.
  [[nodiscard]] std::array<Start, 2> ends(const Access& at) const {
    const auto& edge = edge_of(at);
    return {Start{edge.a, at.walk + at.foot.t * edge.seconds}, Start{edge.b, at.walk + (1 - at.foot.t) * edge.seconds}};
  }

  // By road through the ends of the edges, infinite without a connection.
  [[nodiscard]] double through(const Tree& tree, const Access& to) const {
    const auto last = ends(to);
    return std::min(tree.seconds[last[0].node] + last[0].seconds, tree.seconds[last[1].node] + last[1].seconds);
  }

  // Without leaving the edge on which both places lie.
  [[nodiscard]] double along(const Access& from, const Access& to) const {
    if (from.foot.segment != to.foot.segment) return std::numeric_limits<double>::infinity();
    return from.walk + std::abs(from.foot.t - to.foot.t) * edge_of(from).seconds + to.walk;
  }
};

RoadNetwork::RoadNetwork(const domain::Basemap& basemap) : impl_(std::make_unique<Impl>(build_graph(basemap.roads))) {}
RoadNetwork::~RoadNetwork() = default;
RoadNetwork::RoadNetwork(RoadNetwork&&) noexcept = default;
RoadNetwork& RoadNetwork::operator=(RoadNetwork&&) noexcept = default;

bool RoadNetwork::empty() const { return impl_->graph.edges.empty(); }

std::size_t RoadNetwork::components() const { return impl_->graph.components; }

double RoadNetwork::off_road(shape::Point p) const {
  return empty() ? std::numeric_limits<double>::infinity() : impl_->index.nearest(p).distance;
}

bool RoadNetwork::connected(shape::Point a, shape::Point b) const {
  return !empty() && impl_->access(a).component == impl_->access(b).component;
}

std::vector<double> RoadNetwork::seconds(std::span<const shape::Point> from, std::span<const shape::Point> to) const {
  std::vector<double> result;
  result.reserve(from.size() * to.size());
  if (empty()) {
    for (const shape::Point a : from) {
      for (const shape::Point b : to) result.push_back(straight(a, b) / without_roads);
    }
    return result;
  }
  const auto arrivals = impl_->accesses(to);
  std::vector<std::uint32_t> targets;
  for (const auto& arrival : arrivals) {
    targets.push_back(impl_->edge_of(arrival).a);
    targets.push_back(impl_->edge_of(arrival).b);
  }
  for (const shape::Point a : from) {
    const auto departure = impl_->access(a);
    const Tree tree = shortest(impl_->graph, impl_->ends(departure), targets);
    for (std::size_t j = 0; j < to.size(); ++j) {
      const double metres = straight(a, to[j]);
      const bool road = departure.component == arrivals[j].component;
      result.push_back(
          road ? std::min({impl_->through(tree, arrivals[j]), impl_->along(departure, arrivals[j]), metres / walking})
               : metres / without_roads);
    }
  }
  return result;
}

shape::Line RoadNetwork::route(shape::Point from, shape::Point to) const {
  shape::Line line{from};
  const auto finish = [&] {
    go_to(line, to);
    if (line.size() == 1) line.push_back(to);
    return line;
  };
  if (!connected(from, to)) return finish();
  const auto departure = impl_->access(from);
  const auto arrival = impl_->access(to);
  const auto last = impl_->ends(arrival);
  const std::array<std::uint32_t, 2> targets{last[0].node, last[1].node};
  const Tree tree = shortest(impl_->graph, impl_->ends(departure), targets);
  const double by_nodes = impl_->through(tree, arrival);
  const double by_edge = impl_->along(departure, arrival);
  if (straight(from, to) / walking <= std::min(by_nodes, by_edge)) return finish();

  go_to(line, departure.foot.at);
  if (by_nodes < by_edge) {
    const bool first = tree.seconds[targets[0]] + last[0].seconds <= tree.seconds[targets[1]] + last[1].seconds;
    shape::Line back;
    for (std::uint32_t node = targets[first ? 0 : 1]; node != Tree::none; node = tree.parent[node]) {
      back.push_back(impl_->graph.nodes[node]);
    }
    for (auto node = back.rbegin(); node != back.rend(); ++node) go_to(line, *node);
  }
  go_to(line, arrival.foot.at);
  return finish();
}

}  // namespace lianxun::patrol
