#include "hotspot/compare.hpp"

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "hotspot/incomplete_beta.hpp"

using namespace lianxun;
using hotspot::Change;
using hotspot::compare;

namespace {

/// P(X = k) for X binomial, from factorials.
double binomial(int n, int k, double p) {
  return std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) + k * std::log(p) +
                  (n - k) * std::log1p(-p));
}

double share_of(double ratio, double exposure_now, double exposure_before) {
  return ratio * exposure_now / (ratio * exposure_now + exposure_before);
}

}  // namespace

TEST_CASE("two rates as R's poisson.test has them in its example") {
  // Chalmers et al., breast cancer after fluoroscopy: 11 in 800 and 21 in 3,011 person-years
  const Change change = compare(11, 6 + 8 + 7, 800, 1083 + 1050 + 878);
  CHECK(change.ratio == Approx(1.971488).epsilon(1e-6));
  CHECK(change.low == Approx(0.8584264).epsilon(1e-7));
  CHECK(change.high == Approx(4.2772659).epsilon(1e-7));
  CHECK_FALSE(change.beyond_chance);
  CHECK(change.now == 11);
  CHECK(change.before == 21);
}

TEST_CASE("at a limit the tail of the binomial law holds half of what the level leaves") {
  for (const auto& [now, before] : std::vector<std::pair<int, int>>{{3, 9}, {40, 22}, {1, 1}, {150, 170}}) {
    const Change change = compare(now, before, 30, 45, 0.9);
    double above = 0;
    double below = 0;
    for (int k = 0; k <= now + before; ++k) {
      if (k >= now) above += binomial(now + before, k, share_of(change.low, 30, 45));
      if (k <= now) below += binomial(now + before, k, share_of(change.high, 30, 45));
    }
    INFO(now << " against " << before);
    CHECK(above == Approx(0.05).epsilon(1e-9));
    CHECK(below == Approx(0.05).epsilon(1e-9));
  }
}

TEST_CASE("the interval covers the true ratio at least as often as its level says") {
  const int sum = 25;
  for (const double ratio : {0.1, 0.5, 1.0, 1.7, 6.0}) {
    double covered = 0;
    for (int now = 0; now <= sum; ++now) {
      const Change change = compare(now, sum - now, 2, 3);
      if (change.low <= ratio && ratio <= change.high) covered += binomial(sum, now, share_of(ratio, 2, 3));
    }
    INFO("ratio " << ratio);
    CHECK(covered >= 0.95);
    CHECK(covered < 0.9999);
  }
}

TEST_CASE("a count of zero leaves the interval open on one side") {
  const double infinity = std::numeric_limits<double>::infinity();
  const Change rise = compare(6, 0);
  CHECK(rise.ratio == infinity);
  CHECK(rise.high == infinity);
  CHECK(rise.low == Approx(std::pow(0.025, 1.0 / 6) / (1 - std::pow(0.025, 1.0 / 6))));
  CHECK(rise.beyond_chance);
  CHECK_FALSE(compare(5, 0).beyond_chance);  // 2 · 0.5^5 > 0.05

  const Change fall = compare(0, 6);
  CHECK(fall.ratio == 0);
  CHECK(fall.low == 0);
  CHECK(fall.high == Approx(1 / rise.low));
  CHECK(fall.beyond_chance);

  const Change nothing = compare(0, 0);
  CHECK(std::isnan(nothing.ratio));
  CHECK(nothing.low == 0);
  CHECK(nothing.high == infinity);
  CHECK_FALSE(nothing.beyond_chance);
}

TEST_CASE("large counts approach the normal interval of the logarithm of the ratio") {
  const Change change = compare(1'000'000, 1'010'000);
  const double width = 1.959963984540054 * std::sqrt(1 / 1e6 + 1 / 1.01e6);
  CHECK(std::log(change.low) == Approx(std::log(change.ratio) - width).epsilon(1e-3));
  CHECK(std::log(change.high) == Approx(std::log(change.ratio) + width).epsilon(1e-3));
  CHECK(change.beyond_chance);
}

TEST_CASE("what cannot be compared is refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(compare(-1, 2), std::invalid_argument);
  CHECK_THROWS_AS(compare(1, 2.5), std::invalid_argument);
  CHECK_THROWS_AS(compare(nan, 2), std::invalid_argument);
  CHECK_THROWS_AS(compare(1, 2, 0, 1), std::invalid_argument);
  CHECK_THROWS_AS(compare(1, 2, 1, nan), std::invalid_argument);
  CHECK_THROWS_AS(compare(1, 2, 1, 1, 1), std::invalid_argument);
}

TEST_CASE("the beta distribution has its closed forms and its inverse") {
  CHECK(hotspot::log_gamma(0.5) == Approx(0.5 * std::log(std::acos(-1.0))));
  CHECK(hotspot::log_gamma(171) == Approx(std::lgamma(171)).epsilon(1e-15));
  for (const double t : {-30.0, -2.0, 0.0, 1.5, 8.0}) {
    const double x = 1 / (1 + std::exp(-t));
    CHECK(hotspot::beta_distribution(t, 3, 1) == Approx(x * x * x).epsilon(1e-13));
    CHECK(hotspot::beta_distribution(t, 1, 2) == Approx(x * (2 - x)).epsilon(1e-13));
  }
  for (const double p : {1e-9, 0.025, 0.5, 0.975})
    CHECK(hotspot::beta_distribution(hotspot::beta_quantile(p, 7, 19), 7, 19) == Approx(p).epsilon(1e-12));
  CHECK(hotspot::beta_quantile(0.5, 4, 4) == Approx(0).margin(1e-14));
}
