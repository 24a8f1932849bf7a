#include "hotspot/kernel.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "hotspot/random.hpp"

using namespace lianxun;
using hotspot::Kernel;
using hotspot::KernelShape;
using hotspot::KernelValue;

namespace {

/// ∫ f(r²) 2πr dr up to `end`, by Simpson's rule.
template <class Function>
double over_plane(Function f, double end) {
  const int steps = 20'000;
  double sum = 0;
  for (int i = 0; i <= steps; ++i) {
    const double r = end * i / steps;
    sum += f(r * r) * 2 * std::acos(-1.0) * r * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
  }
  return sum * end / steps / 3;
}

/// A normal cloud by the method of Box and Muller.
std::vector<shape::Point> cloud(int count, double spread) {
  hotspot::Random random(4, 0);
  const auto uniform = [&] { return (static_cast<double>(random.bits() >> 11U) + 0.5) * 0x1p-53; };
  std::vector<shape::Point> points;
  for (int i = 0; i < count; ++i) {
    const double r = spread * std::sqrt(-2 * std::log(uniform()));
    const double angle = 2 * std::acos(-1.0) * uniform();
    points.push_back({5e5 + r * std::cos(angle), 3.3e6 + r * std::sin(angle)});
  }
  return points;
}

}  // namespace

TEST_CASE("an incident spread by a kernel stays one incident") {
  for (const KernelShape shape : {KernelShape::quartic, KernelShape::gaussian}) {
    const KernelValue value({shape, 300});
    CHECK(over_plane(value, value.support()) / 1e6 == Approx(1).epsilon(1e-9));
    CHECK(value(0) == value.peak());
    CHECK(value(value.support() * value.support() * 1.000001) == 0);
  }
  CHECK(KernelValue({KernelShape::quartic, 300}).peak() == Approx(10.61033).epsilon(1e-6));  // 3 / (π 0.09) per km²
  CHECK(KernelValue({KernelShape::gaussian, 300}).support() == 1500);
  CHECK(KernelValue({KernelShape::gaussian, 300})(1499.9 * 1499.9) > 0);
}

TEST_CASE("the rule's constants follow from the kernels' moments") {
  // Silverman (1986), eq. 4.14: A^6 = d β / α² / ∫(∇²φ)², with d = 2 and the last integral 1 / 2π
  for (const auto& [shape, a] :
       std::vector<std::pair<KernelShape, double>>{{KernelShape::quartic, 2.78}, {KernelShape::gaussian, 1}}) {
    const KernelValue value({shape, 1});
    const auto k = [&](double squared) { return value(squared) / 1e6; };
    const double alpha = over_plane([&](double squared) { return squared / 2 * k(squared); }, value.support());
    const double beta = over_plane([&](double squared) { return k(squared) * k(squared); }, value.support());
    CHECK(std::pow(2 * beta / (alpha * alpha) * 2 * std::acos(-1.0), 1.0 / 6) == Approx(a).epsilon(1e-3));
  }
}

TEST_CASE("the rule finds the spread of a normal cloud, and keeps it when a few points lie far away") {
  auto points = cloud(4096, 500);
  const auto alone = hotspot::rule_bandwidth(points, KernelShape::gaussian);
  REQUIRE(alone);
  CHECK(*alone == Approx(500.0 / 4).epsilon(0.03));  // 4096^(1/6) = 4
  CHECK(hotspot::rule_bandwidth(points, KernelShape::quartic) == Approx(2.78 * *alone));
  for (int i = 0; i < 40; ++i) points.push_back({5e5 + 20'000.0 + i, 3.3e6});
  CHECK(*hotspot::rule_bandwidth(points, KernelShape::gaussian) == Approx(*alone).epsilon(0.1));
}

TEST_CASE("there is no rule for fewer than two places") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(hotspot::rule_bandwidth({}, KernelShape::quartic));
  CHECK_FALSE(
      hotspot::rule_bandwidth(std::vector<shape::Point>(9, {512'345.678, 3'312'345.678}), KernelShape::quartic));
  CHECK_FALSE(hotspot::rule_bandwidth(std::vector<shape::Point>{{1, 1}, {nan, nan}}, KernelShape::quartic));
  // most in one place: the median says nothing
  CHECK(hotspot::rule_bandwidth(std::vector<shape::Point>{{0, 0}, {0, 0}, {0, 0}, {100, 0}}, KernelShape::quartic));
}

TEST_CASE("a bandwidth that is none is refused") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS(support(Kernel{KernelShape::quartic, 0}), std::invalid_argument);
  CHECK_THROWS_AS(KernelValue(Kernel{KernelShape::gaussian, nan}), std::invalid_argument);
}
