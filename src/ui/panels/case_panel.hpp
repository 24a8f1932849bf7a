#pragma once

#include "ui/panel.hpp"
#include "ui/panels/case_card.hpp"

namespace lianxun::ui {

/// One penalty case, and the way to where it came from.
class CasePanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  domain::CaseNumber shown_;
  CaseCard card_;
};

}  // namespace lianxun::ui
