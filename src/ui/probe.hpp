#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ui/theme.hpp"

namespace lianxun::ui {

/// Where each widget lies in the frame just drawn, by its id: lets a test drive the real window with the mouse.
class Probe {
 public:
  void clear() { widgets_.clear(); }
  void add(std::string id, const Rect& at) { widgets_.emplace_back(std::move(id), at); }
  [[nodiscard]] const std::vector<std::pair<std::string, Rect>>& widgets() const { return widgets_; }

 private:
  std::vector<std::pair<std::string, Rect>> widgets_;
};

}  // namespace lianxun::ui
