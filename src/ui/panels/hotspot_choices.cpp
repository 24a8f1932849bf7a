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

}  // namespace

void draw_hotspot_choices(const View& view, Actions& actions) {
  const Inquiry& inquiry = view.inquiry;
  {
    Chips chips(view);
    if (chips.add("picture:counts", view.tr("how many"), inquiry.picture == Picture::counts)) {
      actions.show(Picture::counts);
    }
    if (chips.add("picture:density", view.tr("density"), inquiry.picture == Picture::density)) {
      actions.show(Picture::density);
    }
    if (chips.add("picture:significance", view.tr("beyond chance?"), inquiry.picture == Picture::significance)) {
      actions.show(Picture::significance);
    }
    if (chips.add("raise", view.tr("raised"), inquiry.raised)) actions.raise(!inquiry.raised);
  }
  if (inquiry.picture == Picture::density) {
    gap(view, 4);
    bandwidths(view, actions);
  }
  gap(view, 4);
  {
    using hotspot::Per;
    static constexpr std::array<std::optional<Per>, 4> all{std::nullopt, Per::square_kilometre, Per::hundred_premises,
                                                           Per::thousand_residents};
    static constexpr std::array ids{"per:none", "per:area", "per:premises", "per:residents"};
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
  gap(view, 4);
  {
    using domain::Source;
    const auto& source = inquiry.question.filter.source;
    const auto toggle = [&](Source which) {
      hotspot::Question next = inquiry.question;
      next.filter.source = source == which ? std::optional<Source>() : std::optional<Source>(which);
      actions.ask(next);
    };
    Chips chips(view);
    if (chips.add("only:complaint", view.tr("complaints"), source == Source::complaint)) toggle(Source::complaint);
    if (chips.add("only:finding", view.tr("inspections"), source == Source::finding)) toggle(Source::finding);
    for (const std::string& kind : inquiry.question.filter.kinds) {
      if (chips.add(("only-kind:" + kind).c_str(), category_text(view.tr, view.situation, kind) + "  ×", true)) {
        hotspot::Question next = inquiry.question;
        std::erase(next.filter.kinds, kind);
        actions.ask(next);
      }
    }
  }
}

}  // namespace lianxun::ui
