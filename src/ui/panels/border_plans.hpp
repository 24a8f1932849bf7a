#pragma once

#include "ui/panel.hpp"

namespace lianxun::ui {

/// The plans of the boundaries; of the one on the table its edits, whether it is sound, and the tools.
class BorderPlans final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void all_plans(const View& view, Actions& actions);
  void begin(const View& view, Actions& actions);
  void one_plan(const View& view, Actions& actions, const domain::Plan& plan);
  void disputed(const View& view, Actions& actions) const;
  void withdraw(const View& view, Actions& actions, const domain::Plan& plan);
  void edits(const View& view, const domain::Plan& plan) const;
  void tools(const View& view, Actions& actions) const;
  void steps(const View& view, Actions& actions, const domain::Plan& plan);

  std::string name_;
  bool named_ = false;
  std::string note_;
  std::shared_ptr<const Reply> begun_;
  std::shared_ptr<const Reply> step_;
  domain::PlanId withdrawing_;  // the plan for which the reason is being asked
  std::string reason_;
  std::shared_ptr<const Reply> withdrawn_;
};

}  // namespace lianxun::ui
