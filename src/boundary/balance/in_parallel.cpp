#include "boundary/balance/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

namespace lianxun::boundary {

bool in_parallel(std::size_t count, int threads, const Watch& watch,
                 const std::function<void(std::size_t, const Watch&)>& work) {
  std::atomic<std::size_t> next{0};
  std::atomic<bool> go_on{true};
  std::mutex mutex;
  std::vector<double> done(count, 0);
  std::exception_ptr failed;
  const auto tell = [&](std::size_t i, double share) {
    if (!go_on) return false;
    const std::lock_guard lock(mutex);
    done[i] = share;
    if (watch && !watch(std::accumulate(done.begin(), done.end(), 0.0) / static_cast<double>(count))) go_on = false;
    return go_on.load();
  };
  const auto loop = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i, [&, i](double share) { return tell(i, share); });
        tell(i, 1);
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failed) failed = std::current_exception();
        go_on = false;
      }
    }
  };
  std::vector<std::jthread> others;
  const auto wanted = std::min(count, static_cast<std::size_t>(std::max(1, threads)));
  for (std::size_t i = 1; i < wanted; ++i) others.emplace_back(loop);
  loop();
  others.clear();
  if (failed) std::rethrow_exception(failed);
  return go_on;
}

}  // namespace lianxun::boundary
