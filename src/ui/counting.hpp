#pragma once

#include <memory>
#include <string>
#include <vector>

#include "boundary/consequences.hpp"
#include "boundary/sketch.hpp"
#include "ui/host.hpp"

namespace lianxun::ui {

/// What lies where on a sketch, being counted beside the frames; filled between two of them.
struct Counting {
  std::shared_ptr<boundary::ConsequenceIndex> index;  // null: not ready, or taken
  bool complete = false;                              // nothing more comes
  std::string problem;                                // why there is no more; empty: there is, or will be
  std::vector<boundary::Change> since;                // of the sketch, made meanwhile
};

/// Counts the places on a sketch as it is now; then once more with hotspots, which take longer.
void count(Host& host, const std::shared_ptr<Counting>& counting, const boundary::Sketch& sketch,
           std::vector<boundary::Place> places);

}  // namespace lianxun::ui
