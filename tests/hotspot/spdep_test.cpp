// Getis-Ord and Moran against the answers of R spdep in the reference cases.
#include "catch.hpp"
#include "geo/cases.hpp"
#include "hotspot/distance_band.hpp"
#include "hotspot/gal.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/moran.hpp"
#include "hotspot/published.hpp"

using namespace lianxun;
using hotspot::Weights;
using Columns = std::map<std::string, std::vector<double>>;

namespace {

void check_equal(const std::string& what, const std::vector<double>& ours, const std::vector<double>& published) {
  INFO(what);
  REQUIRE(ours.size() == published.size());
  REQUIRE_FALSE(ours.empty());
  for (std::size_t i = 0; i < ours.size(); ++i) {
    INFO("area " << i);
    CHECK(ours[i] == Approx(published[i]).margin(1e-9).epsilon(0));
  }
}

void check_all(const Weights& binary, const Columns& published) {
  const auto& x = published.at("x");
  std::vector<double> neighbours;
  for (int i = 0; i < binary.size(); ++i) neighbours.push_back(static_cast<double>(binary.row(i).columns.size()));
  check_equal("n_neighbours", neighbours, published.at("n_neighbours"));
  check_equal("Gi_B", gi(binary, x).z, published.at("Gi_B"));
  check_equal("Gi_W", gi(row_standardised(binary), x).z, published.at("Gi_W"));
  check_equal("GiStar_B", gi_star(with_self(binary), x).z, published.at("GiStar_B"));
  check_equal("GiStar_W", gi_star(row_standardised(with_self(binary)), x).z, published.at("GiStar_W"));
  const auto local = local_moran(row_standardised(binary), x);
  check_equal("localI_W", local.value, published.at("localI_W"));
  check_equal("E_Ii", local.expected, published.at("E_Ii"));
  check_equal("Var_Ii", local.variance, published.at("Var_Ii"));
  check_equal("Z_Ii", local.z, published.at("Z_Ii"));
}

}  // namespace

TEST_CASE("Columbus: G, G* and local Moran are spdep's") {
  if (const auto cases = reference_cases()) {
    const auto folder = *cases / "statistics";
    const auto gal = hotspot::read_gal(test::read_text(folder / "columbus/columbus.gal"), "columbus.gal");
    check_all(gal.weights, test::read_columns(folder / "columbus_CRIME_queenGAL_local.csv"));
  }
}

TEST_CASE("St. Louis: G, G* and local Moran are spdep's") {
  if (const auto cases = reference_cases()) {
    const auto folder = *cases / "statistics";
    const auto gal = hotspot::read_gal(test::read_text(folder / "stl/stl.gal"), "stl.gal");
    check_all(gal.weights, test::read_columns(folder / "stl_HR8893_local.csv"));
  }
}

TEST_CASE("six points within 15: G, G* and local Moran are spdep's") {
  if (const auto cases = reference_cases()) {
    const std::vector<shape::Point> points{{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
    check_all(hotspot::distance_band(points, 15), test::read_columns(*cases / "statistics/esda6_d15_local.csv"));
  }
}
