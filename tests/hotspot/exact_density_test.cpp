#include "hotspot/exact_density.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "hotspot/density_input.hpp"

using namespace lianxun;
using hotspot::Kernel;
using hotspot::KernelShape;
using hotspot::Raster;
using hotspot::RasterFrame;

namespace {

const RasterFrame frame{{1000, 2000}, 37, 60, 45};

Raster by_brute_force(const std::vector<shape::Point>& points, const Kernel& kernel) {
  const hotspot::KernelValue value(kernel);
  Raster raster{frame, std::vector<double>(frame.size())};
  for (int row = 0; row < frame.rows; ++row)
    for (int column = 0; column < frame.columns; ++column)
      for (const shape::Point p : points) {
        const shape::Point centre = frame.centre(column, row);
        raster.values[frame.index(column, row)] += value(std::pow(p.x - centre.x, 2) + std::pow(p.y - centre.y, 2));
      }
  return raster;
}

}  // namespace

TEST_CASE("exact density is the sum of all kernels, whatever lies outside the frame") {
  auto points = test::ScatteredPoints{.count = 500, .side = 4500, .clouds = 3}.points();
  points.push_back(frame.centre(7, 9));
  points.push_back({frame.centre(3, 0).x, frame.centre(0, 5).y + 37 * 4});
  for (const Kernel kernel :
       {Kernel{KernelShape::quartic, 300}, Kernel{KernelShape::quartic, 37 * 4}, Kernel{KernelShape::quartic, 10},
        Kernel{KernelShape::quartic, 9000}, Kernel{KernelShape::gaussian, 60}, Kernel{KernelShape::gaussian, 37 * 2}}) {
    const Raster expected = by_brute_force(points, kernel);
    const Raster actual = exact_density(points, frame, kernel);
    double worst = 0;
    for (std::size_t i = 0; i < frame.size(); ++i)
      worst = std::max(worst, std::abs(actual.values[i] - expected.values[i]));
    INFO("bandwidth " << kernel.bandwidth);
    CHECK(worst <= 1e-12 * peak(expected));
  }
}

TEST_CASE("the cells of a density add up to the points") {
  const std::vector<shape::Point> points{{2000, 2800}, {2100.5, 2811}, {2350, 2700}};
  const Raster density = exact_density(points, frame, {KernelShape::quartic, 400});
  double sum = 0;
  for (const double each : density.values) sum += each * 37 * 37 / 1e6;
  CHECK(sum == Approx(3).epsilon(1e-3));
}

TEST_CASE("points that are none, or out of reach, leave nothing") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<shape::Point> points{{nan, nan}, {1e300, 0}, {-1e9, 2500}, {2000, 1e6}};
  CHECK(peak(exact_density(points, frame, {})) == 0);
  CHECK_THROWS_AS(hotspot::exact_density(points, {}, {}), std::invalid_argument);
  CHECK_THROWS_AS(exact_density(points, frame, {KernelShape::quartic, -1}), std::invalid_argument);
}
