#include "boundary/repair.hpp"

#include <algorithm>
#include <random>

#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/face_index.hpp"
#include "boundary/geos_check.hpp"
#include "boundary/repair_near.hpp"
#include "catch.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using shape::Point;
using test::box;

namespace {

std::vector<MultiPolygon> wiggly(std::uint64_t seed) {
  return test::WigglyCoverage{.columns = 5, .rows = 4, .vertices_per_face = 24, .per_unit = 1000, .seed = seed}.faces();
}

/// Vertices of one face moved by up to `far` metres, dropped or put between: what the other side does not have.
void damage(std::vector<MultiPolygon>& faces, std::mt19937_64& random, double far) {
  auto& ring = faces[random() % faces.size()][0].outer;
  const std::size_t at = 1 + random() % (ring.size() - 2);
  const auto shift = [&] { return std::round((static_cast<double>(random() % 2001) / 1000 - 1) * far * 1000) / 1000; };
  const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
  switch (random() % 3) {
    case 0:
      ring[at] = {rounded(ring[at].x + shift()), rounded(ring[at].y + shift())};
      break;
    case 1:
      ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    default:
      ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at),
                  Point{rounded((ring[at - 1].x + ring[at].x) / 2 + shift()),
                        rounded((ring[at - 1].y + ring[at].y) / 2 + shift())});
  }
}

std::size_t count(const std::vector<Fault>& faults, FaultKind kind) {
  return static_cast<std::size_t>(
      std::count_if(faults.begin(), faults.end(), [kind](const Fault& fault) { return fault.kind == kind; }));
}

double sum(const std::vector<Fault>& faults, FaultKind kind) {
  double area = 0;
  for (const Fault& fault : faults) area += fault.kind == kind ? fault.square_metres : 0;
  return area;
}

}  // namespace

TEST_CASE("a coverage without faults has none, and comes out of the repair as it went in") {
  const auto faces = wiggly(7);
  const shape::Coverage coverage(faces);
  CHECK(check(coverage).empty());
  const Repaired repaired = repair(coverage);
  CHECK(repaired.faces == faces);
  CHECK(repaired.changed.empty());
  CHECK(repaired.moves.empty());
}

TEST_CASE("an overlap goes to the face with the longer border, a gap to the longer neighbour") {
  // The right face reaches a metre into the left one; above, a gap of one by ten between left and right.
  const std::vector<MultiPolygon> faces{box(0, 0, 100, 50), box(99, 0, 100, 50), box(0, 50, 99, 50),
                                        box(100, 50, 99, 50)};
  const auto faults = check(shape::Coverage(faces));
  CHECK(count(faults, FaultKind::overlap) == 1);
  CHECK(sum(faults, FaultKind::overlap) == Approx(50));
  CHECK(count(faults, FaultKind::gap) == 0);  // it is open above
  CHECK(count(faults, FaultKind::unmatched_vertex) > 0);
  const Repaired repaired = repair(shape::Coverage(faces));
  CHECK(repaired.square_metres == Approx(50));
  CHECK(check(shape::Coverage(repaired.faces)).empty());
  CHECK(repair(shape::Coverage(repaired.faces)).changed.empty());
}

TEST_CASE("an enclosed gap is filled up to the size and kept above it") {
  std::vector<MultiPolygon> faces;
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 3; ++x) {
      if (x != 1 || y != 1) faces.push_back(box(10 * x, 10 * y, 10, 10));
    }
  }
  const shape::Coverage coverage(faces);
  const auto faults = check(coverage);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].kind == FaultKind::gap);
  CHECK(faults[0].square_metres == Approx(100));
  CHECK(faults[0].faces.size() == 4);
  const Repaired kept = repair(coverage, {.max_gap = 99});
  CHECK(kept.faces == faces);
  REQUIRE(kept.kept.size() == 1);
  const Repaired filled = repair(coverage, {.max_gap = 101});
  CHECK(filled.kept.empty());
  REQUIRE(filled.moves.size() == 1);
  CHECK(filled.moves[0].kind == FaultKind::gap);
  CHECK(filled.moves[0].from.empty());
  CHECK(check(shape::Coverage(filled.faces)).empty());
}

