#include "ui/panels/patrol_panel.hpp"

#include <algorithm>
#include <array>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

using domain::Patrol;
using domain::PatrolState;
using domain::PatrolStop;
using domain::StopOutcome;

namespace {

/// The first stop that waits for something.
int current_stop(const Patrol& patrol) {
  for (std::size_t i = 0; i < patrol.stops.size(); ++i) {
    if (!patrol.stops[i].done) return static_cast<int>(i);
  }
  return -1;
}

std::string names(const View& view, const std::vector<domain::AgencyId>& agencies) {
  std::string out;
  for (const auto& id : agencies) out += (out.empty() ? "" : " · ") + agency_text(view.tr, view.situation, id);
  return out;
}

/// Of an outcome that is a penalty.
std::optional<domain::Case::Procedure> procedure_of(StopOutcome outcome) {
  if (outcome == StopOutcome::simple_penalty) return domain::Case::Procedure::simple;
  if (outcome == StopOutcome::general_case) return domain::Case::Procedure::general;
  return {};
}

}  // namespace

void PatrolPanel::send(Actions& actions, const Patrol& patrol, domain::Command command) {
  reply_ = actions.submit(std::move(command), patrol.revision);
  note_.clear();
}

void PatrolPanel::head(const View& view, const Patrol& patrol) {
  heading(view, view.tr("Patrol {}", patrol.number), state_text(view.tr, patrol));
  if (penalty_.is_open()) return;  // the form has the room
  Chips chips(view);
  chips.label(view.tr("lead {}", agency_text(view.tr, view.situation, patrol.lead)), colour::text, rgb(0x4a2f77));
  for (const auto& id : patrol.support) chips.label(agency_text(view.tr, view.situation, id));
}

void PatrolPanel::stops(const View& view, Actions& actions, const Patrol& patrol) {
  // A stop that has its result gives way to the next one.
  const bool over = stop_ < 0 || stop_ >= static_cast<int>(patrol.stops.size()) ||
                    patrol.stops[static_cast<std::size_t>(stop_)].done.has_value();
  if (over) {
    stop_ = current_stop(patrol);
    penalty_.close();
    note_.clear();
  }
  for (std::size_t i = 0; i < patrol.stops.size(); ++i) {
    const PatrolStop& stop = patrol.stops[i];
    const int index = static_cast<int>(i);
    if (penalty_.is_open() && index != stop_) continue;
    Row row;
    row.id = "stop:" + std::to_string(index + 1);
    row.edge = 0;
    row.number = index + 1;
    row.number_colour = colour::of_patrol(patrol.id.value);
    row.number_filled = stop.done.has_value();
    row.title = stop_title(view.tr, view.situation, stop);
    row.right = domain::format_hour(stop.done ? *stop.done : stop.arrived ? *stop.arrived : stop.arrive, view.zone());
    row.subtitle = stop.outcome ? outcome_text(view.tr, *stop.outcome) : names(view, stop.required);
    if (stop.outcome && !stop.note.empty()) row.subtitle += " · " + stop.note;
    row.subright = stop.done ? view.tr("done") : stop.arrived ? view.tr("on site") : view.tr("planned");
    row.right_colour = stop.arrived && !stop.done ? colour::green : colour::text;
    row.selected = index == stop_ && domain::is_active(patrol);
    if (lianxun::ui::row(view, row)) {
      if (stop_ != index) penalty_.close();
      stop_ = index;
      actions.show(stop.position);
    }
  }
  gap(view, 12);
}

void PatrolPanel::results(const View& view, Actions& actions, const Patrol& patrol, int index) {
  const PatrolStop& stop = patrol.stops[static_cast<std::size_t>(index)];
  const bool idle = !reply_ || reply_->ready;
  if (stop.done) return;
  if (!stop.arrived) {
    if (primary_button(view, "arrived", view.tr("Arrived at stop {}", index + 1), {}, idle)) {
      send(actions, patrol, domain::ReachStop{patrol.id, index});
    }
    return;
  }
  if (penalty_.is_open()) {
    if (auto penalty = penalty_.draw(view, idle)) {
      const auto outcome = penalty->procedure == domain::Case::Procedure::simple ? StopOutcome::simple_penalty
                                                                                 : StopOutcome::general_case;
      reply_ =
          actions.submit(domain::HandleStop{patrol.id, index, outcome, note_, std::move(penalty)}, patrol.revision);
    }
    return;
  }
  text_field(view, "stop-note", view.tr("what was done at stop {}", index + 1), note_);
  static constexpr std::array choices{StopOutcome::corrected_on_spot, StopOutcome::rectification_ordered,
                                      StopOutcome::simple_penalty,    StopOutcome::general_case,
                                      StopOutcome::unfounded,         StopOutcome::nobody_there};
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string id = "outcome:" + std::to_string(i);
    if (row_button(view, id.c_str(), outcome_text(view.tr, choices[i]), static_cast<int>(i % 2), 2, idle)) {
      if (const auto procedure = procedure_of(choices[i])) {
        penalty_.open({procedure, stop.required, stop.incidents, !stop.premises.empty(), false});
      } else {
        send(actions, patrol, domain::HandleStop{patrol.id, index, choices[i], note_});
      }
    }
  }
}

void PatrolPanel::ending(const View& view, Actions& actions, const Patrol& patrol) {
  const bool idle = !reply_ || reply_->ready;
  if (patrol.state == PatrolState::finished &&
      primary_button(view, "close-patrol", view.tr("Close the patrol"), {}, idle)) {
    send(actions, patrol, domain::ClosePatrol{patrol.id});
  }
  if (patrol.state == PatrolState::issued && secondary_button(view, "depart", view.tr("Has left"), idle)) {
    send(actions, patrol, domain::DepartPatrol{patrol.id});
  }
}

