#include "ui/panels/incident_panel.hpp"

#include "ui/format.hpp"
#include "ui/panels/incident_facts.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

using domain::Incident;
using domain::Stage;

void IncidentPanel::send(Actions& actions, const Incident& incident, domain::Command command) {
  reply_ = actions.submit(std::move(command), incident.revision);
  note_.clear();
}

bool IncidentPanel::step_button(const View& view, const char* id, const std::string& label, const char* key) {
  const bool idle = !reply_ || reply_->ready;
  if (primary_used_) return secondary_button(view, id, label, idle);
  primary_used_ = true;
  return primary_button(view, id, label, key, idle);
}

void IncidentPanel::reported_steps(const View& view, Actions& actions, const Incident& incident) {
  if (!incident.verified) {
    if (step_button(view, "verify", view.tr("Verified: it is founded"))) {
      send(actions, incident, domain::VerifyIncident{incident.id, true, note_});
    }
    if (row_button(view, "unfounded", view.tr("Unfounded"), 0, 2)) {
      send(actions, incident, domain::VerifyIncident{incident.id, false, note_});
    }
    if (row_button(view, "compose", view.tr("Joint patrol"), 1, 2, !incident.patrol)) actions.open("compose");
    return;
  }
  if (step_button(view, "file", view.tr("File"))) send(actions, incident, domain::FileIncident{incident.id});
  if (row_button(view, "dismiss", view.tr("Dismiss"), 0, 2)) {
    send(actions, incident, domain::DismissIncident{incident.id, note_});
  }
  if (row_button(view, "compose", view.tr("Joint patrol"), 1, 2, !incident.patrol)) actions.open("compose");
}

void IncidentPanel::filed_steps(const View& view, Actions& actions, const Incident& incident) {
  if (step_button(view, "compose", view.tr("Compose a joint patrol"), "C")) actions.open("compose");
  const domain::Category* category = view.situation.room->find_category(incident.category);
  if (category != nullptr && !category->responsible.empty()) {
    const std::string agency = agency_text(view.tr, view.situation, category->responsible);
    if (row_button(view, "dispatch", view.tr("To {} alone", agency), 0, 2)) {
      send(actions, incident, domain::DispatchIncident{incident.id, {category->responsible}});
    }
    if (row_button(view, "dismiss", view.tr("Dismiss"), 1, 2)) {
      send(actions, incident, domain::DismissIncident{incident.id, note_});
    }
  }
}

void IncidentPanel::dispatched_steps(const View& view, Actions& actions, const Incident& incident) {
  if (incident.patrol) {
    const domain::Patrol* patrol = view.situation.patrols.find(incident.patrol);
    const std::string number = patrol == nullptr ? "" : patrol->number;
    if (step_button(view, "open-patrol", view.tr("On patrol {}", number))) actions.select(incident.patrol);
    return;
  }
  if (step_button(view, "handle", view.tr("Handled"))) {
    send(actions, incident, domain::HandleIncident{incident.id, note_});
  }
}

void IncidentPanel::closing_steps(const View& view, Actions& actions, const Incident& incident) {
  if (incident.stage == Stage::handled) {
    if (step_button(view, "feed-back", view.tr("Result fed back"))) {
      send(actions, incident, domain::FeedBackIncident{incident.id, note_});
    }
  } else if (step_button(view, "close-incident", view.tr("Verified: close"))) {
    send(actions, incident, domain::CloseIncident{incident.id, note_});
  }
  if (secondary_button(view, "return", view.tr("Not solved: back for rework"))) {
    send(actions, incident, domain::ReturnIncident{incident.id, note_});
  }
}

void IncidentPanel::evaluation(const View& view, Actions& actions, const Incident& incident) {
  paragraph(view, view.tr("How well was it solved?"));
  gap(view, 6);
  for (int score = 1; score <= 5; ++score) {
    if (row_button(view, ("score:" + std::to_string(score)).c_str(), std::to_string(score), score - 1, 5)) {
      send(actions, incident, domain::EvaluateIncident{incident.id, score, note_});
    }
  }
}