TEST_CASE("ground goes to a face of the village that it lies in") {
  const std::vector<MultiPolygon> faces{box(0, 0, 100, 50), box(99, 0, 20, 50)};
  // The western village ends at 100: the overlap between 99 and 100 is its.
  RepairOptions options;
  options.village_of_face = {0, 1};
  options.villages = {box(0, 0, 100, 50), box(100, 0, 19, 50)};
  CHECK(repair(shape::Coverage(faces), options).moves.at(0).to == 0);
  options.villages = {box(0, 0, 99, 50), box(99, 0, 20, 50)};
  CHECK(repair(shape::Coverage(faces), options).moves.at(0).to == 1);
}

TEST_CASE("faces that lie over each other whole are parted, and a bow tie becomes valid") {
  const Repaired twice = repair(shape::Coverage(std::vector<MultiPolygon>{box(0, 0, 10, 10), box(0, 0, 10, 10)}));
  CHECK(shape::area(twice.faces[0]) + shape::area(twice.faces[1]) == Approx(100));
  const std::vector<MultiPolygon> tie{{shape::Polygon{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}}};
  CHECK(count(check(shape::Coverage(tie)), FaultKind::crossing) == 1);
  const Repaired parted = repair(shape::Coverage(tie));
  CHECK(test::GeosCheck().judge(parted.faces).invalid == 0);
  CHECK(shape::area(parted.faces[0]) == Approx(50));
}

TEST_CASE("rings that touch or retrace themselves and parts that share a border become valid, and no ground moves") {
  const std::vector<MultiPolygon> parts{{shape::Polygon{{{5, 4}, {5, 2}, {3, 1}, {1, 2}, {1, 4}, {3, 5}, {5, 4}}, {}},
                                         shape::Polygon{{{5, 2}, {5, 4}, {7, 5}, {9, 4}, {9, 2}, {7, 1}, {5, 2}}, {}}}};
  const std::vector<MultiPolygon> spike{
      {shape::Polygon{{{1, 1}, {1, 3}, {2, 3}, {2, 4}, {3, 5}, {2, 4}, {2, 3}, {3, 3}, {3, 1}, {1, 1}}, {}}}};
  const std::vector<MultiPolygon> pinched{
      {shape::Polygon{{{0, 0}, {4, 0}, {2, 2}, {4, 4}, {0, 4}, {2, 2}, {0, 0}}, {}}}};
  for (const auto& faces : {parts, spike, pinched}) {
    const Repaired repaired = repair(shape::Coverage(faces));
    CHECK(test::GeosCheck().judge(repaired.faces).invalid == 0);
    CHECK(shape::area(repaired.faces[0]) == Approx(shape::area(faces[0])));
    CHECK(repaired.moves.empty());
    CHECK(repair(shape::Coverage(repaired.faces)).changed.empty());
  }
}

TEST_CASE("codes that stand twice or do not fit their village are named") {
  const std::vector<std::string> codes{"330211002001001", "330211002001001", "33021100200100", "330211009001002"};
  const std::vector<std::string> villages(4, "330211002001");
  const auto faults = check_codes(codes, villages);
  CHECK(count(faults, FaultKind::duplicate_code) == 1);
  CHECK(count(faults, FaultKind::malformed_code) == 2);
}

