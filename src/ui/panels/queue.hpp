#pragma once

#include <optional>
#include <vector>

#include "domain/incident.hpp"
#include "ui/panel.hpp"

namespace lianxun::ui {

/// Open incidents by urgency: the list the dispatcher works from.
class Queue final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void filters(const View& view);
  void keys(const View& view, Actions& actions, const std::vector<domain::IncidentId>& shown);
  [[nodiscard]] bool passes(const View& view, const domain::Incident& incident) const;

  domain::VillageCode village_;  // empty: all
  std::optional<domain::Source> source_;
  bool overdue_only_ = false;
  bool choosing_village_ = false;
  domain::IncidentId scrolled_to_;
};

}  // namespace lianxun::ui
