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
  void fill(const domain::Plan& plan, const domain::Grid& grid);

  domain::PlanId plan_;               // that the fields were filled from,
  std::optional<domain::Grid> from_;  // and the grid in it
  bool open_ = false;
  domain::Grid grid_;
  std::string residents_;
};

}  // namespace lianxun::ui
