#include "ui/panels/composer.hpp"

#include <algorithm>
#include <cmath>

#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

using domain::AgencyId;
using domain::CrewId;

namespace {

template <class T>
void toggle(std::vector<T>& list, const T& value) {
  const auto at = std::find(list.begin(), list.end(), value);
  if (at == list.end()) {
    list.push_back(value);
  } else {
    list.erase(at);
  }
}

bool same(const patrol::Request& a, const patrol::Request& b) {
  return a.incidents == b.incidents && a.premises == b.premises && a.lead == b.lead && a.agencies == b.agencies &&
         a.crews == b.crews && a.order == b.order;
}

std::string minutes(const Texts& tr, double value) { return tr("{} min", std::lround(value)); }

bool lists(const std::vector<AgencyId>& list, const AgencyId& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

void Composer::opened(const View& view, Actions& actions) {
  *this = Composer();
  request_.purpose = actions.purpose();
  request_.incidents = view.selection.incidents;
}

void Composer::closed(Actions& actions) { actions.draft(nullptr); }

void Composer::ask_again(const View& view, Actions& actions) {
  request_.incidents = view.selection.incidents;
  const bool waiting = planned_ && !planned_->ready;
  const bool changed = !same(request_, asked_) || !planned_;
  if (changed && !same(request_, asked_)) request_.order.clear();
  // A plan older than five minutes promises times that have passed.
  const bool old = asked_.depart != domain::Instant{} && view.now - asked_.depart > std::chrono::minutes(5);
  if (request_.incidents.empty() || waiting || !(changed || old)) return;
  request_.depart = view.now;
  asked_ = request_;
  planned_ = actions.plan(request_);
}

void Composer::agencies(const View& view) {
  if (!last_good_) return;
  const domain::Patrol& patrol = last_good_->plan->patrol;
  Chips chips(view);
  chips.label(view.tr("lead {}", agency_text(view.tr, view.situation, patrol.lead)), colour::text, rgb(0x4a2f77));
  for (const domain::Agency& agency : view.situation.room->agencies) {
    if (agency.id == patrol.lead) continue;
    const bool needed = lists(patrol.support, agency.id);
    if (chips.add(("agency:" + agency.id).c_str(), agency_text(view.tr, view.situation, agency.id), needed,
                  needed ? colour::text : colour::faint)) {
      toggle(request_.agencies, agency.id);
    }
  }
}

void Composer::crews(const View& view, const patrol::Plan& plan) {
  for (const domain::PatrolCrew& crew : plan.patrol.crews) {
    fact(view, agency_text(view.tr, view.situation, crew.agency),
         view.tr("{} · {} people · leaves {}", crew_text(view.tr, view.situation, crew.crew), crew.officers.size(),
                 domain::format_hour(crew.depart, view.zone())));
  }
  for (const patrol::CrewChoice& choice : plan.choices) {
    if (!why_ && !choice.chosen) continue;
    const std::string line = crew_text(view.tr, view.situation, choice.crew) + ": " + view.tr(choice.reason);
    if (!why_) continue;
    notice(view, line, choice.chosen ? colour::green : colour::edge_calm);
    if (choice.chosen) continue;
    if (secondary_button(view, ("crew:" + choice.crew).c_str(),
                         view.tr("Take {}", crew_text(view.tr, view.situation, choice.crew)))) {
      // One crew per agency: the other one of its agency gives way.
      request_.crews.erase(std::remove_if(request_.crews.begin(), request_.crews.end(),
                                          [&view, &choice](const CrewId& id) {
                                            const domain::Crew* crew = view.situation.room->find_crew(id);
                                            return crew != nullptr && crew->agency == choice.agency;
                                          }),
                           request_.crews.end());
      request_.crews.push_back(choice.crew);
    }
  }
  if (!why_ && !plan.choices.empty()) {
    std::string why;
    for (const patrol::CrewChoice& choice : plan.choices) {
      if (!choice.chosen) continue;
      why +=
          (why.empty() ? "" : "\n") + crew_text(view.tr, view.situation, choice.crew) + ": " + view.tr(choice.reason);
    }
    notice(view, why);
  }
  Chips chips(view);
  if (chips.add("why-crew", why_ ? view.tr("only the chosen crews") : view.tr("why these crews? all of them"), why_)) {
    why_ = !why_;
  }
}

void Composer::stops(const View& view, const patrol::Plan& plan) {
  int number = 0;
  for (const domain::PatrolStop& stop : plan.patrol.stops) {
    Row row;
    row.id = "stop:" + std::to_string(++number);
    row.edge = 0;
    row.number = number;
    row.number_colour = draft_colour(view.situation);
    row.title = stop_title(view.tr, view.situation, stop);
    row.right = domain::format_hour(stop.arrive, view.zone());
    for (const AgencyId& agency : stop.required) {
      row.subtitle += (row.subtitle.empty() ? "" : " · ") + agency_text(view.tr, view.situation, agency);
    }
    row.subright = minutes(view.tr, std::chrono::duration<double, std::ratio<60>>(stop.leave - stop.arrive).count());
    (void)lianxun::ui::row(view, row);
  }
  gap(view, 10);
}

void Composer::savings(const View& view, const patrol::Plan& plan) {
  const double saved = plan.separate_minutes - plan.drive_minutes;
  fact(view, view.tr("driving, all crews"), minutes(view.tr, plan.drive_minutes));
  if (saved >= 1) {
    fact(view, view.tr("saved against one agency at a time"), minutes(view.tr, saved), colour::green);
  }
  if (plan.merged_visits > 0) {
    fact(view, view.tr("visits saved by going together"), std::to_string(plan.merged_visits), colour::green);
  }
  for (const domain::Message& warning : plan.warnings) notice(view, view.tr(warning), colour::amber);
}

void Composer::issue(const View& view, Actions& actions, const patrol::Plan& plan) {
  const bool current = planned_ == last_good_ && same(request_, asked_);
  const bool idle = (!reply_ || reply_->ready) && current;
  const bool enter = !ImGui::GetIO().WantTextInput && enter_pressed();
  if ((primary_button(view, "issue", view.tr("Issue the patrol"), "Enter", idle) || enter) && idle) {
    reply_ = actions.submit(domain::IssuePatrol{plan.patrol});
  }
}

void Composer::draw(const View& view, Actions& actions) {
  if (reply_ && reply_->accepted()) {
    for (const domain::Event& event : *reply_->events) {
      const auto* body = std::get_if<domain::PatrolIssued>(&event.body);
      if (body == nullptr || view.situation.patrols.find(body->patrol.id) == nullptr) continue;
      const domain::PatrolId issued = body->patrol.id;
      actions.toast(view.tr("Patrol {} issued", body->patrol.number));
      reply_.reset();  // with the events
      actions.select(issued);
      return;
    }
  }
  ask_again(view, actions);
  if (planned_ && planned_->ready && planned_->plan && planned_ != last_good_) {
    last_good_ = planned_;
    actions.draft(planned_);
  }
  heading(view, view.tr("Joint patrol"));
  if (view.selection.incidents.empty()) {
    paragraph(view,
              view.tr("Select incidents in the list or on the map. Ctrl or Shift adds more; Shift and drag on the "
                      "map takes all in a box."));
    return;
  }
  std::set<domain::VillageCode> villages;
  for (const domain::IncidentId id : view.selection.incidents) {
    if (const domain::Incident* incident = view.situation.incidents.find(id)) villages.insert(incident->village);
  }
  paragraph(view, view.tr("{} incidents in {} villages", view.selection.incidents.size(), villages.size()));
  if (!actions.purpose().empty()) paragraph(view, actions.purpose(), colour::orange);
  gap(view, 8);
  refusal(view, reply_);
  if (planned_ && planned_->ready && planned_->refusal) {
    notice(view, view.tr(*planned_->refusal), colour::amber);
    return;
  }
  if (!last_good_) {
    paragraph(view, view.tr("Planning over the roads …"));
    return;
  }
  const patrol::Plan& plan = *last_good_->plan;
  agencies(view);
  // Above the stops: with many of them it would lie below the fold.
  issue(view, actions, plan);
  gap(view, 10);
  stops(view, plan);
  crews(view, plan);
  savings(view, plan);
}

}  // namespace lianxun::ui