TEST_CASE("GEOS finds what the check finds, and nothing after the repair, in random damage") {
  const test::GeosCheck geos;
  const int rounds = std::getenv("LIANXUN_COVERAGES") != nullptr ? std::atoi(std::getenv("LIANXUN_COVERAGES")) : 150;
  for (int round = 0; round < rounds; ++round) {
    std::mt19937_64 random(static_cast<std::uint64_t>(round));
    auto faces = wiggly(static_cast<std::uint64_t>(round));
    const double far = round % 3 == 0 ? 0.01 : round % 3 == 1 ? 3 : 60;
    const auto damages = 1 + random() % 6;
    for (std::uint64_t i = 0; i < damages; ++i) damage(faces, random, far);
    INFO("round " << round);
    const shape::Coverage coverage(faces);
    const auto before = geos.judge(faces);
    const auto faults = check(coverage);
    if (before.invalid == 0) {
      // Three faces over one place count for three pairs; a millimetre's snapping changes areas by the borders' length.
      if (before.overlap < 0.01) CHECK(sum(faults, FaultKind::overlap) < 0.1);
      if (before.overlap > 1) CHECK(sum(faults, FaultKind::overlap) > 0);
      double holes = 0;
      for (const double hole : before.holes) holes += hole;
      CHECK(sum(faults, FaultKind::gap) == Approx(holes).margin(0.1));
    }
    const Repaired repaired = repair(coverage, {.max_gap = 1e9});
    const auto after = geos.judge(repaired.faces);
    REQUIRE(after.invalid == 0);
    CHECK(after.overlap < 1e-6);
    CHECK(after.holes.empty());
    CHECK(after.area == Approx(after.union_area).epsilon(1e-12));
    if (before.invalid == 0) {
      double holes = 0;
      for (const double hole : before.holes) holes += hole;
      CHECK(after.union_area == Approx(before.union_area + holes).margin(0.1));
    }
    for (std::size_t face = 0; face < faces.size(); ++face) {
      if (std::binary_search(repaired.changed.begin(), repaired.changed.end(), int(face))) continue;
      CHECK(repaired.faces[face] == coverage.polygons(int(face)));
    }
    const Repaired again = repair(shape::Coverage(repaired.faces), {.max_gap = 1e9});
    CHECK(again.changed.empty());
    CHECK(again.faces == repaired.faces);
  }
}

TEST_CASE("borders drawn twice are brought together, what moved is told, and a second time changes nothing") {
  std::mt19937_64 random(11);
  int compared = 0;
  for (int i = 0; i < 40; ++i) {
    const auto sound = wiggly(static_cast<std::uint64_t>(i));
    auto faces = sound;
    // Everybody has surveyed the borders anew.
    const auto survey = [&random](Point p) {
      const auto off = [&random] { return static_cast<double>(random() % 601) / 1000 - 0.3; };
      return Point{std::round((p.x + off()) * 1000) / 1000, std::round((p.y + off()) * 1000) / 1000};
    };
    for (MultiPolygon& face : faces) {
      for (auto& polygon : face) {
        auto& ring = polygon.outer;
        for (Point& p : ring) p = survey(p);
        ring.back() = ring.front();
      }
    }
    const auto near = repair_near(faces, 1, {.max_gap = 1000});
    const auto& out = near.repaired;
    INFO("coverage " << i);
    const auto verdict = test::GeosCheck().judge(out.faces);
    CHECK(verdict.invalid == 0);
    CHECK(verdict.overlap == 0);
    CHECK(verdict.holes.empty());
    CHECK(near.nearness.moved > 0);
    CHECK(near.nearness.farthest <= 1);
    const auto again = repair_near(out.faces, 1, {.max_gap = 1000});
    CHECK(again.repaired.changed.empty());
    CHECK(again.repaired.moves.empty());
    // What is told accounts for all ground that a face has more or less; lines that cross are cut at whole millimetres.
    // A ring that the survey has made cross itself has no area to compare with.
    if (test::GeosCheck().judge(faces).invalid > 0) continue;
    ++compared;
    const FaceIndex came(faces);
    std::vector<double> more(faces.size(), 0);
    for (const Move& move : out.moves) {
      const auto held = came.holding(move.at);
      for (const int face : held) more[static_cast<std::size_t>(face)] -= move.square_metres;
      if (move.to >= 0) more[static_cast<std::size_t>(move.to)] += move.square_metres;
    }
    for (std::size_t face = 0; face < faces.size(); ++face)
      CHECK(shape::area(out.faces[face]) - shape::area(faces[face]) == Approx(more[face]).margin(0.2));
  }
  CHECK(compared >= 30);
}
