#include "shape/coverage.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <stdexcept>

#include "catch.hpp"
#include "shape/predicates.hpp"
#include "wiggly_coverage.hpp"

using namespace lianxun;
using shape::Coverage;
using shape::MultiPolygon;
using shape::Point;
using shape::Polygon;
using shape::Ring;
using shape::Vertex;
using test::WigglyCoverage;

namespace {

Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

std::vector<MultiPolygon> rebuilt(const Coverage& coverage) {
  std::vector<MultiPolygon> faces;
  for (int i = 0; i < coverage.face_count(); ++i) faces.push_back(coverage.polygons(i));
  return faces;
}

using Key = std::pair<std::int64_t, std::int64_t>;
Key key(Vertex v) { return {v.x, v.y}; }
Key key(Point p) { return {std::llround(p.x * 1000), std::llround(p.y * 1000)}; }

/// Undirected edges of the faces with the faces to the left and right of the smaller end's way to the larger.
std::map<std::array<Key, 2>, std::array<int, 2>> edges_by_brute_force(const std::vector<MultiPolygon>& faces) {
  std::map<std::array<Key, 2>, std::array<int, 2>> edges;
  const auto add = [&](const Ring& ring, int face, bool hole) {
    const bool inside_left = (shape::signed_area(ring) > 0) != hole;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Key a = key(ring[i]);
      const Key b = key(ring[i + 1]);
      auto& sides = edges.try_emplace({std::min(a, b), std::max(a, b)}, std::array<int, 2>{-1, -1}).first->second;
      sides[inside_left == (a < b) ? 0 : 1] = face;
    }
  };
  for (std::size_t i = 0; i < faces.size(); ++i)
    for (const Polygon& polygon : faces[i]) {
      add(polygon.outer, static_cast<int>(i), false);
      for (const Ring& hole : polygon.holes) add(hole, static_cast<int>(i), true);
    }
  return edges;
}

/// Every edge stands in one arc, with the right faces beside it, and the arcs end where lines part and nowhere else.
void check_arcs(const Coverage& coverage, const std::vector<MultiPolygon>& faces) {
  auto edges = edges_by_brute_force(faces);
  std::map<Key, int> degree;
  for (const auto& edge : edges)
    for (const Key& end : edge.first) ++degree[end];
  for (const Coverage::Arc& arc : coverage.arcs()) {
    const auto line = coverage.vertices(arc);
    const bool closed = line.front() == line.back();
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const Key a = key(line[i]);
      const Key b = key(line[i + 1]);
      const auto edge = edges.find({std::min(a, b), std::max(a, b)});
      REQUIRE(edge != edges.end());
      const auto sides = edge->second;
      CHECK(arc.left == sides[a < b ? 0 : 1]);
      CHECK(arc.right == sides[a < b ? 1 : 0]);
      edges.erase(edge);
      if (i > 0) CHECK(degree[a] == 2);
    }
    CHECK((closed || (degree[key(line.front())] != 2 && degree[key(line.back())] != 2)));
  }
  CHECK(edges.empty());
}

}  // namespace

TEST_CASE("faces come back from their arcs as they were") {
  const auto faces = WigglyCoverage{.columns = 9, .rows = 7, .origin = {500000, 3.3e6}, .per_unit = 1000}.faces();
  const Coverage coverage(faces);
  const auto back = rebuilt(coverage);
  REQUIRE(back.size() == faces.size());
  for (std::size_t i = 0; i < faces.size(); ++i)
    for (std::size_t j = 0; j < faces[i][0].outer.size(); ++j)
      CHECK(key(back[i][0].outer[j]) == key(faces[i][0].outer[j]));
  CHECK(rebuilt(Coverage(back)) == back);  // whole millimetres are kept to the bit
}