/// An incident that one agency deals with alone, or whose patrol has seen it, may lead to a case.
void IncidentPanel::penalty(const View& view, Actions& actions, const Incident& incident) {
  const bool idle = !reply_ || reply_->ready;
  if (penalty_.is_open()) {
    if (const auto command = penalty_.draw(view, idle)) {
      reply_ = actions.submit(domain::OpenCase(*command), incident.revision);
      opening_ = true;
    }
    return;
  }
  const bool seen = (incident.stage == Stage::dispatched && !incident.patrol) || incident.stage == Stage::handled ||
                    incident.stage == Stage::fed_back;
  if (seen && secondary_button(view, "open-case", view.tr("Open a case"), idle)) {
    penalty_.open({{}, incident.agencies, {incident.id}, !incident.premises.empty(), true});
  }
}

void IncidentPanel::cases(const View& view, Actions& actions, const Incident& incident) {
  if (cases_of_ != view.situation.applied) {
    cases_of_ = view.situation.applied;
    cases_.clear();
    for (const auto& [number, one] : view.situation.cases) {
      if (one.incident == incident.id) cases_.push_back(number);
    }
  }
  for (const domain::CaseNumber& number : cases_) card_.draw(view, actions, view.situation.cases.at(number));
}

void IncidentPanel::steps(const View& view, Actions& actions, const Incident& incident) {
  primary_used_ = false;
  const bool overdue = domain::urgency(incident, view.now) == domain::Urgency::overdue;
  if (overdue && incident.owner.empty() && step_button(view, "own", view.tr("Take charge of it"))) {
    send(actions, incident, domain::OwnIncident{incident.id});
  }
  if (domain::is_open(incident)) text_field(view, "step-note", view.tr("note or reason"), note_);
  switch (incident.stage) {
    case Stage::reported:
      reported_steps(view, actions, incident);
      break;
    case Stage::filed:
      filed_steps(view, actions, incident);
      break;
    case Stage::dispatched:
      dispatched_steps(view, actions, incident);
      break;
    case Stage::handled:
    case Stage::fed_back:
      closing_steps(view, actions, incident);
      break;
    case Stage::closed:
      evaluation(view, actions, incident);
      break;
    case Stage::evaluated:
    case Stage::dismissed:
      break;
  }
  for (const domain::Deadline& deadline : incident.deadlines) {
    if (deadline.met || !is_own_milestone(deadline.until) || !domain::is_open(incident)) continue;
    const std::string label = view.tr("Done: {}", view.tr.name(deadline.name, deadline.name_en));
    if (secondary_button(view, ("milestone:" + deadline.until).c_str(), label)) {
      send(actions, incident, domain::ReachMilestone{incident.id, deadline.until});
    }
  }
  if (domain::is_open(incident) && !incident.patrol &&
      secondary_button(view, "relocate", incident.located ? view.tr("Move its place") : view.tr("Set the place"))) {
    actions.open("relocate");
  }
  if (!overdue && incident.owner.empty() && domain::is_open(incident) &&
      secondary_button(view, "own", view.tr("Take charge of it"))) {
    send(actions, incident, domain::OwnIncident{incident.id});
  }
}

void IncidentPanel::draw(const View& view, Actions& actions) {
  const Incident* incident = view.situation.incidents.find(view.selection.focus());
  if (incident == nullptr) return;
  if (incident->id != shown_) {
    *this = IncidentPanel();
    shown_ = incident->id;
  }
  if (opening_ && reply_ && reply_->accepted()) {
    penalty_.close();
    opening_ = false;
  }
  incident_summary(view, *incident);
  refusal(view, reply_);
  if (!penalty_.is_open()) steps(view, actions, *incident);
  penalty(view, actions, *incident);
  cases(view, actions, *incident);
  incident_facts(view, *incident);
}

}  // namespace lianxun::ui
