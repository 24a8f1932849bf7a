#pragma once

#include <string>
#include <vector>

#include "ui/view.hpp"

namespace lianxun::ui {

/// The first import of a room file, while there is no room to show yet.
struct FirstImport {
  struct Step {
    std::string what;  // msgid of a layer
    enum class State { waits, runs, done } state = State::waits;
    std::size_t read = 0;
    std::size_t total = 0;  // 0: not known
  };
  std::string title;  // of the office
  std::string store;  // that is being made
  std::vector<Step> steps;
  std::string problem;  // why it failed; cause and remedy
  bool stopping = false;
};

enum class FirstImportWish { none, cancel, close };

/// Over the whole display, between ImGui::NewFrame and ImGui::Render.
[[nodiscard]] FirstImportWish draw_first_import(const View& view, const FirstImport& import);

}  // namespace lianxun::ui
