#include "ui/panels/hotspot_story.hpp"

#include <algorithm>

#include "domain/incident.hpp"
#include "ui/change_text.hpp"
#include "ui/charts.hpp"
#include "ui/format.hpp"
#include "ui/panels/hotspot_patrols.hpp"
#include "ui/panels/hotspot_quality.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using hotspot::Confidence;
using hotspot::Inference;

std::string place_name(const View& view, const hotspot::Where& where) {
  const auto& boundaries = *view.inquiry.answer->ground->boundaries;
  if (where.grid >= 0) {
    return grid_of_village_text(view.tr, view.situation, boundaries.grids[static_cast<std::size_t>(where.grid)],
                                view.now);
  }
  if (where.village >= 0) return view.tr.name(&boundaries.villages[static_cast<std::size_t>(where.village)]);
  return view.tr("Everywhere");
}

std::string premises_name(const View& view, const domain::PremisesId& id) {
  const auto found = view.situation.premises.find(id);
  return found == view.situation.premises.end() ? id : found->second.name;
}

}  // namespace

/// What followed a patrol does not depend on the period: a brush that is dragged over years need not ask again.
void HotspotStory::remember_patrols(const View& view) {
  PatrolsOf of{of_->records,          of_->ground,          where_,
               of_->question.without, of_->question.filter, std::chrono::floor<std::chrono::minutes>(view.now)};
  of.filter.period = {};
  if (patrols_of_ == of) return;
  patrols_of_ = std::move(of);
  patrols_ = hotspot::past_patrols(view.situation, *of_, where_, view.now);
}

void HotspotStory::remember(const View& view) {
  if (of_ == view.inquiry.answer && where_ == view.inquiry.where) return;
  of_ = view.inquiry.answer;
  where_ = view.inquiry.where;
  story_ = hotspot::story(*of_, where_, view.zone());
  remember_patrols(view);
}

void HotspotStory::comparison(const View& view, const char* id, const std::string& name,
                              const hotspot::Earlier& earlier, int before) {
  if (!earlier.covered) {
    reasons_.fact(view, {id, name, view.tr("no data"),
                         view.tr("The records do not reach back to {}.", period_text(earlier.period, view.zone()))});
    return;
  }
  const hotspot::Change change = hotspot::compare(story_.count, before);
  const ChangeText words = change_text(view.tr, change);
  std::string reason =
      view.tr("{}: {} incidents, by the same filters.", period_text(earlier.period, view.zone()), before);
  const std::string interval = interval_text(view.tr, change);
  if (!interval.empty()) {
    reason += " " + view.tr("Now {}; the interval is exact for two Poisson counts (Clopper and Pearson).", interval);
  }
  reason += " " + (change.beyond_chance ? view.tr("It excludes 1: the change is beyond chance.")
                                        : view.tr("It includes 1: the change may be chance, and has no colour."));
  reasons_.fact(view, {id, name, std::to_string(before) + "   " + words.words, reason, words.colour});
}

/// What one must know before any figure.
void HotspotStory::headline(const View& view) const {
  std::string words;
  ImU32 hue = colour::edge_calm;
  if (of_->last_year.covered) {
    const hotspot::Change change = hotspot::compare(story_.count, story_.last_year);
    if (!change.beyond_chance) {
      words = view.tr("As many as last year, give or take chance.");
    } else if (change.now > change.before) {
      words = view.tr("More than last year, beyond chance.");
      hue = colour::orange;
    } else {
      words = view.tr("Fewer than last year, beyond chance.");
      hue = colour::green;
    }
  }
  const bool everywhere = where_.grid < 0 && where_.village < 0;
  if (everywhere && view.inquiry.picture == Picture::density) {
    // Another question than that of the grids: these are small where people live, the ground is not.
    const hotspot::DensityOutline* outline = view.inquiry.outline();
    if (outline != nullptr && !outline->rings.empty()) {
      words += (words.empty() ? "" : " ") +
               view.tr("Outlined: denser than if as many incidents fell anywhere on the ground alike.");
    }
  } else if (everywhere && !of_->bins.empty()) {
    const auto hot =
        std::count_if(of_->bins.begin(), of_->bins.end(), [](Confidence bin) { return bin >= Confidence::hot95; });
    words += (words.empty() ? "" : " ") + (hot == 0 ? view.tr("No group of grids stands out beyond chance.")
                                                    : view.tr("{} grids stand out beyond chance.", hot));
    if (hot > 0) hue = colour::orange;
  }
  if (words.empty()) return;
  notice(view, words, hue);
  gap(view, 6);
}

