#include "hotspot/density_chance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

#include "hotspot/alias_table.hpp"
#include "hotspot/contour.hpp"
#include "hotspot/convolution.hpp"
#include "hotspot/fdr.hpp"
#include "hotspot/permutation_blocks.hpp"

namespace lianxun::hotspot {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// What each tested cell is compared by.
struct Tested {
  std::size_t cell = 0;
  double observed = 0;  // density, ties allowed for
  double expected = 0;
  double deviation = 0;
  double z = 0;
};

class Redraw {
 public:
  Redraw(Convolution convolution, const AliasTable& table, const std::vector<Tested>& tested, std::size_t points,
         std::uint64_t seed)
      : convolution_(std::move(convolution)),
        table_(table),
        tested_(tested),
        points_(points),
        seed_(seed),
        counts_(2 * tested.size()) {}

  void block(std::uint64_t number, int permutations) {
    Random random(seed_, number);
    for (int k = 0; k < permutations; ++k) count(drawn(random));
  }

  /// Of the cells alone, then of the maximum.
  [[nodiscard]] const Exceedances& result() const { return counts_; }

 private:
  Raster drawn(Random& random) {
    const RasterFrame& frame = convolution_.frame();
    return convolution_.sum_weighted([&](auto add) {
      for (std::size_t i = 0; i < points_; ++i) {
        const std::uint32_t cell = table_.draw(random);
        const auto column = static_cast<int>(cell % static_cast<std::uint32_t>(frame.columns));
        const auto row = static_cast<int>(cell / static_cast<std::uint32_t>(frame.columns));
        const std::uint64_t bits = random.bits();
        const double x = column + static_cast<double>(bits >> 32U) * 0x1p-32;
        const double y = row + static_cast<double>(bits & 0xffffffffU) * 0x1p-32;
        add(shape::Point{frame.origin.x + x * frame.cell, frame.origin.y + y * frame.cell}, 1);
      }
    });
  }

  void count(const Raster& density) {
    double highest = -std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < tested_.size(); ++i) {
      const Tested& each = tested_[i];
      const double value = std::max(density.values[each.cell], 0.0);
      if (value >= each.observed) ++counts_.high[i];
      highest = std::max(highest, (value - each.expected) / each.deviation);
    }
    const auto maxima = std::span(counts_.high).subspan(tested_.size());
    for (std::size_t i = 0; i < tested_.size(); ++i)
      if (highest >= tested_[i].z) ++maxima[i];
  }

  Convolution convolution_;
  const AliasTable& table_;
  const std::vector<Tested>& tested_;
  std::size_t points_;
  std::uint64_t seed_;
  Exceedances counts_;
};

/// Shares of the cells that sum to 1.
std::vector<double> normalised(const Raster& background) {
  if (background.values.size() != background.frame.size())
    throw std::invalid_argument("density by chance: a background that does not fit its frame");
  std::vector<double> shares = background.values;
  double sum = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (std::isnan(shares[i])) shares[i] = 0;
    if (shares[i] < 0)
      throw std::invalid_argument("density by chance: the background of cell " + std::to_string(i) + " is negative");
    sum += shares[i];
  }
  if (!(sum > 0) || !std::isfinite(sum))
    throw std::invalid_argument("density by chance: a background that is 0 everywhere, or infinite");
  for (double& each : shares) each /= sum;
  return shares;
}

/// The mean of `convolution` for one point that falls by chance.
Raster mean_of(Convolution& convolution, const std::vector<double>& shares) {
  const RasterFrame& frame = convolution.frame();
  return convolution.sum_weighted([&](auto add) {
    for (int row = 0; row < frame.rows; ++row)
      for (int column = 0; column < frame.columns; ++column)
        if (const double share = shares[frame.index(column, row)]; share > 0) add(frame.centre(column, row), share);
  });
}

std::vector<Tested> tested_cells(const Raster& observed, const Raster& mean, const Raster& mean_square, double points,
                                 double kernel_peak) {
  std::vector<Tested> tested;
  const double least = peak(mean) / 1000;
  for (std::size_t i = 0; i < mean.values.size(); ++i) {
    const double expected = mean.values[i];
    if (!(expected >= least)) continue;
    // at least a small part of what a spread-out background gives: one of a single place leaves rounding alone
    const double variance = std::max(mean_square.values[i] - expected * expected, 1e-3 * expected * kernel_peak);
    const double value = std::max(observed.values[i], 0.0);
    const double deviation = std::sqrt(std::max(points, 1.0) * variance);
    tested.push_back(
        {i, value - 1e-4 * kernel_peak, points * expected, deviation, (value - points * expected) / deviation});
  }
  return tested;
}

}  // namespace

DensityChance density_by_chance(std::span<const shape::Point> points, const Raster& background, const Kernel& kernel,
                                const PermutationOptions& options) {
  check_options(options);
  const std::vector<double> shares = normalised(background);
  const RasterFrame& frame = background.frame;
  const KernelValue value(kernel);
  Convolution convolution(frame, value, value.support());
  const Raster mean = mean_of(convolution, shares);
  Convolution of_squares(
      frame, [&](double squared) { return value(squared) * value(squared); }, value.support());
  const Raster mean_square = mean_of(of_squares, shares);

  const double right = frame.origin.x + frame.columns * frame.cell;
  const double top = frame.origin.y + frame.rows * frame.cell;
  std::vector<shape::Point> inside;
  std::ranges::copy_if(points, std::back_inserter(inside), [&](shape::Point p) {
    return p.x >= frame.origin.x && p.y >= frame.origin.y && p.x < right && p.y < top;
  });
  const Raster observed = convolution.sum(inside);
  const auto n = static_cast<double>(inside.size());
  const std::vector<Tested> tested = tested_cells(observed, mean, mean_square, n, value.peak());

  const AliasTable table(shares);
  const Exceedances counts = run_blocks(
      2 * tested.size(), options, [&] { return Redraw(convolution, table, tested, inside.size(), options.seed); });
  const std::vector<Tails> tails = tails_of(counts, options.permutations);
  std::vector<double> alone;
  alone.reserve(tested.size());
  for (std::size_t i = 0; i < tested.size(); ++i) alone.push_back(tails[i].high);
  const std::vector<double> adjusted = benjamini_hochberg(alone);

  const Raster blank{frame, std::vector<double>(frame.size(), nan)};
  DensityChance chance{blank, blank, blank, blank, blank};
  for (std::size_t i = 0; i < tested.size(); ++i) {
    const std::size_t cell = tested[i].cell;
    chance.expected.values[cell] = tested[i].expected;
    chance.z.values[cell] = tested[i].z;
    chance.p.values[cell] = alone[i];
    chance.p_fdr.values[cell] = adjusted[i];
    chance.p_maximum.values[cell] = tails[tested.size() + i].high;
  }
  return chance;
}

Raster mask(const Raster& p, double level) {
  Raster result = p;
  for (double& value : result.values)
    if (!std::isnan(value)) value = value <= level ? 1 : 0;
  return result;
}

std::vector<shape::Ring> outline(const Raster& p, double level) { return contours(mask(p, level), 0.5); }

}  // namespace lianxun::hotspot
