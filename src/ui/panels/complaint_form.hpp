#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ui/panel.hpp"

namespace lianxun::ui {

/// Taking a call: phone, where, what, a note. Enter registers it.
class ComplaintForm final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;
  [[nodiscard]] bool wants_place() const override { return true; }

 private:
  void where(const View& view, Actions& actions);
  void what(const View& view);
  void send(const View& view, Actions& actions);

  std::string phone_;
  std::string address_;
  std::string note_;
  domain::CategoryId category_;
  domain::PremisesId premises_;
  std::optional<shape::Point> place_;
  bool finding_ = false;
  bool focus_ = false;
  std::shared_ptr<const Reply> reply_;
  std::string missing_;  // what has to be filled in first
};

}  // namespace lianxun::ui
