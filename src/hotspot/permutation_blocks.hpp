#pragma once

#include <algorithm>
#include <cstdint>
#include <exception>
#include <stdexcept>
#include <thread>
#include <vector>

#include "hotspot/permutation.hpp"

namespace lianxun::hotspot {

/// How often a permuted sum was as high and as low as the observed one, by area.
struct Exceedances {
  explicit Exceedances(std::size_t n) : high(n), low(n) {}
  std::vector<std::int64_t> high;
  std::vector<std::int64_t> low;

  void add(const Exceedances& other) {
    for (std::size_t i = 0; i < high.size(); ++i) {
      high[i] += other.high[i];
      low[i] += other.low[i];
    }
  }
};

[[nodiscard]] inline std::vector<Tails> tails_of(const Exceedances& counts, int permutations) {
  std::vector<Tails> tails(counts.high.size());
  const double all = permutations + 1.0;
  for (std::size_t i = 0; i < tails.size(); ++i)
    tails[i] = {static_cast<double>(counts.high[i] + 1) / all, static_cast<double>(counts.low[i] + 1) / all};
  return tails;
}

inline void check_options(const PermutationOptions& options) {
  if (options.permutations < 1) throw std::invalid_argument("permutation: at least one is needed");
  if (options.threads < 1) throw std::invalid_argument("permutation: at least one thread is needed");
}

/// Runs `worker.block(number, permutations)` for blocks of equal size and sums `worker.result()` of one worker for each
/// thread. Which thread has which block makes no difference to a sum of whole numbers: a block draws from the stream of
/// its number and leaves nothing behind for the next.
template <class MakeWorker>
[[nodiscard]] Exceedances run_blocks(std::size_t n, const PermutationOptions& options, MakeWorker make_worker) {
  constexpr int block_size = 512;
  const int blocks = (options.permutations + block_size - 1) / block_size;
  const int threads = std::min(options.threads, blocks);
  std::vector<Exceedances> results(static_cast<std::size_t>(threads), Exceedances(n));
  std::vector<std::exception_ptr> failures(results.size());
  const auto run = [&](int thread) {
    const auto slot = static_cast<std::size_t>(thread);
    try {
      auto worker = make_worker();
      for (int block = thread; block < blocks; block += threads)
        worker.block(static_cast<std::uint64_t>(block),
                     std::min(block_size, options.permutations - block * block_size));
      results[slot] = worker.result();
    } catch (...) {
      failures[slot] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (int thread = 1; thread < threads; ++thread) others.emplace_back(run, thread);
    run(0);
  }
  for (const std::exception_ptr& failure : failures)
    if (failure) std::rethrow_exception(failure);
  for (std::size_t i = 1; i < results.size(); ++i) results.front().add(results[i]);
  return std::move(results.front());
}

}  // namespace lianxun::hotspot
