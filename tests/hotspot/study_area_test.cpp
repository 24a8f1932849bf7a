#include "hotspot/study_area.hpp"

#include <cmath>

#include "catch.hpp"
#include "hotspot/density.hpp"
#include "hotspot/scan_lines.hpp"
#include "shape/predicates.hpp"

using namespace lianxun;
using hotspot::Kernel;
using hotspot::KernelShape;
using hotspot::Raster;
using hotspot::RasterFrame;

namespace {

const RasterFrame frame{{100, 200}, 10, 120, 100};
const Kernel quartic{KernelShape::quartic, 150};

/// An arrow with a hole, and an island that reaches over the frame's right side.
const shape::MultiPolygon arrow{{{{203, 311}, {987, 254}, {731, 640}, {844.5, 1131}, {512, 807}, {203, 311}},
                                 {{{480, 420}, {640, 400}, {590, 560}, {480, 420}}}},
                                {{{1150, 900}, {1400, 900}, {1400, 1100}, {1150, 1100}, {1150, 900}}, {}}};

double area_by_cells(const Raster& coverage) {
  double sum = 0;
  for (const double share : coverage.values) sum += share * coverage.frame.cell * coverage.frame.cell;
  return sum;
}

}  // namespace

TEST_CASE("the cells of an area add up to its size, and their centres lie where the polygon has them") {
  const RasterFrame wide{{0, 0}, 10, 150, 130};
  const Raster coverage = hotspot::coverage(arrow, wide);
  CHECK(area_by_cells(coverage) == Approx(shape::area(arrow)).epsilon(1e-4));
  const std::vector<bool> inside = hotspot::centres_inside(arrow, wide);
  for (int row = 0; row < wide.rows; ++row)
    for (int column = 0; column < wide.columns; ++column) {
      const auto where = locate(wide.centre(column, row), arrow);
      INFO("column " << column << ", row " << row);
      if (where != shape::Location::boundary)
        REQUIRE(inside[wide.index(column, row)] == (where == shape::Location::inside));
      REQUIRE(coverage.at(column, row) <= 1 + 1e-9);
    }
}

TEST_CASE("the share of a kernel inside the area is its integral over the area") {
  for (const Kernel kernel : {quartic, Kernel{KernelShape::gaussian, 60}}) {
    const hotspot::StudyArea study(arrow, frame, kernel);
    const hotspot::KernelValue value(kernel);
    for (const auto& [column, row] :
         std::vector<std::pair<int, int>>{{15, 14}, {35, 30}, {84, 8}, {110, 80}, {70, 88}}) {
      const shape::Point centre = frame.centre(column, row);
      REQUIRE(locate(centre, arrow) == shape::Location::inside);
      double sum = 0;
      const double step = 2.5;
      for (double y = centre.y - value.support() + step / 2; y < centre.y + value.support(); y += step)
        for (double x = centre.x - value.support() + step / 2; x < centre.x + value.support(); x += step)
          if (locate({x, y}, arrow) == shape::Location::inside)
            sum += value(std::pow(x - centre.x, 2) + std::pow(y - centre.y, 2)) * step * step / 1e6;
      INFO("column " << column << ", row " << row);
      CHECK(study.shares().at(column, row) == Approx(sum).margin(2e-3));
    }
  }
}

TEST_CASE("points spread evenly over an area are evenly dense up to its border") {
  std::vector<shape::Point> points;
  for (double y = 2.5; y < 1400; y += 5)
    for (double x = 2.5; x < 1500; x += 5)
      if (locate({x, y}, arrow) == shape::Location::inside) points.push_back({x, y});
  hotspot::DensityPlan plan(frame, quartic);
  const hotspot::StudyArea study(arrow, frame, quartic);
  const Raster raw = plan.density(points);
  const Raster density = study.corrected(raw);
  double least_raw = 1e9;
  for (int row = 0; row < frame.rows; ++row)
    for (int column = 0; column < frame.columns; ++column) {
      INFO("column " << column << ", row " << row);
      if (locate(frame.centre(column, row), arrow) == shape::Location::inside) {
        REQUIRE(density.at(column, row) == Approx(40'000).epsilon(0.02));
        least_raw = std::min(least_raw, raw.at(column, row));
      } else {
        REQUIRE(std::isnan(density.at(column, row)));
      }
    }
  CHECK(least_raw < 0.25 * 40'000);  // in the arrow's tip
}

TEST_CASE("an area too small for its kernel has no density, and a foreign frame none either") {
  const shape::MultiPolygon speck{{{{500, 500}, {512, 500}, {512, 512}, {500, 512}, {500, 500}}, {}}};
  const hotspot::StudyArea study(speck, frame, quartic);
  CHECK(study.shares().at(40, 30) < hotspot::StudyArea::least_share);
  CHECK(std::isnan(study.corrected({frame, std::vector<double>(frame.size(), 1)}).at(40, 30)));
  CHECK_THROWS_AS(study.corrected({{{0, 0}, 10, 120, 100}, std::vector<double>(frame.size())}), std::invalid_argument);
}
