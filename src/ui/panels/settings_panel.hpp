#pragma once

#include <string>

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Who sits here, and in which language.
class SettingsPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;

 private:
  std::string name_;
  bool focus_ = false;
};

}  // namespace lianxun::ui
