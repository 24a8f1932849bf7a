#include "hotspot/comparison_grids.hpp"

#include "catch.hpp"
#include "hotspot/squares.hpp"

using namespace lianxun;
using namespace lianxun::hotspot;

TEST_CASE("comparison grids are alike before, of the same village where possible, and never next to a treated one") {
  const auto ground = test::squares(10, 4);
  std::vector<double> counts(40, 100);
  counts[0] = 10;  // treated; around it 1, 10 and 11
  counts[1] = 10;
  counts[3] = 11;
  counts[33] = 19;  // same village
  counts[9] = 10;   // the other village: as far as twice as many in the same one
  counts[39] = 25;
  const std::vector<int> treated{0};
  CHECK(grids_around(ground, treated) == std::vector<int>{1, 10, 11});
  CHECK(comparison_grids(ground, counts, treated, 1) == std::vector<int>{3});
  CHECK(comparison_grids(ground, counts, treated, 2) == std::vector<int>{3, 33});
  CHECK(comparison_grids(ground, counts, treated, 3) == std::vector<int>{3, 9, 33});
  CHECK(comparison_grids(ground, counts, treated, 100).size() == 36);
  CHECK(comparison_grids(ground, counts, std::vector<int>{0, 39}, 4).size() == 8);
  CHECK_THROWS_AS(comparison_grids(ground, counts, std::vector<int>{40}), std::invalid_argument);
  CHECK_THROWS_AS(comparison_grids(ground, counts, std::vector<int>{4, 4}), std::invalid_argument);
  CHECK_THROWS_AS(comparison_grids(ground, std::vector<double>(39), treated), std::invalid_argument);
}
