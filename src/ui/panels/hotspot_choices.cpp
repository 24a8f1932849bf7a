#include "ui/panels/hotspot_choices.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

/// Metres over which an incident is spread: by rule, or by hand.
void bandwidths(const View& view, Actions& actions) {
  const hotspot::Question& question = view.inquiry.question;
  if (!question.density) return;
  const auto ask = [&](std::optional<double> metres) {
    hotspot::Question next = question;
    next.density->bandwidth = metres;
    actions.ask(next);
  };
  Chips chips(view);
  const auto& chosen = question.density->bandwidth;
  const auto& answer = view.inquiry.answer;
  const std::string found =
      answer && answer->density && !chosen ? " " + number_text(answer->kernel.bandwidth) + " m" : "";
  if (chips.add("bandwidth:rule", view.tr("by rule") + found, !chosen)) ask(std::nullopt);
  for (const double metres : {150.0, 300.0, 600.0}) {
    const std::string label = number_text(metres) + " m";
    if (chips.add(("bandwidth:" + number_text(metres)).c_str(), label, chosen == metres)) ask(metres);
  }
}

/// Names of a filter that are lit and leave it when pressed.
template <class Word>
void chosen(const View& view, Actions& actions, Chips& chips, std::vector<std::string> hotspot::Filter::*names,
            const char* prefix, const Word& word) {
  for (const std::string& name : view.inquiry.question.filter.*names) {
    if (!chips.add((prefix + name).c_str(), word(name) + "  ×", true)) continue;
    hotspot::Question next = view.inquiry.question;
    std::erase(next.filter.*names, name);
    actions.ask(next);
  }
}

void pictures(const View& view, Actions& actions) {
  struct Choice {
    const char* id;
    std::string label;
    Picture picture;
  };
  const std::array all{Choice{"picture:counts", view.tr("how many"), Picture::counts},
                       Choice{"picture:density", view.tr("density"), Picture::density},
                       Choice{"picture:significance", view.tr("beyond chance?"), Picture::significance},
                       Choice{"picture:patterns", view.tr("how it changes"), Picture::patterns}};
  Chips chips(view);
  for (const Choice& each : all) {
    if (chips.add(each.id, each.label, view.inquiry.picture == each.picture)) actions.show(each.picture);
  }
  if (chips.add("raise", view.tr("raised"), view.inquiry.raised)) actions.raise(!view.inquiry.raised);
}

/// An earlier period on the same map, right of a border.
void periods_beside(const View& view, Actions& actions) {
  using hotspot::Beside;
  const auto& beside = view.inquiry.question.beside;
  const auto toggle = [&](Beside which) {
    hotspot::Question next = view.inquiry.question;
    next.beside = beside == which ? std::optional<Beside>() : std::optional<Beside>(which);
    actions.ask(next);
  };
  Chips chips(view);
  if (chips.add("beside:last-year", view.tr("beside last year"), beside == Beside::last_year)) {
    toggle(Beside::last_year);
  }
  if (chips.add("beside:previous", view.tr("beside the period before"), beside == Beside::previous)) {
    toggle(Beside::previous);
  }
}

/// Only where there is a choice.
void borders(const View& view, Actions& actions) {
  if (view.situation.boundaries.size() < 2) return;
  const hotspot::Question& question = view.inquiry.question;
  const auto ask = [&](hotspot::Borders which) {
    hotspot::Question next = question;
    next.borders = which;
    actions.ask(next);
  };
  gap(view, 4);
  Chips chips(view);
  const bool then = question.borders == hotspot::Borders::then;
  if (chips.add("borders:today", view.tr("borders of today"), !then)) ask(hotspot::Borders::today);
  if (chips.add("borders:then", view.tr("borders of then"), then)) ask(hotspot::Borders::then);
  if (then && view.inquiry.answer) {
    chips.label(view.tr("from {}", domain::format_date(view.inquiry.answer->ground->boundaries->effective)),
                colour::secondary, 0);
  }
}

void denominators(const View& view, Actions& actions) {
  using hotspot::Per;
  static constexpr std::array<std::optional<Per>, 4> all{std::nullopt, Per::square_kilometre, Per::hundred_premises,
                                                         Per::thousand_residents};
  static constexpr std::array ids{"per:none", "per:area", "per:premises", "per:residents"};
  const Inquiry& inquiry = view.inquiry;
  Chips chips(view);
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Nobody divides by residents that are not known.
    if (inquiry.answer && all[i]) {
      const auto& what = hotspot::denominators(*inquiry.answer->ground, *all[i]);
      if (std::all_of(what.begin(), what.end(), [](double d) { return d <= 0; })) continue;
    }
    if (!chips.add(ids[i], per_text(view.tr, all[i]), inquiry.question.per == all[i])) continue;
    hotspot::Question next = inquiry.question;
    next.per = all[i];
    actions.ask(next);
  }
}

}  // namespace

void HotspotChoices::filters(const View& view, Actions& actions) {
  using domain::Source;
  using hotspot::Filter;
  const hotspot::Question& question = view.inquiry.question;
  const auto toggle = [&](Source which) {
    hotspot::Question next = question;
    next.filter.source = question.filter.source == which ? std::optional<Source>() : std::optional<Source>(which);
    actions.ask(next);
  };
  Chips chips(view);
  const auto& source = question.filter.source;
  if (chips.add("only:complaint", view.tr("complaints"), source == Source::complaint)) toggle(Source::complaint);
  if (chips.add("only:finding", view.tr("inspections"), source == Source::finding)) toggle(Source::finding);
  if (!view.situation.room->agencies.empty() && chips.add("agencies", view.tr("agency") + " …", agencies_)) {
    agencies_ = !agencies_;
  }
  chosen(view, actions, chips, &Filter::kinds,
         "only-kind:", [&](const std::string& id) { return category_text(view.tr, view.situation, id); });
  chosen(view, actions, chips, &Filter::villages, "only-village:", [&](const std::string& code) {
    return village_text(view.tr, view.situation, code, view.now);
  });
  if (question.filter.hour) {
    const std::string label = weekday_text(view.tr, question.filter.hour->weekday) + " " +
                              std::to_string(question.filter.hour->hour) + ":00  ×";
    if (chips.add("only-hour", label, true)) {
      hotspot::Question next = question;
      next.filter.hour.reset();
      actions.ask(next);
    }
  }
  if (!agencies_) {
    chosen(view, actions, chips, &Filter::agencies,
           "only-agency:", [&](const std::string& id) { return agency_text(view.tr, view.situation, id); });
    return;
  }
  for (const domain::Agency& agency : view.situation.room->agencies) {
    const auto& names = question.filter.agencies;
    const bool lit = std::find(names.begin(), names.end(), agency.id) != names.end();
    if (!chips.add(("agency:" + agency.id).c_str(), agency_text(view.tr, view.situation, agency.id), lit)) continue;
    hotspot::Question next = question;
    if (std::erase(next.filter.agencies, agency.id) == 0) next.filter.agencies.push_back(agency.id);
    actions.ask(next);
  }
}

void HotspotChoices::draw(const View& view, Actions& actions) {
  pictures(view, actions);
  if (view.inquiry.picture == Picture::density) {
    gap(view, 4);
    bandwidths(view, actions);
  }
  gap(view, 4);
  denominators(view, actions);
  gap(view, 4);
  periods_beside(view, actions);
  borders(view, actions);
  gap(view, 4);
  filters(view, actions);
}

}  // namespace lianxun::ui
