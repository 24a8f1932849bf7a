#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "patrol/road_network.hpp"
#include "patrol/segment_index.hpp"
#include "random_roads.hpp"

namespace lianxun::patrol {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double walking = 5 / 3.6;
constexpr double without_roads = 15 / 3.6;

double distance(shape::Point a, shape::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double length(const shape::Line& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

struct Piece {
  Segment segment;
  double metres_per_second = 1;
};

std::vector<Piece> pieces_of(const domain::Basemap& basemap) {
  std::vector<Piece> pieces;
  for (const auto& road : basemap.roads) {
    for (std::size_t i = 1; i < road.line.size(); ++i) {
      if (road.line[i - 1] != road.line[i]) pieces.push_back({{road.line[i - 1], road.line[i]}, road.speed_kmh / 3.6});
    }
  }
  return pieces;
}

Foot brute_nearest(const std::vector<Piece>& pieces, shape::Point p) {
  Foot best;
  best.distance = infinite;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Foot foot = foot_on(pieces[i].segment, p);
    foot.segment = i;
    if (foot.distance < best.distance) best = foot;
  }
  return best;
}

// Floyd-Warshall over all road ends and the feet of all places.
std::vector<double> brute_seconds(const domain::Basemap& basemap, const std::vector<shape::Point>& places) {
  const auto pieces = pieces_of(basemap);
  std::vector<shape::Point> nodes;
  const auto node = [&](shape::Point p) {
    const auto at = std::find(nodes.begin(), nodes.end(), p);
    if (at != nodes.end()) return static_cast<std::size_t>(at - nodes.begin());
    nodes.push_back(p);
    return nodes.size() - 1;
  };
  for (const auto& piece : pieces) {
    node(piece.segment.a);
    node(piece.segment.b);
  }
  const std::size_t crossings = nodes.size();
  const std::size_t n = crossings + places.size();
  std::vector<double> matrix(n * n, infinite);
  const auto join = [&](std::size_t a, std::size_t b, double seconds) {
    matrix[a * n + b] = std::min(matrix[a * n + b], seconds);
    matrix[b * n + a] = std::min(matrix[b * n + a], seconds);
  };
  for (std::size_t i = 0; i < n; ++i) matrix[i * n + i] = 0;
  for (const auto& piece : pieces) {
    join(node(piece.segment.a), node(piece.segment.b),
         distance(piece.segment.a, piece.segment.b) / piece.metres_per_second);
  }
  std::vector<Foot> feet;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Foot foot = brute_nearest(pieces, places[i]);
    const Piece& piece = pieces[foot.segment];
    const double walk = foot.distance / walking;
    join(crossings + i, node(piece.segment.a), walk + distance(foot.at, piece.segment.a) / piece.metres_per_second);
    join(crossings + i, node(piece.segment.b), walk + distance(foot.at, piece.segment.b) / piece.metres_per_second);
    for (std::size_t j = 0; j < i; ++j) {
      if (feet[j].segment != foot.segment) continue;
      const double drive = distance(foot.at, feet[j].at) / piece.metres_per_second;
      join(crossings + i, crossings + j, walk + drive + feet[j].distance / walking);
    }
    feet.push_back(foot);
  }
  // only crossings are passed through: nobody drives by way of another place's door
  for (std::size_t k = 0; k < crossings; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        matrix[i * n + j] = std::min(matrix[i * n + j], matrix[i * n + k] + matrix[k * n + j]);
      }
    }
  }
  std::vector<double> seconds;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < places.size(); ++j) {
      const double road = i == j ? 0 : matrix[(crossings + i) * n + crossings + j];
      const double straight = distance(places[i], places[j]);
      seconds.push_back(std::isinf(road) ? straight / without_roads : std::min(road, straight / walking));
    }
  }
  return seconds;
}

std::vector<shape::Point> random_places(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> metre(-200, 1200);
  std::vector<shape::Point> places;
  for (int i = 0; i < count; ++i) {
    const double x = metre(random);
    places.push_back({x, metre(random)});
  }
  return places;
}

domain::Basemap cross_roads(bool shared_vertex) {
  domain::Basemap basemap;
  domain::Road east;
  domain::Road north;
  east.speed_kmh = north.speed_kmh = 36;  // 10 m/s
  east.line = {{0, 500}, {1000, 500}};
  north.line = {{500, 0}, {500, 1000}};
  if (shared_vertex) {
    east.line.insert(east.line.begin() + 1, {500.0004, 500});  // the same millimetre
    north.line.insert(north.line.begin() + 1, {500, 499.9996});
  }
  basemap.roads = {east, north};
  return basemap;
}

