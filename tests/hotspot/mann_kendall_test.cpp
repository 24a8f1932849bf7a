#include "hotspot/mann_kendall.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"

using namespace lianxun;
using hotspot::mann_kendall;

TEST_CASE("a worked example with one tie: S 54, z 2.9058") {
  // J. Little, College of the Holy Cross, "A Mann-Kendall Example (By Hand)"
  const auto trend = mann_kendall(
      std::vector<double>{12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7});
  CHECK(trend.s == 54);
  CHECK(trend.variance == Approx(14.0 * 13 * 33 / 18 - 1));
  CHECK(trend.z == Approx(2.9058).margin(5e-5));
  CHECK(trend.p / 2 == Approx(0.0018).margin(5e-5));
  CHECK(trend.tau == Approx(54 / std::sqrt(91.0 * 90)));
}

TEST_CASE("the variance of S is that over all orders, ties or not") {
  auto series = GENERATE(std::vector<double>{1, 2, 3, 4, 5, 6, 7}, std::vector<double>{1, 1, 2, 3, 3, 3, 4},
                         std::vector<double>{0, 0, 0, 0, 0, 0, 9});
  const double claimed = mann_kendall(series).variance;
  double count = 0;
  double squares = 0;
  do {
    const double s = mann_kendall(series).s;
    count += 1;
    squares += s * s;
  } while (std::ranges::next_permutation(series).found);
  CHECK(claimed == Approx(squares / count));
}

TEST_CASE("a rising series has tau 1, a falling one -1, an equal one no trend") {
  std::vector<double> series{1, 2, 3, 5, 8, 13, 21, 34, 55, 89};
  CHECK(mann_kendall(series).tau == 1);
  CHECK(mann_kendall(series).z > 3);
  std::ranges::reverse(series);
  CHECK(mann_kendall(series).tau == -1);
  for (const auto& none : {std::vector<double>(12, 0.3), std::vector<double>{4}, std::vector<double>{}}) {
    CHECK(mann_kendall(none).z == 0);
    CHECK(mann_kendall(none).p == 1);
    CHECK(mann_kendall(none).tau == 0);
  }
  series[2] = std::numeric_limits<double>::infinity();
  CHECK_THROWS_WITH(mann_kendall(series), Catch::Matchers::Contains("value 2"));
}
