#pragma once

#include <exception>
#include <functional>
#include <string>
#include <type_traits>
#include <utility>

namespace lianxun::ui {

/// A job for `Host::work`: `work()` runs beside the frames, and `done(what it gave, problem)` between two of them. When
/// the work throws, what it gave is empty and the problem says why; otherwise the problem is empty.
template <class Work, class Done>
[[nodiscard]] std::function<std::function<void()>()> job(Work work, Done done) {
  return [work = std::move(work), done = std::move(done)]() -> std::function<void()> {
    std::invoke_result_t<const Work&> found{};
    std::string problem;
    try {
      found = work();
    } catch (const std::exception& error) {
      problem = error.what();
    }
    return [done, found = std::move(found), problem = std::move(problem)] { done(found, problem); };
  };
}

}  // namespace lianxun::ui
