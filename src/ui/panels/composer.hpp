#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "ui/panel.hpp"

namespace lianxun::ui {

/// A joint patrol in the making: from the selected incidents to crews, stops and times, and out with Enter.
class Composer final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;
  void closed(Actions& actions) override;

 private:
  void ask_again(const View& view, Actions& actions);
  void agencies(const View& view);
  void crews(const View& view, const patrol::Plan& plan);
  void stops(const View& view, const patrol::Plan& plan);
  void savings(const View& view, const patrol::Plan& plan);
  void issue(const View& view, Actions& actions, const patrol::Plan& plan);

  patrol::Request request_;
  patrol::Request asked_;
  std::shared_ptr<const Planned> planned_;
  std::shared_ptr<const Planned> last_good_;
  std::shared_ptr<const Reply> reply_;
  bool why_ = false;  // all candidate crews are shown
};

}  // namespace lianxun::ui