void HotspotStory::figures(const View& view) {
  const hotspot::Period period = hotspot::bounded(of_->question.filter.period, *of_->records);
  reasons_.fact(view, {"count", view.tr("in the period"), std::to_string(story_.count),
                       view.tr("Reported from {}, in this place by its boundaries of today, and let through by the "
                               "filters on the left.",
                               period_text(period, view.zone()))});
  comparison(view, "last-year", view.tr("the same weeks last year"), of_->last_year, story_.last_year);
  comparison(view, "previous", view.tr("the period before"), of_->previous, story_.previous);
  const double km2 = story_.square_metres / 1e6;
  reasons_.fact(view, {"per-area", view.tr("per km²"), km2 > 0 ? number_text(story_.count / km2) : "–",
                       view.tr("{} incidents in {} km², the area of the grids on the map's projection.", story_.count,
                               number_text(km2))});
  if (story_.premises_count > 0) {
    reasons_.fact(view,
                  {"per-premises", view.tr("per 100 premises"), number_text(100 * story_.count / story_.premises_count),
                   view.tr("{} incidents, {} premises that lie in the place.", story_.count,
                           number_text(story_.premises_count))});
  }
  if (story_.residents > 0) {
    reasons_.fact(view,
                  {"per-residents", view.tr("per 1,000 residents"), number_text(1000 * story_.count / story_.residents),
                   view.tr("{} incidents, {} residents as the boundaries have them.", story_.count,
                           number_text(story_.residents))});
  }
}

void HotspotStory::reliability(const View& view) const {
  if (where_.grid < 0 || of_->bins.empty()) return;
  const auto at = static_cast<std::size_t>(where_.grid);
  const Confidence bin = of_->bins[at];
  const int level = std::abs(static_cast<int>(bin));
  const std::string sure = level == 3 ? "99 %" : level == 2 ? "95 %" : "90 %";
  gap(view, 6);
  const double own = of_->counts[at];
  const auto fewer = std::count_if(of_->counts.begin(), of_->counts.end(), [own](double other) { return other < own; });
  const auto all = static_cast<std::ptrdiff_t>(of_->counts.size());
  if (level == 0 && !of_->question.per && fewer * 100 >= all * 97) {
    // A single street: Gi* asks for company, a reader asks about the street.
    notice(view,
           view.tr("This grid has more than {} of the {} others, and its neighbours do not: no group of grids. Divide "
                   "by premises or area to see whether it is chance.",
                   fewer, all - 1));
  } else if (level == 0) {
    notice(view, view.tr("Within chance: this grid and its neighbours differ no more from the others than shuffled "
                         "numbers would."));
  } else if (hotspot::is_hot(bin)) {
    notice(view,
           view.tr("Beyond chance: this grid and its neighbours have more than the others, at the {} level.", sure),
           colour::orange);
  } else {
    notice(view,
           view.tr("Beyond chance: this grid and its neighbours have fewer than the others, at the {} level.", sure),
           colour::cyan);
  }
  std::string how;
  switch (of_->inference) {
    case Inference::permutation:
      how = view.tr("Getis-Ord Gi* over touching grids, z = {}; {} conditional permutations, false discovery rate.",
                    number_text(of_->z[at]), of_->question.permutations);
      break;
    case Inference::redistribution:
      how = view.tr(
          "Getis-Ord Gi* over touching grids, z = {}; cases dealt out {} times in proportion to the "
          "denominator, false discovery rate.",
          number_text(of_->z[at]), of_->question.permutations);
      break;
    case Inference::normal:
      how = view.tr("Getis-Ord Gi* over touching grids, z = {}; normal approximation, false discovery rate.",
                    number_text(of_->z[at]));
      break;
  }
  gap(view, 4);
  paragraph(view, how, colour::faint);
}

/// How the grid became what it is, where the map shows it.
void HotspotStory::pattern(const View& view) const {
  if (view.inquiry.picture != Picture::patterns) return;
  if (of_->no_patterns) {
    gap(view, 4);
    notice(view, view.tr(*of_->no_patterns), colour::sand);
    return;
  }
  if (where_.grid < 0 || !of_->patterns) return;
  const auto at = static_cast<std::size_t>(where_.grid);
  const hotspot::Emerging& found = *of_->patterns;
  gap(view, 6);
  notice(view, view.tr(hotspot::name(found.patterns[at]).c_str()),
         hotspot::is_hot_pattern(found.patterns[at]) ? colour::orange : colour::edge_calm);
  gap(view, 4);
  paragraph(
      view,
      view.tr("Gi* in space and time, a grid and its neighbours in a step and the one before, {} steps of {} days; "
              "the trend by Mann and Kendall; one of the seventeen published classes.",
              found.patterns.empty() ? 0 : found.bins.size() / found.trend.size(),
              std::chrono::duration_cast<std::chrono::days>(of_->pattern_step).count()),
      colour::faint);
}

/// A village can be looked at alone: then its grids are compared with each other only.
void HotspotStory::only_here(const View& view, Actions& actions) const {
  if (where_.village < 0) return;
  const auto& code = of_->ground->boundaries->villages[static_cast<std::size_t>(where_.village)].code;
  const auto& villages = view.inquiry.question.filter.villages;
  const bool lit = std::find(villages.begin(), villages.end(), code) != villages.end();
  Chips chips(view);
  if (!chips.add("only-here", view.tr("only this village"), lit)) return;
  hotspot::Question next = view.inquiry.question;
  if (std::erase(next.filter.villages, code) == 0) next.filter.villages.push_back(code);
  actions.ask(next);
}

