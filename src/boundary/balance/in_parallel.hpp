#pragma once

#include <cstddef>
#include <functional>

#include "boundary/balance/search.hpp"

namespace lianxun::boundary {

/// Does `count` pieces of work on some threads, each once, in no order. Each gets a watch of its own that tells the
/// share of all that is done to `watch` (by one thread at a time) and says whether to go on; once it has said no, it
/// says so to all. The first exception comes out when all threads have ended. False: stopped.
bool in_parallel(std::size_t count, int threads, const Watch& watch,
                 const std::function<void(std::size_t, const Watch&)>& work);

}  // namespace lianxun::boundary
