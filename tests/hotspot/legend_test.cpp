#include "hotspot/legend.hpp"

#include <cmath>

#include "catch.hpp"

using namespace lianxun;
using hotspot::LegendSteps;

TEST_CASE("equal classes have breaks that read well") {
  CHECK(hotspot::legend(57).breaks == std::vector<double>{10, 20, 30, 40, 50});
  CHECK(hotspot::legend(60).breaks == std::vector<double>{10, 20, 30, 40, 50});
  CHECK(hotspot::legend(61).breaks == std::vector<double>{20, 40, 60, 80, 100});
  CHECK(hotspot::legend(1.5).breaks == std::vector<double>{0.25, 0.5, 0.75, 1, 1.25});
  CHECK(hotspot::legend(0.17, 4).breaks == std::vector<double>{0.05, 0.1, 0.15});
  CHECK(hotspot::legend(9e5, 2).breaks == std::vector<double>{5e5});
}

TEST_CASE("growing classes step by 1, 2 and 5") {
  CHECK(hotspot::legend(57, 6, LegendSteps::growing).breaks == std::vector<double>{2, 5, 10, 20, 50});
  CHECK(hotspot::legend(50, 3, LegendSteps::growing).breaks == std::vector<double>{10, 20});
  CHECK(hotspot::legend(0.3, 4, LegendSteps::growing).breaks == std::vector<double>{0.05, 0.1, 0.2});
}

TEST_CASE("a legend holds its top for any number of classes, and wastes less than two thirds of them") {
  for (double top = 1e-4; top < 1e5; top *= 1.37)
    for (int classes = 2; classes <= 12; ++classes) {
      const auto equal = hotspot::legend(top, classes);
      REQUIRE(equal.breaks.size() == static_cast<std::size_t>(classes - 1));
      REQUIRE(equal.breaks[0] * classes >= top);
      REQUIRE(equal.breaks[0] * classes < 2.0001 * top);
      const auto growing = hotspot::legend(top, classes, LegendSteps::growing);
      REQUIRE(class_of(growing, top) == classes - 1);
      REQUIRE(growing.breaks.back() * 2.5 >= top * 0.9999);
    }
}

TEST_CASE("a value at a break belongs to the class above, and none to no class") {
  const auto legend = hotspot::legend(57);
  CHECK(class_of(legend, 0) == 0);
  CHECK(class_of(legend, 9.99) == 0);
  CHECK(class_of(legend, 10) == 1);
  CHECK(class_of(legend, 1e9) == 5);
  CHECK(class_of(legend, std::nan("")) == -1);
  CHECK(hotspot::legend(0) == hotspot::legend(1));
  CHECK_THROWS_AS(hotspot::legend(-1), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::legend(1, 1), std::invalid_argument);
  CHECK_THROWS_AS(hotspot::legend(INFINITY), std::invalid_argument);
}