void HotspotStory::act(const View& view, Actions& actions) const {
  constexpr std::size_t most = 8;  // stops that a crew can reach in half a day
  std::vector<domain::IncidentId> open;
  // Most urgent first, as the queue has them.
  for (const domain::IncidentId id : view.digest.queue()) {
    const auto at = std::find(story_.still_open.begin(), story_.still_open.end(), id.value);
    const domain::Incident* incident = view.situation.incidents.find(id);
    if (at == story_.still_open.end() || incident == nullptr || !incident->located || incident->patrol) continue;
    open.push_back(id);
    if (open.size() == most) break;
  }
  gap(view, 12);
  const bool pressed_it = primary_button(view, "send-patrol", view.tr("Send a joint patrol there"), {}, !open.empty());
  gap(view, 6);
  if (open.empty()) {
    paragraph(view, view.tr("Nothing of the period is open there: there is nothing for a patrol to visit."));
    return;
  }
  paragraph(view, view.tr("{} open incidents go into it, the most urgent first.", open.size()));
  if (!pressed_it) return;
  const std::string purpose = view.tr("Hotspot {}: {} incidents in the period", place_name(view, where_), story_.count);
  actions.send_patrol(open, purpose);
}

void HotspotStory::draw(const View& view, Actions& actions) {
  if (!view.inquiry.answer) return;
  remember(view);
  heading(view, place_name(view, where_));
  headline(view);
  only_here(view, actions);
  figures(view);
  reliability(view);
  pattern(view);
  for (const auto& warning : of_->warnings) {
    gap(view, 4);
    notice(view, view.tr(warning), colour::sand);
  }
  if (where_.grid < 0 && where_.village < 0 && of_->outside > 0) {
    gap(view, 4);
    notice(
        view,
        view.tr("{} incidents lie outside every grid and are in no figure of a place.", static_cast<int>(of_->outside)),
        colour::sand);
  }
  act(view, actions);
  if (where_.grid < 0 && where_.village < 0) {
    gap(view, 6);
    const bool busy = actions.writes_review();
    if (secondary_button(view, "write-review", busy ? view.tr("writing …") : view.tr("Write the review of the period"),
                         !busy)) {
      actions.write_review();
    }
  }

  gap(view, 16);
  caption(view, view.tr("When"));
  const Strip s = strip(view);
  const float high = view.px(178);
  const auto& chosen_hour = view.inquiry.question.filter.hour;
  const bool hour_pressed = pressed(view, "story-hours", {s.x, s.y, s.w, high});
  const int lit = chosen_hour ? chosen_hour->weekday * 24 + chosen_hour->hour : -1;
  const int under = week_table(view, {s.x, s.y, s.w, high}, story_.hours, lit);
  if (hour_pressed && under >= 0) {
    hotspot::Question next = view.inquiry.question;
    next.filter.hour = hotspot::HourOfWeek{under / 24, under % 24, view.zone()};
    if (under == lit) next.filter.hour.reset();
    actions.ask(next);
  }
  why(view, {s.x, s.y, s.w, high},
      view.tr("Incidents of the place and period by weekday and hour of report, local time; the brightest cell is the "
              "most."));
  advance(high);

  kinds(view, actions);
  again(view);
  draw_hotspot_patrols(view, patrols_, reasons_);
  draw_hotspot_quality(view, actions, story_, reasons_);
}

void HotspotStory::kinds(const View& view, Actions& actions) const {
  gap(view, 16);
  caption(view, view.tr("What"));
  std::vector<Bar> kinds;
  for (const auto& kind : story_.kinds) {
    if (kinds.size() == 8) break;
    const auto& chosen = view.inquiry.question.filter.kinds;
    kinds.push_back({"story-kind:" + kind.name, category_text(view.tr, view.situation, kind.name),
                     std::to_string(kind.count),
                     static_cast<double>(kind.count) / static_cast<double>(story_.kinds.front().count), colour::bar,
                     std::find(chosen.begin(), chosen.end(), kind.name) != chosen.end()});
  }
  if (const int hit = bars(view, kinds); hit >= 0) {
    hotspot::Question next = view.inquiry.question;
    next.filter.kinds = {story_.kinds[static_cast<std::size_t>(hit)].name};
    if (next.filter.kinds == view.inquiry.question.filter.kinds) next.filter.kinds.clear();
    actions.ask(next);
  }
}

void HotspotStory::again(const View& view) const {
  if (story_.premises.empty() && story_.addresses.empty()) return;
  gap(view, 16);
  caption(view, view.tr("Again and again"));
  std::size_t shown = 0;
  for (const auto& one : story_.premises) {
    if (++shown > 6) break;
    fact(view, premises_name(view, one.name), std::to_string(one.count));
  }
  for (const auto& one : story_.addresses) {
    if (++shown > 8) break;
    fact(view, one.name, std::to_string(one.count));
  }
}

}  // namespace lianxun::ui
