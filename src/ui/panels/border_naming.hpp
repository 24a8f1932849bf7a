#pragma once

#include <optional>
#include <string>

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Names, kind and residents of the chosen grid, to be written anew in a draft.
class BorderNaming {
 public:
  void draw(const View& view, Actions& actions);

 private:
  /// What the fields were filled from.
  struct Of {
    domain::PlanId plan;
    int face = -1;
    std::size_t edits = 0;
    friend bool operator==(const Of&, const Of&) = default;
  };
  void fill(const Of& of, const domain::Grid& grid);

  std::optional<Of> of_;
  bool open_ = false;
  domain::Grid grid_;
  std::string residents_;
};

}  // namespace lianxun::ui
