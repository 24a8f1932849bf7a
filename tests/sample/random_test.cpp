#include "sample/random.hpp"

#include <array>
#include <vector>

#include "catch.hpp"
#include "sample/noise.hpp"

using lianxun::sample::Noise;
using lianxun::sample::Random;

TEST_CASE("the numbers of a stream are the same everywhere and for ever") {
  // PCG-XSH-RR computed by hand from its definition, in Python's integers
  Random random(42, "places");
  const std::array<std::uint32_t, 5> expected{311188148U, 2448844364U, 2803198694U, 612604556U, 3412534905U};
  for (const auto value : expected) CHECK(random.bits() == value);
}

TEST_CASE("streams of different names or seeds are different") {
  Random one(1, "roads");
  Random other(1, "people");
  Random third(2, "roads");
  const auto first = one.bits();
  CHECK(first != other.bits());
  CHECK(first != third.bits());
}

TEST_CASE("integers fill their range evenly and never leave it") {
  Random random(7, "dice");
  std::array<int, 6> counts{};
  for (int i = 0; i < 60'000; ++i) {
    const int value = random.integer(1, 6);
    REQUIRE(value >= 1);
    REQUIRE(value <= 6);
    ++counts[static_cast<std::size_t>(value - 1)];
  }
  double chi_squared = 0;
  for (const int count : counts) chi_squared += (count - 10'000.0) * (count - 10'000.0) / 10'000.0;
  CHECK(chi_squared < 20.5);  // 5 degrees of freedom, one in a thousand
}

TEST_CASE("the bell has mean 0 and deviation 1") {
  Random random(7, "bell");
  double sum = 0;
  double squares = 0;
  constexpr int count = 100'000;
  for (int i = 0; i < count; ++i) {
    const double value = random.bell();
    sum += value;
    squares += value * value;
  }
  CHECK(sum / count == Approx(0).margin(0.015));
  CHECK(squares / count == Approx(1).margin(0.02));
}

TEST_CASE("weights decide how often an index comes, zero means never") {
  Random random(7, "weights");
  const std::vector<double> weights{1, 0, 3};
  std::array<int, 3> counts{};
  for (int i = 0; i < 40'000; ++i) ++counts[random.weighted(weights)];
  CHECK(counts[1] == 0);
  CHECK(counts[2] / static_cast<double>(counts[0]) == Approx(3).epsilon(0.08));
}

TEST_CASE("noise is smooth, bounded and depends on its seed") {
  const Noise noise(3, 100, 3);
  const Noise other(4, 100, 3);
  bool differs = false;
  for (int i = 0; i < 1000; ++i) {
    const lianxun::shape::Point p{i * 3.7, i * -1.3};
    CHECK(std::abs(noise(p)) <= 1);
    CHECK(std::abs(noise(p) - noise({p.x + 0.01, p.y})) < 0.01);
    differs = differs || noise(p) != other(p);
  }
  CHECK(differs);
}
