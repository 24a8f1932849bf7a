#include "hotspot/fft.hpp"

#include <cmath>
#include <complex>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace lianxun;
using hotspot::Fft;

namespace {

std::vector<double> plane_of(const Fft& fft) {
  std::vector<double> plane(fft.numbers());
  for (int row = 0; row < fft.rows(); ++row)
    for (int column = 0; column < fft.columns(); ++column)
      plane[static_cast<std::size_t>(row) * fft.stride() + static_cast<std::size_t>(column)] =
          (row * 7 + column * column * 3) % 11 - 4.5;
  return plane;
}

}  // namespace

TEST_CASE("a transform is the sum over all waves, and comes back") {
  const Fft fft(10, 6);
  const auto plane = plane_of(fft);
  auto waves = plane;
  fft.forward(waves);
  for (int v = 0; v < 6; ++v)
    for (int u = 0; u <= 5; ++u) {
      std::complex<double> sum;
      for (int row = 0; row < 6; ++row)
        for (int column = 0; column < 10; ++column)
          sum += std::polar(plane[static_cast<std::size_t>(row) * 12 + static_cast<std::size_t>(column)],
                            -2 * std::acos(-1.0) * (u * column / 10.0 + v * row / 6.0));
      const std::size_t i = static_cast<std::size_t>(v) * 12 + static_cast<std::size_t>(u) * 2;
      CHECK(waves[i] == Approx(sum.real()).margin(1e-12));
      CHECK(waves[i + 1] == Approx(sum.imag()).margin(1e-12));
    }
  fft.backward(waves);
  for (std::size_t row = 0; row < 6; ++row)
    for (std::size_t column = 0; column < 10; ++column)
      CHECK(waves[row * 12 + column] == Approx(60 * plane[row * 12 + column]).margin(1e-11));
}

TEST_CASE("threads may plan and transform at once") {
  const Fft shared(48, 30);
  auto expected = plane_of(shared);
  shared.forward(expected);
  std::vector<int> same(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < same.size(); ++t)
      threads.emplace_back([&, t] {
        for (int i = 0; i < 20; ++i) {
          const Fft own(16 + 2 * static_cast<int>(t), 20 + i);
          auto plane = plane_of(shared);
          shared.forward(plane);
          same[t] += plane == expected ? 1 : 0;
        }
      });
  }
  CHECK(same == std::vector<int>(4, 20));
}

TEST_CASE("good sizes have small factors only, and what is no plane is refused") {
  CHECK(Fft::good_size(1084) == 1120);
  CHECK(Fft::good_size(1) == 2);
  CHECK(Fft::good_size(1152) == 1152);
  const Fft fft(8, 8);
  std::vector<double> plane(fft.numbers() + 1);
  CHECK_THROWS_AS(fft.forward(plane), std::invalid_argument);
  CHECK_THROWS_AS(fft.forward(std::span(plane).subspan(1)), std::invalid_argument);
  CHECK_THROWS_AS(Fft(0, 8), std::invalid_argument);
}
