#pragma once

#include <memory>
#include <string>

#include "hotspot/story.hpp"
#include "hotspot/study.hpp"

namespace lianxun::ui {

/// To a question about a period. Filled on the frame thread, read there.
struct Studied {
  bool ready = false;
  std::shared_ptr<const hotspot::Answer> answer;  // null: `problem` says why, or a newer question has taken its place
  std::string problem;
};

/// What the colours of the map mean.
enum class Picture { counts, density, significance };

/// What the leader is looking at: the question, and the newest answer there is. It lasts while other modes are open.
struct Inquiry {
  bool asked = false;
  hotspot::Question question;
  Picture picture = Picture::counts;
  bool raised = false;   // grids stand up by their value
  bool by_grid = false;  // what the ranking lists
  bool playing = false;
  hotspot::Where where;
  std::shared_ptr<const hotspot::Answer> answer;
  bool waiting = false;
  std::string problem;
};

}  // namespace lianxun::ui
