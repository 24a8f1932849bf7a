#include "shape/match.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>

#include "catch.hpp"
#include "geos_oracle.hpp"
#include "wiggly_coverage.hpp"

using namespace lianxun;
using shape::Coverage;
using shape::Matched;
using shape::MultiPolygon;
using shape::Point;
using shape::Polygon;
using shape::Ring;
using test::WigglyCoverage;

namespace {

Ring rectangle(double x, double y, double width, double height) {
  return {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
}

std::vector<MultiPolygon> faces_of(const Coverage& coverage) {
  std::vector<MultiPolygon> faces;
  for (int i = 0; i < coverage.face_count(); ++i) faces.push_back(coverage.polygons(i));
  return faces;
}

using Key = std::pair<std::int64_t, std::int64_t>;
Key key(Point p) { return {std::llround(p.x * 1000), std::llround(p.y * 1000)}; }

double distance(Key a, Key b) {
  return std::hypot(static_cast<double>(a.first - b.first), static_cast<double>(a.second - b.second)) / 1000;
}

double distance(Key p, Key a, Key b) {
  const double x = static_cast<double>(b.first - a.first);
  const double y = static_cast<double>(b.second - a.second);
  const double t = (static_cast<double>(p.first - a.first) * x + static_cast<double>(p.second - a.second) * y) /
                   std::max(x * x + y * y, 1.0);
  const double u = std::clamp(t, 0.0, 1.0);
  return std::hypot(static_cast<double>(p.first - a.first) - u * x, static_cast<double>(p.second - a.second) - u * y) /
         1000;
}

struct Edge {
  Key a;
  Key b;
  std::set<int> faces;
};

/// All edges with their faces, and all vertices with theirs.
struct Plan {
  std::vector<Edge> edges;
  std::map<Key, std::set<int>> vertices;

  explicit Plan(const std::vector<MultiPolygon>& faces) {
    std::map<std::array<Key, 2>, std::set<int>> all;
    for (std::size_t i = 0; i < faces.size(); ++i)
      shape::for_each_ring(faces[i], [&](const Ring& ring) {
        for (std::size_t k = 1; k < ring.size(); ++k) {
          const Key a = key(ring[k - 1]);
          const Key b = key(ring[k]);
          all[{std::min(a, b), std::max(a, b)}].insert(static_cast<int>(i));
          vertices[a].insert(static_cast<int>(i));
        }
      });
    for (const auto& [ends, of] : all) edges.push_back({ends[0], ends[1], of});
  }
};

bool common(const std::set<int>& a, const std::set<int>& b) {
  return std::any_of(a.begin(), a.end(), [&b](int face) { return b.contains(face); });
}

/// Each face by itself: vertices shifted up to `far`, some left out, some added on edges.
std::vector<MultiPolygon> drawn_apart(std::vector<MultiPolygon> faces, std::uint64_t seed, double far, int changes) {
  std::mt19937_64 random(seed);
  const auto unit = [&random] { return static_cast<double>(random() >> 11) * 0x1p-53; };
  for (auto& face : faces) {
    Ring& ring = face[0].outer;
    ring.pop_back();
    for (int i = 0; i < changes; ++i) {
      const auto at = static_cast<std::ptrdiff_t>(random() % ring.size());
      if (random() % 2 == 0) {
        ring.erase(ring.begin() + at);
        continue;
      }
      const Point a = ring[static_cast<std::size_t>(at)];
      const Point b = ring[(static_cast<std::size_t>(at) + 1) % ring.size()];
      const double t = unit();
      ring.insert(ring.begin() + at + 1, {a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
    for (Point& p : ring) {
      const double angle = unit() * 6.283;
      const double by = unit() * far;
      p = {std::round((p.x + by * std::cos(angle)) * 1000) / 1000,
           std::round((p.y + by * std::sin(angle)) * 1000) / 1000};
    }
    ring.push_back(ring.front());
  }
  return faces;
}

/// What `match` promises, by brute force and GEOS.
void check_promises(const std::vector<MultiPolygon>& before, double tolerance) {
  const Matched matched = shape::match(before, tolerance);
  const auto after = faces_of(matched.coverage);
  REQUIRE(after.size() == before.size());
  const std::vector<std::string> codes(before.size());
  const test::GeosOracle was(before, codes);
  const test::GeosOracle is(after, codes);
  const Plan old_plan(before);
  const Plan plan(after);
  const auto left = [&matched](int face) { return std::binary_search(matched.left.begin(), matched.left.end(), face); };
  const double exact = 1e-9;
  for (int face = 0; face < static_cast<int>(before.size()); ++face) {
    const auto at = static_cast<std::size_t>(face);
    if (was.valid(face)) CHECK(is.valid(face));
    REQUIRE(after[at].size() == before[at].size());
    // no vertex moves by more than the tolerance, none vanishes but into another
    for (const Point p : before[at][0].outer) {
      double least = std::numeric_limits<double>::infinity();
      for (const Point q : after[at][0].outer) least = std::min(least, distance(key(p), key(q)));
      CHECK(least <= tolerance + exact);
    }
    // and no line lies farther than twice the tolerance from where it was
    for (const Point q : after[at][0].outer) {
      double least = std::numeric_limits<double>::infinity();
      for (std::size_t i = 1; i < before[at][0].outer.size(); ++i)
        least = std::min(least, distance(key(q), key(before[at][0].outer[i - 1]), key(before[at][0].outer[i])));
      CHECK(least <= 2 * tolerance + exact);
    }
  }
  // a winner stands where a vertex stood
  for (const auto& [vertex, faces] : plan.vertices) CHECK(old_plan.vertices.contains(vertex));
  for (const auto& [one, faces] : plan.vertices)
    for (const auto& [other, others] : plan.vertices) {
      if (!(one < other) || distance(one, other) > tolerance) continue;
      const bool both_left =
          std::any_of(faces.begin(), faces.end(), left) && std::any_of(others.begin(), others.end(), left);
      CHECK(both_left);
    }
  std::set<std::array<Key, 2>> refused;
  for (const auto& line : matched.refused)
    refused.insert({std::min(key(line[0]), key(line[1])), std::max(key(line[0]), key(line[1]))});
  for (const Edge& edge : plan.edges) {
    if (refused.contains({edge.a, edge.b})) continue;
    for (const auto& [vertex, faces] : plan.vertices) {
      if (vertex == edge.a || vertex == edge.b || common(faces, edge.faces)) continue;
      if (std::any_of(faces.begin(), faces.end(), left)) continue;
      CHECK(distance(vertex, edge.a, edge.b) > tolerance - exact);
    }
  }
  if (matched.left.empty()) {
    const Matched again = shape::match(after, tolerance);
    CHECK(again.moved == 0);
    CHECK(again.inserted == 0);
    CHECK(faces_of(again.coverage) == after);
    CHECK(again.refused.size() == matched.refused.size());
  }
  // in another order the same
  std::vector<MultiPolygon> backwards(before.rbegin(), before.rend());
  auto turned = faces_of(shape::match(backwards, tolerance).coverage);
  std::reverse(turned.begin(), turned.end());
  CHECK(turned == after);
}

int shared_arcs(const Coverage& coverage) {
  return static_cast<int>(std::count_if(coverage.arcs().begin(), coverage.arcs().end(), [](const Coverage::Arc& arc) {
    return arc.left != Coverage::outside && arc.right != Coverage::outside;
  }));
}

}  // namespace

TEST_CASE("borders drawn twice become one, and the vertex that most rings use stays") {
  // the first two share (10, 0) and (10, 10); the third was drawn by somebody else
  const std::vector<MultiPolygon> faces{
      {Polygon{rectangle(0, 0, 10, 10), {}}},
      {Polygon{rectangle(10, 0, 10, 10), {}}},
      {Polygon{{{0, 10.2}, {10.1, 10.1}, {20, 10}, {20, 20}, {0, 20}, {0, 10.2}}, {}}}};
  CHECK(shared_arcs(Coverage(faces)) == 1);
  const Matched matched = shape::match(faces, 0.5);
  CHECK(shared_arcs(matched.coverage) == 3);
  CHECK(matched.coverage.polygons(0) == faces[0]);
  CHECK(matched.coverage.polygons(2)[0].outer[1] == Point{10, 10});
  // of two that are used once, the one with the least x, then y
  CHECK(matched.coverage.polygons(2)[0].outer[0] == Point{0, 10});
  CHECK(matched.moved == 2);
  CHECK(matched.farthest == Approx(0.2));
  CHECK(matched.left.empty());
  CHECK(matched.refused.empty());
}

TEST_CASE("an edge gets the vertices of the neighbour that are near it") {
  const std::vector<MultiPolygon> faces{{Polygon{rectangle(0, 0, 30, 10), {}}},
                                        {Polygon{rectangle(0, 10.1, 10, 10), {}}},
                                        {Polygon{rectangle(10, 9.9, 20, 10), {}}}};
  const Matched matched = shape::match(faces, 0.3);
  CHECK(matched.inserted == 1);
  CHECK(matched.coverage.polygons(0)[0].outer == Ring{{0, 0}, {30, 0}, {30, 9.9}, {10, 9.9}, {0, 10}, {0, 0}});
  CHECK(shared_arcs(matched.coverage) == 3);
}

TEST_CASE("a face that would collapse, or touch itself, keeps its vertices, and others go to them") {
  const std::vector<MultiPolygon> faces{
      {Polygon{rectangle(0, 0, 10, 10), {}}},
      {Polygon{{{10.2, 2}, {10.4, 2}, {10.4, 5}, {10.2, 5}, {10.2, 2}}, {}}},  // thin
      {Polygon{{{20, 0}, {30, 0}, {30, 10}, {25.1, 10}, {25.1, 0.2}, {24.9, 0.2}, {24.9, 10}, {20, 10}, {20, 0}}, {}}},
      {Polygon{rectangle(30.1, 0.1, 5, 10), {}}}};
  const Matched matched = shape::match(faces, 0.4);
  CHECK(matched.left == std::vector<int>{1, 2});
  CHECK(matched.coverage.polygons(1) == faces[1]);
  CHECK(matched.coverage.polygons(2) == faces[2]);
  CHECK(matched.coverage.polygons(3)[0].outer[0] == Point{30, 0});
  check_promises(faces, 0.4);
}

TEST_CASE("an edge stays where its line would pass a vertex that it does not get") {
  // the upper line begins 0.3 m above the lower one and rises to 1.4 m: the first vertex would draw the edge to the
  // next
  const std::vector<MultiPolygon> faces{
      {Polygon{rectangle(0, 0, 100, 10), {}}},
      {Polygon{{{10, 10.3}, {30, 10.45}, {50, 10.65}, {70, 11.4}, {70, 20}, {10, 20}, {10, 10.3}}, {}}}};
  const Matched matched = shape::match(faces, 0.5);
  CHECK(matched.inserted == 0);
  REQUIRE(matched.refused.size() == 1);
  check_promises(faces, 0.5);
  // three tenths more settle it
  CHECK(shape::match(faces, 0.7).inserted == 3);
}

TEST_CASE("without a tolerance only vertices on the neighbour's edge are matched") {
  const std::vector<MultiPolygon> faces{{Polygon{rectangle(0, 0, 30, 10), {}}},
                                        {Polygon{rectangle(0, 10, 10, 10), {}}},
                                        {Polygon{rectangle(10, 10, 20, 10), {}}}};
  const Matched matched = shape::match(faces, 0);
  CHECK(matched.moved == 0);
  CHECK(matched.inserted == 1);
  CHECK(shared_arcs(matched.coverage) == 3);
  const auto wiggly = WigglyCoverage{.columns = 6, .rows = 5, .origin = {5e5, 3.3e6}, .per_unit = 1000}.faces();
  CHECK(faces_of(shape::match(wiggly, 0).coverage) == faces_of(Coverage(wiggly)));
}

TEST_CASE("a coverage drawn apart has the arcs of the one it came from") {
  const WigglyCoverage wiggly{.columns = 12, .rows = 9, .origin = {5e5, 3.3e6}, .per_unit = 1000};
  const auto faces = wiggly.faces();
  const Coverage original(faces);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Matched matched = shape::match(drawn_apart(faces, seed, 0.24, 0), 0.5);
    CHECK(matched.coverage.arcs().size() == original.arcs().size());
    CHECK(shared_arcs(matched.coverage) == shared_arcs(original));
    CHECK(matched.left.empty());
    CHECK(matched.refused.empty());
  }
}

TEST_CASE("matching keeps its promises on random damage") {
  const int rounds = std::getenv("LIANXUN_MATCHES") != nullptr ? std::atoi(std::getenv("LIANXUN_MATCHES")) : 60;
  for (int round = 0; round < rounds; ++round) {
    const auto seed = static_cast<std::uint64_t>(round);
    const WigglyCoverage wiggly{.columns = 3,
                                .rows = 3,
                                .vertices_per_face = 24,
                                .face_size = 60,
                                .origin = {5e5, 3.3e6},
                                .per_unit = 1000,
                                .seed = seed};
    // from well below the distance of vertices to above it, where nearly everything goes wrong
    const double tolerance = std::array{0.1, 0.5, 2.0, 6.0}[seed % 4];
    const double far = tolerance * std::array{0.4, 0.8, 1.5}[seed / 4 % 3];
    INFO("round " << round);
    check_promises(drawn_apart(wiggly.faces(), seed, far, round % 5), tolerance);
  }
}

TEST_CASE("what cannot be matched within is refused") {
  const std::vector<MultiPolygon> faces{{Polygon{rectangle(0, 0, 1, 1), {}}}};
  CHECK_THROWS_AS(shape::match(faces, -1), std::invalid_argument);
  CHECK_THROWS_AS(shape::match(faces, std::nan("")), std::invalid_argument);
  CHECK_THROWS_AS(shape::match(faces, 1001), std::invalid_argument);
  CHECK(shape::match({}, 1).coverage.face_count() == 0);
  CHECK(shape::match(std::vector<MultiPolygon>(2), 1).coverage.face_count() == 2);
}
