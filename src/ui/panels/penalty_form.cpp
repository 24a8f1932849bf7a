#include "ui/panels/penalty_form.hpp"

#include <algorithm>
#include <cmath>

#include "ui/find.hpp"
#include "ui/format.hpp"
#include "ui/widgets.hpp"
#include "ui/wrap.hpp"

namespace lianxun::ui {

using domain::Case;
using Procedure = domain::Case::Procedure;
using Party = domain::Case::Party;

namespace {

constexpr std::size_t most_suggestions = 3;

domain::CategoryId category_of(const View& view, domain::IncidentId id) {
  const domain::Incident* incident = view.situation.incidents.find(id);
  return incident == nullptr ? domain::CategoryId{} : incident->category;
}

}  // namespace

void PenaltyForm::open(Occasion occasion) {
  *this = PenaltyForm();
  command_.procedure = occasion.procedure.value_or(Procedure::simple);
  command_.party = occasion.premises ? Party::organisation : Party::citizen;
  if (!occasion.agencies.empty()) command_.agency = occasion.agencies.front();
  if (!occasion.incidents.empty()) command_.incident = occasion.incidents.front();
  occasion_ = std::move(occasion);
}

bool PenaltyForm::has_powers(const View& view) const {
  const auto& powers = view.situation.room->powers;
  return std::any_of(powers.begin(), powers.end(),
                     [this](const domain::Power& power) { return power.agency == command_.agency; });
}

void PenaltyForm::agency(const View& view) {
  if (!occasion_->procedure || occasion_->agencies.size() > 1 || occasion_->incidents.size() > 1) {
    Chips chips(view);
    if (!occasion_->procedure) {
      for (const Procedure procedure : {Procedure::simple, Procedure::general}) {
        const char* id = procedure == Procedure::simple ? "penalty:simple" : "penalty:general";
        if (chips.add(id, procedure_text(view.tr, procedure), command_.procedure == procedure)) {
          command_.procedure = procedure;
        }
      }
    }
    if (occasion_->agencies.size() > 1) {
      for (const domain::AgencyId& id : occasion_->agencies) {
        if (!chips.add(("penalty-agency:" + id).c_str(), agency_text(view.tr, view.situation, id),
                       command_.agency == id)) {
          continue;
        }
        command_.agency = id;
        command_.power.clear();
        crew_.clear();
      }
    }
    if (occasion_->incidents.size() > 1) {
      for (const domain::IncidentId id : occasion_->incidents) {
        const domain::Incident* incident = view.situation.incidents.find(id);
        if (incident == nullptr) continue;
        if (chips.add(("penalty-incident:" + incident->number).c_str(), incident->number, command_.incident == id)) {
          command_.incident = id;
        }
      }
    }
  }
}

void PenaltyForm::power(const View& view) {
  if (!has_powers(view)) {
    paragraph(view, view.tr("No power is delegated to {}: it acts under its own law.",
                            agency_text(view.tr, view.situation, command_.agency)));
    gap(view, 6);
    return;
  }
  if (const domain::Power* chosen = view.situation.room->find_power(command_.power)) {
    notice(view, chosen->name, colour::green);
    return;
  }
  text_field(view, "penalty:search", view.tr("power: words of its name, or its code"), search_);
  const domain::CategoryId category = category_of(view, command_.incident);
  const std::string wanted = command_.agency + '\n' + category + '\n' + search_;
  if (found_for_ != wanted) {
    found_for_ = wanted;
    found_.clear();
    for (const auto* power : find_powers(view.situation, command_.agency, category, search_, most_suggestions)) {
      found_.push_back(power->code);
    }
  }
  if (found_.empty()) paragraph(view, view.tr("Nothing found."));
  for (std::size_t i = 0; i < found_.size(); ++i) {
    const domain::Power* power = view.situation.room->find_power(found_[i]);
    if (power == nullptr) continue;
    // Names differ in their ends: two lines of them rather than one that is cut.
    const auto measure = [&view](std::string_view part) { return view.fonts.measure(Face::body, part).x; };
    const auto lines = wrap(power->name, strip(view).w - view.px(12), measure);
    Row row;
    row.id = "power:" + std::to_string(i);
    row.edge = 0;
    row.title = lines.empty() ? power->code : lines.front();
    row.subtitle = power->code;
    if (lines.size() > 1) row.subtitle = power->name.substr(lines.front().size());
    if (lianxun::ui::row(view, row)) command_.power = power->code;
  }
  gap(view, 8);
}

void PenaltyForm::party_and_fine(const View& view) {
  {
    Chips chips(view);
    if (!command_.power.empty() && chips.add("penalty:other-power", view.tr("another power"))) command_.power.clear();
    for (const Party party : {Party::citizen, Party::organisation}) {
      const char* id = party == Party::citizen ? "penalty:citizen" : "penalty:organisation";
      if (chips.add(id, party_text(view.tr, party), command_.party == party)) command_.party = party;
    }
    if (command_.procedure == Procedure::general && chips.add("penalty:major", view.tr("major case"), command_.major)) {
      command_.major = !command_.major;
    }
  }
  if (command_.procedure == Procedure::general) {
    paragraph(view, view.tr("The fine comes with the decision, within {} days.", domain::days_to_decide));
    gap(view, 8);
    return;
  }
  const double most = domain::most_on_the_spot_yuan(*command_.party);
  text_field(view, "penalty:fine", view.tr("fine: {} at most, 0 for a warning", fine_text(view.tr, most)), fine_);
  {
    Chips usual(view);
    for (const double yuan : {0.0, most / 4, most / 2, most}) {
      const std::string amount = std::to_string(std::lround(yuan));
      if (usual.add(("penalty-fine:" + amount).c_str(), fine_text(view.tr, yuan), fine_ == amount)) fine_ = amount;
    }
  }
  gap(view, 6);
}

void PenaltyForm::crew(const View& view) {
  if (!occasion_->crews) return;
  const domain::Room& room = *view.situation.room;
  paragraph(view, view.tr("Who was there:"));
  gap(view, 4);
  Chips chips(view);
  for (const domain::Crew& crew : room.crews) {
    if (crew.agency != command_.agency) continue;
    if (crew_.empty() && domain::on_duty(crew, view.now, view.zone())) crew_ = crew.id;
    if (chips.add(("penalty-crew:" + crew.id).c_str(), view.tr.name(&crew), crew_ == crew.id)) crew_ = crew.id;
  }
  const domain::Crew* chosen = room.find_crew(crew_);
  command_.officers = chosen == nullptr ? std::vector<domain::OfficerId>{} : chosen->officers;
}

bool PenaltyForm::complete(const View& view) {
  missing_.clear();
  command_.fine_yuan = 0;
  if (command_.procedure == Procedure::simple) {
    const auto yuan = parse_yuan(fine_);
    if (!yuan) missing_ = view.tr("Give the fine in yuan, 0 for a warning.");
    command_.fine_yuan = yuan.value_or(0);
  } else if (occasion_->crews && command_.officers.empty()) {
    missing_ = view.tr("Choose the crew that was there.");
  }
  if (command_.procedure == Procedure::simple) command_.major = false;
  return missing_.empty();
}

std::optional<domain::OpenCase> PenaltyForm::draw(const View& view, bool idle) {
  heading(view, occasion_->procedure ? view.tr("Penalty · {}", procedure_text(view.tr, *occasion_->procedure))
                                     : view.tr("Penalty"));
  agency(view);
  power(view);
  const bool ready = !command_.power.empty() || !has_powers(view);  // the power comes first
  if (ready) party_and_fine(view);
  if (ready) crew(view);
  if (!missing_.empty()) notice(view, missing_, colour::amber);
  const bool simple = command_.procedure == Procedure::simple;
  if (ready &&
      primary_button(view, "penalty:record", simple ? view.tr("Record the penalty") : view.tr("File the case"), {},
                     idle) &&
      complete(view)) {
    return command_;
  }
  if (secondary_button(view, "penalty:back", view.tr("Back"))) close();
  return {};
}

}  // namespace lianxun::ui