void PatrolPanel::exchange(const View& view, Actions& actions, const Patrol& patrol, std::size_t index) {
  const domain::AgencyId& agency = patrol.crews[index].agency;
  for (const domain::Crew& crew : view.situation.room->crews) {
    if (crew.agency != agency || crew.id == patrol.crews[index].crew) continue;
    const bool here = domain::on_duty(crew, view.now, view.zone());
    const std::string label = view.tr.name(&crew) + (here ? "" : " · " + view.tr("off duty"));
    if (!secondary_button(view, ("take:" + crew.id).c_str(), label, here)) continue;
    Patrol changed = patrol;
    changed.crews[index].crew = crew.id;
    changed.crews[index].officers = crew.officers;
    replanned_ = actions.replan(changed);
    exchanging_.reset();
    return;
  }
}

void PatrolPanel::finish_reassignment(const View& view, Actions& actions, const Patrol& patrol) {
  if (!replanned_ || !replanned_->ready) return;
  if (replanned_->plan) {
    const Patrol& plan = replanned_->plan->patrol;
    send(actions, patrol, domain::ReassignPatrol{patrol.id, plan.crews, plan.stops});
    replanned_.reset();
  } else if (replanned_->refusal) {
    notice(view, view.tr(*replanned_->refusal), colour::amber);
  }
}

void PatrolPanel::incidents(const View& view, Actions& actions, const Patrol& patrol) {
  heading(view, view.tr("Incidents"));
  Chips chips(view);
  for (const PatrolStop& stop : patrol.stops) {
    for (const domain::IncidentId id : stop.incidents) {
      const domain::Incident* incident = view.situation.incidents.find(id);
      if (incident == nullptr) continue;
      const std::string label = incident->number + " · " + stage_text(view.tr, *incident);
      if (chips.add(("link:" + incident->number).c_str(), label)) actions.select(id);
    }
  }
}

void PatrolPanel::cases(const View& view, Actions& actions, const Patrol& patrol) {
  if (cases_of_ != view.situation.applied) {
    cases_of_ = view.situation.applied;
    cases_.clear();
    for (const auto& [number, one] : view.situation.cases) {
      if (one.patrol == patrol.id) cases_.push_back(number);
    }
  }
  if (cases_.empty()) return;
  heading(view, view.tr("Cases"));
  Chips chips(view);
  for (const domain::CaseNumber& number : cases_) {
    const domain::Case& one = view.situation.cases.at(number);
    const std::string state = domain::is_open(one) ? view.tr("to be decided") : fine_text(view.tr, one.fine_yuan);
    if (chips.add(("link:" + number).c_str(), number + " · " + state)) actions.select_case(number);
  }
}

void PatrolPanel::crews(const View& view, Actions& actions, const Patrol& patrol) {
  heading(view, view.tr("Crews"));
  for (std::size_t i = 0; i < patrol.crews.size(); ++i) {
    const domain::PatrolCrew& crew = patrol.crews[i];
    std::string people;
    for (const auto& id : crew.officers) {
      const domain::Officer* officer = view.situation.room->find_officer(id);
      people += (people.empty() ? "" : " ") + (officer == nullptr ? id : officer->name);
    }
    fact(view, agency_text(view.tr, view.situation, crew.agency),
         crew_text(view.tr, view.situation, crew.crew) + " · " + domain::format_hour(crew.depart, view.zone()));
    paragraph(view, people);
    gap(view, 6);
    if (!domain::is_active(patrol) || patrol.state == PatrolState::finished) continue;
    const bool open = exchanging_ == i;
    if (Chips(view).add(("exchange:" + crew.crew).c_str(), view.tr("another crew"), open)) {
      exchanging_ = open ? std::optional<std::size_t>() : i;
    }
    if (open) exchange(view, actions, patrol, i);
  }
}

void PatrolPanel::order(const View& view, const Patrol& patrol) {
  const auto files = view.orders.find(patrol.id);
  if (files == view.orders.end()) return;
  heading(view, view.tr("Patrol order"));
  if (!files->second.problem.empty()) {
    notice(view, files->second.problem, colour::amber);
    return;
  }
  paragraph(view, view.tr("Written, ready to be sent:"));
  paragraph(view, files->second.pdf.string(), colour::text);
  paragraph(view, files->second.geojson.string(), colour::text);
}

void PatrolPanel::draw(const View& view, Actions& actions) {
  const Patrol* patrol = view.situation.patrols.find(view.selection.patrol);
  if (patrol == nullptr) return;
  if (patrol->id != shown_) {
    *this = PatrolPanel();
    shown_ = patrol->id;
  }
  head(view, *patrol);
  finish_reassignment(view, actions, *patrol);
  refusal(view, reply_);
  if (patrol->state == PatrolState::withdrawn) notice(view, patrol->reason, colour::amber);
  stops(view, actions, *patrol);
  const bool active = domain::is_active(*patrol);
  if (active && stop_ >= 0 && stop_ < static_cast<int>(patrol->stops.size())) results(view, actions, *patrol, stop_);
  if (active) ending(view, actions, *patrol);
  incidents(view, actions, *patrol);
  cases(view, actions, *patrol);
  order(view, *patrol);
  crews(view, actions, *patrol);
  if (!active) return;
  heading(view, view.tr("Withdraw"));
  text_field(view, "withdraw-reason", view.tr("reason"), note_);
  if (secondary_button(view, "withdraw", view.tr("Withdraw the patrol"))) {
    send(actions, *patrol, domain::WithdrawPatrol{patrol->id, note_});
  }
}

}  // namespace lianxun::ui
