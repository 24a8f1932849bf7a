#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>

namespace lianxun::geo {

/// Called now and then with what is done and what there is (0: not known). False cancels.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// Thrown after a progress callback said no.
struct Cancelled : std::runtime_error {
  Cancelled() : std::runtime_error("cancelled") {}
};

inline void report(const Progress& progress, std::size_t done, std::size_t total) {
  if (progress && !progress(done, total)) throw Cancelled();
}

}  // namespace lianxun::geo
