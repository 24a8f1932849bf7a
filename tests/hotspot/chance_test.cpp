// What chance alone marks.
#include <algorithm>
#include <cmath>
#include <iostream>

#include "catch.hpp"
#include "hotspot/confidence.hpp"
#include "hotspot/contiguity.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/random.hpp"
#include "hotspot/redistribution.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

/// 171 grids.
hotspot::Weights town() {
  const test::WigglyCoverage coverage{.columns = 19, .rows = 9, .vertices_per_face = 6, .per_unit = 1000};
  return with_self(contiguity(shape::Coverage(coverage.faces()), hotspot::Contiguity::queen));
}

/// Counts as a town has them: few in most grids, very many in some (about log-normal, sigma 1.2).
std::vector<double> skewed_counts(std::size_t n, hotspot::Random& random) {
  std::vector<double> counts(n);
  for (double& count : counts) {
    double bell = -6;
    for (int k = 0; k < 12; ++k) bell += static_cast<double>(random.bits() >> 11U) * 0x1p-53;
    count = std::floor(12 * std::exp(1.2 * bell));
  }
  return counts;
}

bool any_at_95(const std::vector<hotspot::Confidence>& bins) {
  return std::ranges::any_of(bins, [](auto bin) { return std::abs(static_cast<int>(bin)) >= 2; });
}

}  // namespace

TEST_CASE("skewed counts shuffled between grids: permutation with FDR seldom marks any") {
  const auto weights = town();
  hotspot::Random random(2023, 0);
  auto counts = skewed_counts(171, random);
  const int rounds = 1000;
  int by_permutation = 0, by_z = 0, by_z_alone = 0;
  for (int round = 0; round < rounds; ++round) {
    for (std::uint32_t i = 170; i > 0; --i) std::swap(counts[i], counts[random.below(i + 1)]);
    const auto local = gi_star(weights, counts);
    const auto tails = permute(weights, counts, {.permutations = 9999, .seed = static_cast<std::uint64_t>(round)});
    by_permutation += any_at_95(hotspot::confidences(local.z, tails, true)) ? 1 : 0;
    by_z += any_at_95(hotspot::confidences(local.z, local.p, true)) ? 1 : 0;
    by_z_alone += any_at_95(hotspot::confidences(local.z, local.p, false)) ? 1 : 0;
  }
  std::cout << "shuffles of skewed counts in which a grid is marked at 5 %: permutation with FDR "
            << 100.0 * by_permutation / rounds << " %, analytic with FDR " << 100.0 * by_z / rounds
            << " %, analytic without " << 100.0 * by_z_alone / rounds << " %\n";
  CHECK(by_permutation <= rounds * 7 / 100);
  CHECK(by_z > by_permutation);  // why the room outlines by permutation
}

TEST_CASE("points scattered uniformly make no large grid hot per area, though they do by count") {
  const auto weights = town();
  hotspot::Random random(7, 0);
  // every fifth column of grids is ten times as large
  std::vector<double> areas(171, 0.1);
  for (std::size_t i = 0; i < areas.size(); ++i)
    if (i % 19 % 5 == 0) areas[i] = 1;
  std::vector<std::uint32_t> tickets;
  for (std::uint32_t i = 0; i < 171; ++i) tickets.insert(tickets.end(), areas[i] > 0.5 ? 10 : 1, i);
  const int rounds = 50;
  int marked = 0, marked_by_count = 0;
  for (int round = 0; round < rounds; ++round) {
    std::vector<double> counts(171);
    for (int k = 0; k < 300; ++k) ++counts[tickets[random.below(static_cast<std::uint32_t>(tickets.size()))]];
    // as many as it takes for a single grid to be marked
    const hotspot::PermutationOptions options{.permutations = hotspot::enough_permutations(171, 0.05),
                                              .seed = static_cast<std::uint64_t>(round)};
    std::vector<double> density(171);
    for (std::size_t i = 0; i < 171; ++i) density[i] = counts[i] / areas[i];
    marked += any_at_95(
        hotspot::confidences(gi_star(weights, density).z, redistribute(weights, counts, areas, options), true));
    if (round >= 10) continue;
    marked_by_count += any_at_95(hotspot::confidences(
        gi_star(weights, counts).z, redistribute(weights, counts, std::vector<double>(171, 1), options), true));
  }
  CHECK(marked <= 7);  // of fifty: 5 % and three standard errors
  CHECK(marked_by_count >= 9);
}
