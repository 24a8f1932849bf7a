#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/incident.hpp"
#include "ui/panel.hpp"
#include "ui/panels/case_card.hpp"
#include "ui/panels/penalty_form.hpp"

namespace lianxun::ui {

/// One incident: what it is, its clocks, and what can be done at its stage.
class IncidentPanel final : public Panel {
 public:
  void draw(const View& view, Actions& actions) override;

 private:
  void steps(const View& view, Actions& actions, const domain::Incident& incident);
  void reported_steps(const View& view, Actions& actions, const domain::Incident& incident);
  void filed_steps(const View& view, Actions& actions, const domain::Incident& incident);
  void dispatched_steps(const View& view, Actions& actions, const domain::Incident& incident);
  void closing_steps(const View& view, Actions& actions, const domain::Incident& incident);
  void evaluation(const View& view, Actions& actions, const domain::Incident& incident);
  void penalty(const View& view, Actions& actions, const domain::Incident& incident);
  void cases(const View& view, Actions& actions, const domain::Incident& incident);
  void send(Actions& actions, const domain::Incident& incident, domain::Command command);
  bool step_button(const View& view, const char* id, const std::string& label, const char* key = "");

  domain::IncidentId shown_;
  std::string note_;
  std::shared_ptr<const Reply> reply_;
  PenaltyForm penalty_;
  bool opening_ = false;  // the reply is to that form
  CaseCard card_;
  std::vector<domain::CaseNumber> cases_;  // of the incident, as of this event
  std::uint64_t cases_of_ = 0;
  bool primary_used_ = false;  // one primary button per panel
};

}  // namespace lianxun::ui