TEST_CASE("each shared border is one arc between its two faces") {
  auto faces = WigglyCoverage{.columns = 9, .rows = 7, .origin = {500000, 3.3e6}, .per_unit = 1000}.faces();
  // neither orientation nor the first vertex of a ring matters
  for (std::size_t i = 0; i < faces.size(); ++i) {
    Ring& ring = faces[i][0].outer;
    if (i % 3 == 0) std::reverse(ring.begin(), ring.end());
    ring.pop_back();
    std::rotate(ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(i * 5 % ring.size()), ring.end());
    ring.push_back(ring.front());
  }
  const Coverage coverage(faces);
  check_arcs(coverage, faces);
  CHECK(rebuilt(coverage) == faces);
}

TEST_CASE("holes, enclaves, parts and faces that touch in a point share arcs") {
  const std::vector<MultiPolygon> faces{
      {Polygon{square(0, 0, 10), {square(2, 2, 3), square(6, 6, 2)}}},
      {Polygon{square(2, 2, 3), {}}},                                   // fills a hole: one closed arc between the two
      {Polygon{square(10, 10, 5), {}}, Polygon{square(20, 0, 4), {}}},  // touches the first in a corner
      {Polygon{{{10, 0}, {10, 10}, {15, 10}, {20, 4}, {20, 0}, {10, 0}}, {}}},
  };
  const Coverage coverage(faces);
  check_arcs(coverage, faces);
  CHECK(rebuilt(coverage) == faces);
  const auto arcs = coverage.arcs();
  CHECK(std::count_if(arcs.begin(), arcs.end(), [](auto& arc) { return arc.is_border_of(0) && arc.is_border_of(1); }) ==
        1);
  const auto rings = coverage.rings(0);
  REQUIRE(rings.size() == 3);
  CHECK_FALSE(rings[0].hole);
  CHECK(rings[1].hole);
  CHECK(rings[1].arcs.size() == 1);
}

TEST_CASE("borders that do not match have the outside on one side") {
  const std::vector<MultiPolygon> faces{
      {Polygon{square(0, 0, 2), {}}},  // no vertex at (2, 1)
      {Polygon{{{2, 0}, {4, 0}, {4, 1}, {2, 1}, {2, 0}}, {}}},
      {Polygon{{{2, 1}, {4, 1}, {4, 2}, {2, 2}, {2, 1}}, {}}},
  };
  const Coverage coverage(faces);
  check_arcs(coverage, faces);
  CHECK(rebuilt(coverage) == faces);
}

TEST_CASE("faces that overlap have arcs of their own") {
  const std::vector<MultiPolygon> faces{
      {Polygon{square(0, 0, 2), {}}}, {Polygon{square(0, 0, 2), {}}}, {Polygon{{{0, 0}, {2, 0}, {1, -1}, {0, 0}}, {}}}};
  const Coverage coverage(faces);
  CHECK(rebuilt(coverage) == faces);
  for (const Coverage::Arc& arc : coverage.arcs()) CHECK((arc.left != arc.right));
  for (int face = 0; face < 3; ++face)
    for (const auto& ring : coverage.rings(face))
      for (const Coverage::ArcRef ref : ring.arcs)
        CHECK(coverage.arcs()[static_cast<std::size_t>(Coverage::index_of(ref))].is_border_of(face));
}

