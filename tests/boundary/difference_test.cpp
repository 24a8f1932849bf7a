#include "boundary/difference.hpp"

#include <map>
#include <random>

#include "boundary/boxes.hpp"
#include "boundary/repair.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using test::box;

TEST_CASE("ground that changes hands is told with both codes and its size") {
  const std::vector<MultiPolygon> before{box(0, 0, 10, 10), box(10, 0, 10, 10), box(20, 0, 10, 10)};
  const std::vector<std::string> codes_before{"a", "b", "c"};
  // b has given a strip to a; c is now d; e is new ground.
  const std::vector<MultiPolygon> after{box(0, 0, 12, 10), box(12, 0, 8, 10), box(20, 0, 10, 10), box(30, 0, 1, 10)};
  const std::vector<std::string> codes_after{"a", "b", "d", "e"};
  const Difference found = difference({before, codes_before}, {after, codes_after});
  CHECK(found.added == std::vector<std::string>{"d", "e"});
  CHECK(found.removed == std::vector<std::string>{"c"});
  CHECK(found.changed == std::vector<std::string>{"a", "b"});
  REQUIRE(found.transfers.size() == 3);
  CHECK(found.transfers[0].from == "c");
  CHECK(found.transfers[0].to == "d");
  CHECK(found.transfers[0].square_metres == Approx(100));
  CHECK(found.transfers[1].from == "b");
  CHECK(found.transfers[1].to == "a");
  CHECK(found.transfers[1].square_metres == Approx(20));
  CHECK(shape::area(found.transfers[1].area) == Approx(20));
  CHECK(found.transfers[2].from.empty());
  CHECK(found.transfers[2].to == "e");
}

TEST_CASE("a version differs from itself in nothing, and a code that stands twice is refused") {
  const auto faces = test::WigglyCoverage{.columns = 6, .rows = 5, .per_unit = 1000}.faces();
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < faces.size(); ++i) codes.push_back(std::to_string(100 + i));
  const Difference same = difference({faces, codes}, {faces, codes});
  CHECK(same.transfers.empty());
  CHECK(same.changed.empty());
  codes[1] = codes[0];
  CHECK_THROWS_AS(difference({faces, codes}, {faces, codes}), std::invalid_argument);
}

TEST_CASE("what each face gains and loses is the change of its area") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const test::WigglyCoverage wiggly{.columns = 5, .rows = 4, .vertices_per_face = 24, .per_unit = 1000, .seed = seed};
    const auto before = wiggly.faces();
    auto moved = before;
    std::mt19937_64 random(seed);
    for (int i = 0; i < 4; ++i) {
      auto& ring = moved[random() % moved.size()][0].outer;
      auto& vertex = ring[1 + random() % (ring.size() - 2)];
      vertex.x += static_cast<double>(random() % 200'000) / 1000 - 100;
    }
    const auto after = repair(shape::Coverage(moved), {.max_gap = 1e9}).faces;
    std::vector<std::string> codes;
    for (std::size_t i = 0; i < before.size(); ++i) codes.push_back(std::to_string(100 + i));
    const Difference found = difference({before, codes}, {after, codes}, 0);
    std::map<std::string, double> gains;
    for (const Transfer& transfer : found.transfers) {
      gains[transfer.from] -= transfer.square_metres;
      gains[transfer.to] += transfer.square_metres;
    }
    INFO("seed " << seed);
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(gains[codes[i]] == Approx(shape::area(after[i]) - shape::area(before[i])).margin(0.5));
    }
  }
}
