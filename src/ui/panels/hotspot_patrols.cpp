#include "ui/panels/hotspot_patrols.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using hotspot::Effect;
using hotspot::Outcome;
using hotspot::PastPatrol;

std::string day(domain::Instant at, const View& view) {
  return domain::format_date(domain::local_date(at, view.zone()));
}

std::string whole(double count) { return std::to_string(std::lround(count)); }

std::string sentence(const View& view, const PastPatrol& past) {
  std::string out = past.purpose.empty() ? "" : past.purpose + ". ";
  out += view.tr("{} stops in {} grids, {} of them here.", past.stops, past.grids.size(), past.here) + " ";
  if (!past.effect) return out + view.tr(past.why_not);
  const Effect& effect = *past.effect;
  const hotspot::RatioOfRatios& told = hotspot::told(effect);
  out += view.tr("Complaints in the visited grids {} before, {} as long after; in {} comparison grids {} and {}.",
                 whole(effect.in_treated.before), whole(effect.in_treated.after), effect.comparison.size(),
                 whole(effect.in_comparison.before), whole(effect.in_comparison.after)) +
         " ";
  if (told.outcome != Outcome::too_few) {
    out += view.tr("Ratio to what the comparison lets expect {} ({} to {}, 95 %).", number_text(told.ratio),
                   number_text(told.low), number_text(told.high)) +
           " ";
  }
  if (told.outcome == Outcome::no_difference_shown) {
    out += view.tr("An effect weaker than {} would not have been seen.", number_text(told.detectable)) + " ";
  }
  if (past.foretold) {
    out += view.tr("The visited grids are {} % of the area and had {} % of the complaints that followed (PAI {}).",
                   number_text(100 * past.area_share), number_text(100 * past.foretold->hit_rate),
                   number_text(past.foretold->pai)) +
           " ";
  }
  for (const auto& warning : effect.warnings) out += view.tr(warning) + ". ";
  return out + view.tr("Grids were not chosen by lot: this is no proof that a patrol worked.");
}

}  // namespace

void draw_hotspot_patrols(const View& view, const std::vector<PastPatrol>& patrols, Reasons& reasons) {
  if (patrols.empty()) return;
  gap(view, 16);
  caption(view, view.tr("Past patrols"));
  for (const PastPatrol& past : patrols) {
    std::string words = view.tr("not yet known");
    ImU32 hue = colour::secondary;
    if (past.effect) {
      const Outcome outcome = hotspot::told(*past.effect).outcome;
      words = view.tr(hotspot::name(outcome).c_str());
      if (outcome == Outcome::fewer_than_comparison) hue = colour::green;
      if (outcome == Outcome::more_than_comparison) hue = colour::orange;
    }
    const std::string id = "past-patrol:" + past.number;
    reasons.fact(view, {id, past.number + "  " + day(past.out.to, view), words, sentence(view, past), hue});
  }
}

}  // namespace lianxun::ui
