#pragma once

#include "ui/panel.hpp"
#include "ui/panels/date_field.hpp"

namespace lianxun::ui {

/// What a plan under review would change, and the day from which it does; or back to its author with a reason.
class BorderPublish final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;

 private:
  static void changes(const View& view, const domain::Plan& plan);

  DateField field_;
  domain::Date effective_{};
  std::string reason_;
  std::shared_ptr<const Reply> reply_;
};

}  // namespace lianxun::ui
