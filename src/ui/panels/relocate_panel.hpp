#pragma once

#include <memory>
#include <string>

#include "domain/incident.hpp"
#include "ui/panel.hpp"

namespace lianxun::ui {

/// Gives the selected incident its place: a click on the map, and the address if it was wrong too.
class RelocatePanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;
  void opened(const View& view, Actions& actions) override;
  [[nodiscard]] bool wants_place() const override { return true; }

 private:
  domain::IncidentId id_;
  std::string address_;
  std::shared_ptr<const Reply> reply_;
};

}  // namespace lianxun::ui