TEST_CASE("travel times equal Floyd-Warshall on random networks, connected or not") {
  std::mt19937 random(20240108);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    const auto basemap = random_roads(random, 4 + round % 12, 3 + round % 14);
    const RoadNetwork roads(basemap);
    const auto places = random_places(random, 9);
    const auto seconds = roads.seconds(places, places);
    const auto expected = brute_seconds(basemap, places);
    REQUIRE(seconds.size() == expected.size());
    for (std::size_t i = 0; i < seconds.size(); ++i) CHECK(seconds[i] == Approx(expected[i]).margin(1e-9));
  }
}

TEST_CASE("the nearest segment equals brute force, for places inside and far outside") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    const auto basemap = random_roads(random, 30, 1 + round * 3);
    const auto pieces = pieces_of(basemap);
    if (pieces.empty()) continue;
    std::vector<Segment> segments;
    for (const auto& piece : pieces) segments.push_back(piece.segment);
    const SegmentIndex index(segments);
    auto places = random_places(random, 200);
    places.push_back({-50000, 700});
    places.push_back({800, 90000});
    for (const shape::Point p : places) {
      const Foot expected = brute_nearest(pieces, p);
      const Foot found = index.nearest(p);
      CHECK(found.distance == expected.distance);
      CHECK(found.segment == expected.segment);
    }
  }
}

TEST_CASE("a single straight road has an index of one row") {
  const SegmentIndex index({{{0, 0}, {1000, 0}}, {{1000, 0}, {2000, 0}}});
  CHECK(index.nearest({1500, 30}).segment == 1);
  CHECK(index.nearest({1500, 30}).distance == 30);
}

TEST_CASE("roads connect at a shared vertex and nowhere else") {
  const std::vector<shape::Point> west{{0, 500}};
  const std::vector<shape::Point> top{{500, 1000}};
  const RoadNetwork joined(cross_roads(true));
  CHECK(joined.components() == 1);
  CHECK(joined.connected(west[0], top[0]));
  CHECK(joined.seconds(west, top)[0] == Approx(100).margin(0.01));
  const RoadNetwork bridge(cross_roads(false));
  CHECK(bridge.components() == 2);
  CHECK_FALSE(bridge.connected(west[0], top[0]));
  CHECK(bridge.seconds(west, top)[0] == Approx(std::hypot(500, 500) / without_roads));
}

TEST_CASE("an empty network goes straight at 15 km/h") {
  const RoadNetwork roads{domain::Basemap{}};
  CHECK(roads.empty());
  CHECK(roads.components() == 0);
  const std::vector<shape::Point> from{{0, 0}, {300, 0}};
  const std::vector<shape::Point> to{{0, 1500}};
  const auto seconds = roads.seconds(from, to);
  REQUIRE(seconds.size() == 2);
  CHECK(seconds[0] == Approx(360));
  CHECK(roads.route({0, 0}, {0, 1500}) == shape::Line{{0, 0}, {0, 1500}});
  CHECK(std::isinf(roads.off_road({0, 0})));
}

TEST_CASE("neighbours go on foot when that is quicker than by the road") {
  const RoadNetwork roads(cross_roads(true));
  const std::vector<shape::Point> a{{100, 600}};
  const std::vector<shape::Point> b{{110, 600}};
  CHECK(roads.seconds(a, b)[0] == Approx(10 / walking));
  CHECK(roads.route(a[0], b[0]) == shape::Line{a[0], b[0]});
}

TEST_CASE("a route takes as long as the travel time says and starts and ends at its places") {
  std::mt19937 random(3);
  for (int round = 0; round < 30; ++round) {
    auto basemap = random_roads(random, 12, 14);
    for (auto& road : basemap.roads) road.speed_kmh = 5;  // all on foot: length and time are one
    const RoadNetwork roads(basemap);
    const auto places = random_places(random, 6);
    const auto seconds = roads.seconds(places, places);
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = 0; j < places.size(); ++j) {
        const auto line = roads.route(places[i], places[j]);
        REQUIRE(line.size() >= 2);
        CHECK(line.front() == places[i]);
        CHECK(line.back() == places[j]);
        const double speed = roads.connected(places[i], places[j]) ? walking : without_roads;
        CHECK(length(line) / speed == Approx(seconds[i * places.size() + j]).margin(1e-6));
      }
    }
  }
}

}  // namespace
}  // namespace lianxun::patrol
