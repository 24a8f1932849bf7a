#pragma once

#include <memory>
#include <string>

#include "hotspot/density_outline.hpp"
#include "hotspot/story.hpp"
#include "hotspot/study.hpp"

namespace lianxun::ui {

/// To a question about a period. Filled on the frame thread, read there.
struct Studied {
  bool ready = false;
  std::shared_ptr<const hotspot::Answer> answer;  // null: `problem` says why, or a newer question has taken its place
  std::string problem;
};

/// Where an answer's density is beyond chance; filled as `Studied` is.
struct Outlined {
  bool ready = false;
  std::shared_ptr<const hotspot::Answer> answer;  // that it is of
  hotspot::DensityOutline outline;
  std::string problem;
};

/// What the colours of the map mean.
enum class Picture { counts, density, significance, patterns };

/// What the leader is looking at: the question, and the newest answer there is. It lasts while other modes are open.
struct Inquiry {
  bool asked = false;
  hotspot::Question question;
  Picture picture = Picture::counts;
  bool raised = false;   // grids stand up by their value
  bool by_grid = false;  // what the ranking lists
  bool playing = false;
  int pace = 1;  // times as fast
  hotspot::Where where;
  std::shared_ptr<const hotspot::Answer> answer;
  std::shared_ptr<const Outlined> outlined;  // of `answer` or an earlier one; null: not asked for
  double split = 0.5;                        // share of the map left of the border between the two periods
  bool waiting = false;
  std::string problem;

  /// The outline that belongs on the map now.
  [[nodiscard]] const hotspot::DensityOutline* outline() const {
    return outlined && outlined->ready && outlined->answer == answer ? &outlined->outline : nullptr;
  }
};

}  // namespace lianxun::ui