TEST_CASE("degenerate rings come back unchanged") {
  const std::vector<MultiPolygon> faces{
      {Polygon{{{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}},                  // a vertex twice
      {Polygon{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}, {}}},                          // the same without
      {Polygon{{{5, 5}, {5, 5}, {5, 5}, {5, 5}}, {}}},                          // a point
      {Polygon{{{5, 5}, {5, 5}}, {}}},                                          // a shorter one
      {Polygon{{{0, 0}, {3, 0}, {3, 3}, {3, 0}, {0, 0}}, {}}},                  // there and back
      {Polygon{{{0, 0}, {4, 4}, {4, 0}, {0, 4}, {0, 0}}, {}}},                  // bow tie
      {Polygon{{{7, 7}, {9, 7}, {8, 8}, {9, 9}, {7, 9}, {8, 8}, {7, 7}}, {}}},  // touches itself
      {Polygon{{}, {{}}}},
      {},
  };
  CHECK(rebuilt(Coverage(faces)) == faces);
  CHECK(Coverage().face_count() == 0);
  CHECK(Coverage(std::vector<MultiPolygon>{}).arcs().empty());
}

TEST_CASE("coordinates are rounded to the nearest millimetre") {
  const Coverage coverage(
      std::vector<MultiPolygon>{{Polygon{{{0.0004, 0}, {1.0006, 0}, {0, -1.0006}, {0.0004, 0}}, {}}}});
  CHECK(coverage.polygons(0)[0].outer == Ring{{0, 0}, {1.001, 0}, {0, -1.001}, {0, 0}});
}

TEST_CASE("a coverage names the face it cannot take") {
  std::vector<MultiPolygon> faces{{Polygon{square(0, 0, 1), {}}}, {Polygon{square(1, 0, 1), {}}}};
  Ring& ring = faces[1][0].outer;
  SECTION("open") { ring.pop_back(); }
  SECTION("one point") { ring.resize(1); }
  SECTION("not a number") { ring[1].y = std::numeric_limits<double>::quiet_NaN(); }
  SECTION("infinite") { ring[1].x = -std::numeric_limits<double>::infinity(); }
  SECTION("too far") { ring[1].x = 1e14; }
  CHECK_THROWS_AS(Coverage(faces), std::invalid_argument);
  CHECK_THROWS_WITH(Coverage(faces), Catch::Contains("face 1"));
}

namespace {

double distance(Point p, Point a, Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double distance(Point p, const shape::Line& line) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i + 1 < line.size(); ++i) nearest = std::min(nearest, distance(p, line[i], line[i + 1]));
  return nearest;
}

}  // namespace

TEST_CASE("a simplified coverage keeps junctions, faces and the tolerance") {
  auto faces = WigglyCoverage{.columns = 6, .rows = 5, .vertices_per_face = 120, .per_unit = 1000}.faces();
  faces.push_back({Polygon{WigglyCoverage{.columns = 1, .rows = 1, .origin = {-9000, 0}}.faces()[0][0].outer, {}}});
  const Coverage coverage(faces);
  const double tolerance = GENERATE(0.0, 2.0, 10.0, 1000.0);
  const Coverage reduced = coverage.simplified(tolerance);
  REQUIRE(reduced.arcs().size() == coverage.arcs().size());
  REQUIRE(reduced.face_count() == coverage.face_count());
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t i = 0; i < reduced.arcs().size(); ++i) {
    const auto full = coverage.line(coverage.arcs()[i]);
    const auto line = reduced.line(reduced.arcs()[i]);
    before += full.size();
    after += line.size();
    CHECK(line.front() == full.front());
    CHECK(line.back() == full.back());
    CHECK(reduced.arcs()[i].left == coverage.arcs()[i].left);
    CHECK(reduced.arcs()[i].right == coverage.arcs()[i].right);
    for (const Point p : full) CHECK(distance(p, line) <= tolerance + 1e-9);
    if (line.front() == line.back()) CHECK(std::abs(shape::signed_area(line)) > 0);
  }
  if (tolerance >= 10) CHECK(after < before / 2);
  for (const MultiPolygon& face : rebuilt(reduced)) CHECK(face[0].outer.front() == face[0].outer.back());
  CHECK_THROWS_AS(coverage.simplified(-1), std::invalid_argument);
}

TEST_CASE("a tolerance of nothing drops only what lies on a line") {
  const Coverage coverage(std::vector<MultiPolygon>{{Polygon{{{0, 0}, {1, 0}, {2, 0}, {2, 2}, {0, 0}}, {}}}});
  CHECK(coverage.simplified(0).polygons(0)[0].outer.size() == 4);
  CHECK(coverage.simplified(0).simplified(100).polygons(0)[0].outer.size() == 4);
}
