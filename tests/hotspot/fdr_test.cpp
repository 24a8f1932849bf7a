#include "hotspot/fdr.hpp"

#include <algorithm>

#include "catch.hpp"
#include "hotspot/confidence.hpp"

using namespace lianxun;
using hotspot::Confidence;

TEST_CASE("fifteen tests of Benjamini and Hochberg (1995): four discoveries at 5 per cent") {
  const std::vector<double> p{0.0344, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298,
                              0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  const auto adjusted = hotspot::benjamini_hochberg(p);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < p.size(); ++i)
    if (adjusted[i] <= 0.05) found.push_back(i);
  CHECK(found == std::vector<std::size_t>{1, 2, 3, 4});
  CHECK(adjusted[4] == Approx(0.0095 * 15 / 4));
  CHECK(adjusted[6] == Approx(0.0298 * 15 / 7));  // not 0.0278 * 15 / 6: a later one is found before it
  CHECK(adjusted[14] == 1);
}

TEST_CASE("a p that is none is refused") {
  CHECK_THROWS_WITH(hotspot::benjamini_hochberg(std::vector<double>{0.1, 1.1}), Catch::Matchers::Contains("area 1"));
  CHECK(hotspot::benjamini_hochberg({}).empty());
}

TEST_CASE("bins have the sign of z and the level of p") {
  using enum Confidence;
  CHECK(hotspot::confidence(2, 0.1) == hot90);
  CHECK(hotspot::confidence(2, 0.05) == hot95);
  CHECK(hotspot::confidence(2, 0.01) == hot99);
  CHECK(hotspot::confidence(-2, 0.1) == cold90);
  CHECK(hotspot::confidence(-2, 0.05) == cold95);
  CHECK(hotspot::confidence(-2, 0.01) == cold99);
  CHECK(hotspot::confidence(9, 0.1001) == none);
  CHECK(hotspot::confidence(0, 0) == none);
  CHECK(static_cast<int>(cold99) == -3);
  CHECK(static_cast<int>(hot99) == 3);
  const std::vector<double> z{3, -3, 1};
  CHECK(hotspot::confidences(z, std::vector<double>{0.02, 0.04, 0.9}, false) == std::vector{hot95, cold95, none});
  CHECK(hotspot::confidences(z, std::vector<double>{0.02, 0.04, 0.9}, true) == std::vector{hot90, cold90, none});
  CHECK_THROWS_AS(hotspot::confidences(z, std::vector<double>{0.02}, true), std::invalid_argument);
}

TEST_CASE("a permutation marks nothing where z and the neighbours disagree") {
  using enum Confidence;
  const std::vector<double> z{3, 3, -3};
  const std::vector<hotspot::Tails> tails{{0.001, 1}, {1, 0.001}, {1, 0.001}};
  CHECK(hotspot::confidences(z, tails, false) == std::vector{hot99, none, cold99});
}
