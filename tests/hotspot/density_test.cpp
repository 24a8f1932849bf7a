#include "hotspot/density.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "domain/error.hpp"
#include "hotspot/density_input.hpp"
#include "hotspot/exact_density.hpp"

using namespace lianxun;
using hotspot::DensityPlan;
using hotspot::Kernel;
using hotspot::KernelShape;
using hotspot::Raster;
using hotspot::RasterFrame;

namespace {

const RasterFrame frame{{2000, 1500}, 10, 210, 180};
const Kernel quartic{KernelShape::quartic, 300};

/// Largest error in parts of the peak.
double error_of(const Raster& fast, const Raster& exact) {
  double worst = 0;
  for (std::size_t i = 0; i < exact.values.size(); ++i)
    worst = std::max(worst, std::abs(fast.values[i] - exact.values[i]));
  return worst / peak(exact);
}

double error_of(const std::vector<shape::Point>& points, const RasterFrame& on, const Kernel& kernel) {
  return error_of(DensityPlan(on, kernel).by_transform(points), exact_density(points, on, kernel));
}

}  // namespace

TEST_CASE("fast density stays within 0.001 per cent of the peak for many points") {
  // as dense as a million on 1024 by 1024 cells
  const auto clouds = test::ScatteredPoints{.count = 80'000, .side = 3000, .clouds = 5}.points();
  const auto uniform = test::ScatteredPoints{.count = 80'000, .side = 3000}.points();
  const RasterFrame on{{300, 300}, 10, 240, 200};
  CHECK(error_of(clouds, on, quartic) < 1e-5);
  CHECK(error_of(uniform, on, quartic) < 1e-5);
  CHECK(error_of(uniform, on, {KernelShape::gaussian, 60}) < 1e-5);
}

TEST_CASE("fast density of one point is off by no more than the kink of its kernel allows") {
  for (const double shift : {0.0, 2.5, 5.0}) {
    const std::vector<shape::Point> one{{3000 + shift, 2400}};
    CHECK(error_of(one, frame, quartic) < 5e-4);
    CHECK(error_of(one, frame, {KernelShape::quartic, 150}) < 2e-3);
    CHECK(error_of(one, frame, {KernelShape::gaussian, 150}) < 1e-5);
  }
}

TEST_CASE("points beyond the frame count as far as the kernel reaches, and never around the edge") {
  const double right = 2000 + 2100;
  const std::vector<shape::Point> points{{1990, 2000}, {1750, 1400}, {right + 200, 3310}, {right + 299, 2000}};
  CHECK(error_of(points, frame, quartic) < 5e-4);
  const std::vector<shape::Point> far{{1660, 2000}, {right + 340, 2000}, {3000, 1150}, {3000, 3650}, {1e300, 0}};
  CHECK(peak(DensityPlan(frame, quartic).by_transform(far)) < 1e-4 * hotspot::KernelValue(quartic).peak());
}

TEST_CASE("a plan serves one set of points after another, and so does its copy") {
  const auto first = test::ScatteredPoints{.count = 9000, .seed = 1}.points();
  const auto second = test::ScatteredPoints{.count = 9000, .seed = 2}.points();
  DensityPlan plan(frame, quartic);
  const Raster before = plan.by_transform(first);
  CHECK(plan.by_transform(second).values != before.values);
  DensityPlan copy = plan;
  CHECK(copy.by_transform(first).values == before.values);
  CHECK(plan.by_transform(first).values == before.values);
}

TEST_CASE("few points and narrow kernels get the exact sum") {
  const auto few = test::ScatteredPoints{.count = 50, .side = 4000}.points();
  CHECK(DensityPlan(frame, quartic).density(few).values == exact_density(few, frame, quartic).values);
  const auto many = test::ScatteredPoints{.count = 20'000, .side = 4000}.points();
  DensityPlan plan(frame, quartic);
  CHECK(plan.density(many).values == plan.by_transform(many).values);
  const Kernel narrow{KernelShape::quartic, 70};
  CHECK(DensityPlan(frame, narrow).density(many).values == exact_density(many, frame, narrow).values);
}

TEST_CASE("a density is never negative, and nothing without points") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  DensityPlan plan(frame, quartic);
  CHECK(peak(plan.by_transform({})) == 0);
  CHECK(peak(plan.by_transform(std::vector<shape::Point>{{nan, 2000}})) == 0);
  for (const double value : plan.by_transform(std::vector<shape::Point>{{2500, 2000}}).values) REQUIRE(value >= 0);
}

TEST_CASE("a kernel far wider than its cells is refused before it takes the memory") {
  CHECK_THROWS_AS(DensityPlan(frame, {KernelShape::quartic, 90'000}), domain::BadArgument);
  CHECK_THROWS_AS(DensityPlan(frame, {KernelShape::quartic, 0}), std::invalid_argument);
  CHECK_THROWS_AS(DensityPlan({}, quartic), std::invalid_argument);
}
