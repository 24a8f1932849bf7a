#include "hotspot/rates.hpp"

#include "catch.hpp"

using namespace lianxun;
using hotspot::Per;

TEST_CASE("a rate keeps its count and denominator") {
  const std::vector<double> counts{6, 3};
  const std::vector<double> sizes{250'000, 40};
  CHECK(hotspot::rates(counts, sizes, Per::square_kilometre)[0].value == 24.0);
  CHECK(hotspot::rates(counts, sizes, Per::hundred_premises)[1].value == Approx(7.5));
  CHECK(hotspot::rates(counts, sizes, Per::thousand_residents)[1].value == Approx(75));
  CHECK(hotspot::rates(counts, sizes, Per::hundred_premises)[1].count == 3);
  CHECK(hotspot::rates(counts, sizes, Per::hundred_premises)[1].denominator == 40);
}

TEST_CASE("without a denominator there is no rate, whatever the count") {
  const auto rates = hotspot::rates(std::vector<double>{5, 0}, std::vector<double>{0, 0}, Per::thousand_residents);
  CHECK_FALSE(rates[0].value);
  CHECK_FALSE(rates[1].value);
  CHECK(rates[0].count == 5);
}

TEST_CASE("a negative count or denominator is refused") {
  CHECK_THROWS_WITH(hotspot::rates(std::vector<double>{1, -1}, std::vector<double>{1, 1}, Per::hundred_premises),
                    Catch::Matchers::Contains("area 1"));
  CHECK_THROWS_AS(hotspot::rates(std::vector<double>{1}, std::vector<double>{-1}, Per::hundred_premises),
                  std::invalid_argument);
  CHECK_THROWS_AS(hotspot::rates(std::vector<double>{1}, {}, Per::hundred_premises), std::invalid_argument);
}
