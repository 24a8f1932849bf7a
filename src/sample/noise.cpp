#include "sample/noise.hpp"

#include <cmath>

#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

double lattice_value(std::uint64_t seed, std::int64_t i, std::int64_t j) {
  const std::uint64_t h = mix(mix(seed ^ static_cast<std::uint64_t>(i)) ^ static_cast<std::uint64_t>(j));
  return static_cast<double>(h >> 11U) * 0x1p-52 - 1.0;
}

double fade(double t) { return t * t * t * (t * (t * 6 - 15) + 10); }

double layer(std::uint64_t seed, double x, double y) {
  const double fx = std::floor(x);
  const double fy = std::floor(y);
  const auto i = static_cast<std::int64_t>(fx);
  const auto j = static_cast<std::int64_t>(fy);
  const double u = fade(x - fx);
  const double v = fade(y - fy);
  const double south = lattice_value(seed, i, j) * (1 - u) + lattice_value(seed, i + 1, j) * u;
  const double north = lattice_value(seed, i, j + 1) * (1 - u) + lattice_value(seed, i + 1, j + 1) * u;
  return south * (1 - v) + north * v;
}

}  // namespace

double Noise::operator()(shape::Point at) const {
  double sum = 0;
  double weight = 0;
  double height = 1;
  double period = period_;
  for (int octave = 0; octave < octaves_; ++octave) {
    sum += height * layer(mix(seed_ + static_cast<std::uint64_t>(octave)), at.x / period, at.y / period);
    weight += height;
    height /= 2;
    period /= 2;
  }
  return sum / weight;
}

}  // namespace lianxun::sample
