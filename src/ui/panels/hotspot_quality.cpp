#include "ui/panels/hotspot_quality.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

using hotspot::Doubt;

const char* explained(Doubt doubt) {
  switch (doubt) {
    case Doubt::default_geocode:
      return "Far more incidents on one exact point than on any other, of all kinds and with many addresses: where a "
             "geocoder sends what it does not find. A suspicion, not a proof.";
    case Doubt::duplicate:
      return "Of the same kind at the same place within ten minutes of another.";
    case Doubt::unlocated:
      return "They have no position and are in no figure of a place.";
    case Doubt::outside:
      return "Their position lies in no grid of today; they are in no figure of a place.";
    case Doubt::closed_before_reported:
    case Doubt::handled_before_reported:
      return "Their times cannot be right; response times leave them out.";
    case Doubt::in_future:
      return "One of their times is after now.";
  }
  return "";
}

/// What has a place and could be left out of counts.
bool can_be_left_out(Doubt doubt) { return doubt != Doubt::unlocated && doubt != Doubt::outside; }

}  // namespace

void draw_hotspot_quality(const View& view, Actions& actions, const hotspot::Story& story, Reasons& reasons) {
  const auto& without = view.inquiry.question.without;
  if (story.doubts.empty() && without.empty()) return;
  gap(view, 16);
  caption(view, view.tr("Data quality"));
  for (const auto& [doubt, count] : story.doubts) {
    const std::string id = "doubt:" + std::to_string(static_cast<int>(doubt));
    reasons.fact(view, {id, view.tr(hotspot::name(doubt).c_str()), std::to_string(count), view.tr(explained(doubt)),
                        without.contains(doubt) ? colour::sand : colour::text});
  }
  gap(view, 4);
  Chips chips(view);
  const auto toggle = [&](Doubt doubt, bool leave_out) {
    hotspot::Question next = view.inquiry.question;
    if (leave_out) {
      next.without.insert(doubt);
    } else {
      next.without.erase(doubt);
    }
    actions.ask(next);
  };
  for (const auto& [doubt, count] : story.doubts) {
    if (!can_be_left_out(doubt)) continue;
    const bool lit = without.contains(doubt);
    const std::string label = view.tr("leave out: {}", view.tr(hotspot::name(doubt).c_str()));
    if (chips.add(("without:" + std::to_string(static_cast<int>(doubt))).c_str(), label, lit)) toggle(doubt, !lit);
  }
}

}  // namespace lianxun::ui
