#include "ui/panels/incident_facts.hpp"

#include <algorithm>
#include <array>

#include "domain/outcome.hpp"
#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

using domain::Deadline;
using domain::Incident;

namespace {

void clock_row(const View& view, const Incident& incident, const Deadline& deadline) {
  const std::string name = view.tr.name(deadline.name, deadline.name_en);
  const std::string due = moment_text(view.tr, deadline.due, view.now, view.zone());
  if (deadline.met) {
    const bool late = *deadline.met > deadline.due;
    fact(view, name,
         late ? view.tr("due {}, met {} late", due, countdown(view.tr, *deadline.met - deadline.due))
              : view.tr("due {}, met", due),
         late ? colour::red : colour::green);
    return;
  }
  const bool open = domain::is_open(incident);
  const bool late = deadline.due < view.now;
  fact(view, name, view.tr("due {}", due) + (open ? " · " + countdown(view.tr, deadline.due - view.now) : ""),
       open && late ? colour::red : colour::text);
}

void moments(const View& view, const Incident& incident) {
  const auto show = [&view](const char* what, const std::optional<domain::Instant>& at) {
    if (at) fact(view, what, moment_text(view.tr, *at, view.now, view.zone()));
  };
  show(view.tr("reported").c_str(), incident.reported);
  show(view.tr("verified").c_str(), incident.verified);
  show(view.tr("filed").c_str(), incident.filed);
  show(view.tr("dispatched").c_str(), incident.dispatched);
  show(view.tr("handled").c_str(), incident.handled);
  show(view.tr("fed back").c_str(), incident.fed_back);
  show(view.tr(incident.stage == domain::Stage::dismissed ? "dismissed" : "closed").c_str(), incident.closed);
}

}  // namespace

bool is_own_milestone(const domain::Milestone& milestone) {
  static constexpr std::array common{"reported", "verified", "filed", "dispatched", "handled", "fed_back", "closed"};
  return std::find(common.begin(), common.end(), milestone) == common.end();
}

void incident_summary(const View& view, const Incident& incident) {
  heading(view, headline(view.tr, view.situation, incident), incident.number);
  const domain::Urgency urgency = domain::urgency(incident, view.now);
  {
    Chips chips(view);
    chips.label(source_text(view.tr, incident.source));
    chips.label(stage_text(view.tr, incident), colour::cyan);
    const std::string left = countdown(view.tr, incident, view.now);
    if (!left.empty() && domain::is_open(incident)) {
      const bool pressing = urgency == domain::Urgency::overdue || urgency == domain::Urgency::due_soon;
      chips.label(left, pressing ? urgency_colour(urgency) : colour::text);
    }
    if (incident.rework > 0) chips.label(view.tr("reworked {} times", incident.rework), colour::amber);
  }
  if (!incident.note.empty()) {
    paragraph(view, incident.note, colour::text, Face::body);
    gap(view, 8);
  }
  if (!incident.located) notice(view, view.tr("Its place is unknown. Ask for it and relocate it."), colour::amber);
}

void incident_facts(const View& view, const Incident& incident) {
  heading(view, view.tr("Clocks"));
  if (incident.deadlines.empty()) paragraph(view, view.tr("No limit runs at this stage."));
  for (const Deadline& deadline : incident.deadlines) clock_row(view, incident, deadline);

  heading(view, view.tr("Place and people"));
  fact(view, view.tr("address"), incident.address.empty() ? "–" : incident.address);
  fact(view, view.tr("grid"), incident.grid.empty() ? view.tr("outside every grid") : incident.grid);
  const auto premises = view.situation.premises.find(incident.premises);
  if (premises != view.situation.premises.end()) fact(view, view.tr("premises"), premises->second.name);
  if (!incident.phone.empty()) fact(view, view.tr("phone"), incident.phone);
  fact(view, view.tr("in charge"), incident.owner.empty() ? view.tr("nobody") : incident.owner);
  std::string agencies;
  for (const domain::AgencyId& id : incident.agencies) {
    agencies += (agencies.empty() ? "" : " · ") + agency_text(view.tr, view.situation, id);
  }
  if (!agencies.empty()) fact(view, view.tr("sent to"), agencies);
  if (!incident.outcome.empty())
    fact(view, view.tr("outcome"),
         domain::translate_outcome(incident.outcome, [&view](const std::string& id) { return view.tr(id.c_str()); }));
  if (incident.score) fact(view, view.tr("evaluation"), std::to_string(*incident.score) + " / 5");

  heading(view, view.tr("Course"));
  moments(view, incident);
}

}  // namespace lianxun::ui
