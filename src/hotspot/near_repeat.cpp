#include "hotspot/near_repeat.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <stdexcept>

#include "hotspot/distance_band.hpp"
#include "hotspot/fdr.hpp"
#include "hotspot/permutation_blocks.hpp"
#include "hotspot/random_front.hpp"

namespace lianxun::hotspot {
namespace {

using Time = domain::Duration::rep;

struct Pair {
  std::uint32_t a;
  std::uint32_t b;
};
using Pairs = std::vector<std::vector<Pair>>;  // by distance band

void check(const NearRepeatBands& bands) {
  const auto falls = [](const auto& bounds) {
    return std::adjacent_find(bounds.begin(), bounds.end(), std::greater_equal<>()) != bounds.end();
  };
  if (bands.metres.empty() || !(bands.metres.front() >= 0) || !std::isfinite(bands.metres.back()) ||
      falls(bands.metres))
    throw std::invalid_argument("near repeats: the distances must rise from 0 or more and be finite");
  if (bands.times.empty() || bands.times.front() <= domain::Duration::zero() || falls(bands.times))
    throw std::invalid_argument("near repeats: the times must rise and be more than 0");
}

/// Neighbours close to each other in memory: what is paired is looked up together.
Rows located_by_place(const Records& records, const Rows& rows, double side) {
  Rows located;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(located), [&](std::uint32_t row) {
    return std::isfinite(records.position[row].x) && std::isfinite(records.position[row].y);
  });
  const auto strip = [&](std::uint32_t row) { return std::floor(records.position[row].y / side); };
  std::stable_sort(located.begin(), located.end(), [&](std::uint32_t a, std::uint32_t b) {
    const double of_a = strip(a);
    const double of_b = strip(b);
    return of_a != of_b ? of_a < of_b : records.position[a].x < records.position[b].x;
  });
  return located;
}

Pairs near_pairs(const std::vector<shape::Point>& points, const std::vector<double>& metres, double reach) {
  Pairs pairs(metres.size());
  const Weights near = distance_band(points, reach);
  for (int i = 0; i < near.size(); ++i) {
    for (const std::int32_t j : near.row(i).columns) {
      if (j <= i) continue;
      const shape::Point p = points[static_cast<std::size_t>(i)];
      const shape::Point q = points[static_cast<std::size_t>(j)];
      const double squared = (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y);
      const auto band = std::find_if(metres.begin(), metres.end(), [&](double m) { return squared <= m * m; });
      if (band == metres.end()) continue;
      pairs[static_cast<std::size_t>(band - metres.begin())].push_back(
          {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
    }
  }
  return pairs;
}

std::vector<std::int64_t> count_cells(const Pairs& pairs, const std::vector<Time>& times,
                                      const std::vector<Time>& bounds) {
  std::vector<std::int64_t> cells(pairs.size() * bounds.size(), 0);
  const Time last = bounds.back();
  for (std::size_t band = 0; band < pairs.size(); ++band) {
    const auto counts = cells.begin() + static_cast<std::ptrdiff_t>(band * bounds.size());
    for (const Pair& pair : pairs[band]) {
      const Time apart = std::abs(times[pair.a] - times[pair.b]);
      if (apart >= last) continue;
      std::size_t bin = 0;
      while (apart >= bounds[bin]) ++bin;
      ++counts[static_cast<std::ptrdiff_t>(bin)];
    }
  }
  return cells;
}

/// How many of all pairs, wherever, are in each time band.
std::vector<std::int64_t> close_in_time(std::vector<Time> times, const std::vector<Time>& bounds) {
  std::sort(times.begin(), times.end());
  std::vector<std::int64_t> counts;
  std::int64_t below = 0;
  for (const Time bound : bounds) {
    std::int64_t within = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
      while (times[i] - times[first] >= bound) ++first;
      within += static_cast<std::int64_t>(i - first);
    }
    counts.push_back(within - below);
    below = within;
  }
  return counts;
}

class Worker {
 public:
  Worker(const Pairs& pairs, const std::vector<Time>& times, const std::vector<Time>& bounds,
         const std::vector<std::int64_t>& observed, std::uint64_t seed)
      : pairs_(pairs),
        times_(times),
        bounds_(bounds),
        observed_(observed),
        seed_(seed),
        front_(times.size(), times.size()),
        dealt_(times.size()),
        counts_(observed.size()) {}

  void block(std::uint64_t number, int permutations) {
    Random random(seed_, number);
    front_.reset();
    for (int round = 0; round < permutations; ++round) {
      const auto order = front_.draw(random);
      for (std::size_t i = 0; i < dealt_.size(); ++i) dealt_[i] = times_[order[i]];
      const auto cells = count_cells(pairs_, dealt_, bounds_);
      for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        counts_.high[cell] += cells[cell] >= observed_[cell] ? 1 : 0;
        counts_.low[cell] += cells[cell] <= observed_[cell] ? 1 : 0;
      }
    }
  }
  [[nodiscard]] Exceedances result() { return std::move(counts_); }

 private:
  const Pairs& pairs_;
  const std::vector<Time>& times_;
  const std::vector<Time>& bounds_;
  const std::vector<std::int64_t>& observed_;
  std::uint64_t seed_;
  RandomFront front_;
  std::vector<Time> dealt_;
  Exceedances counts_;
};

}  // namespace

NearRepeat near_repeat(const Records& records, const Rows& rows, const NearRepeatBands& bands,
                       const PermutationOptions& options) {
  check(bands);
  check_options(options);
  // the same place only: any distance that is not zero reaches it
  const double reach = std::max(bands.metres.back(), 1e-3);
  const Rows located = located_by_place(records, rows, reach);
  std::vector<Time> times;
  for (const auto row : located) times.push_back(records.reported[row].time_since_epoch().count());
  std::vector<Time> bounds;
  for (const auto bound : bands.times) bounds.push_back(bound.count());

  const Pairs pairs = near_pairs(positions(records, located), bands.metres, reach);
  const auto observed = count_cells(pairs, times, bounds);
  const auto close = close_in_time(times, bounds);
  const auto tails = tails_of(
      run_blocks(observed.size(), options, [&] { return Worker(pairs, times, bounds, observed, options.seed); }),
      options.permutations);

  NearRepeat out{.bands = bands, .cells = {}, .incidents = located.size()};
  const auto n = static_cast<double>(located.size());
  const double all_pairs = n * (n - 1) / 2;
  std::vector<double> p;
  for (std::size_t cell = 0; cell < observed.size(); ++cell) {
    const auto near = static_cast<double>(pairs[cell / bounds.size()].size());
    NearRepeatCell each{.pairs = observed[cell], .p = tails[cell].high};
    if (all_pairs > 0) each.expected = near * static_cast<double>(close[cell % bounds.size()]) / all_pairs;
    if (each.expected > 0) each.ratio = static_cast<double>(each.pairs) / each.expected;
    out.cells.push_back(each);
    p.push_back(each.p);
  }
  const auto adjusted = benjamini_hochberg(p);
  for (std::size_t cell = 0; cell < p.size(); ++cell) out.cells[cell].p_fdr = adjusted[cell];
  for (const auto& band : pairs) out.near_pairs += static_cast<std::int64_t>(band.size());
  return out;
}

}  // namespace lianxun::hotspot
