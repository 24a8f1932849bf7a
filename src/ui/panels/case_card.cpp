#include "ui/panels/case_card.hpp"

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void CaseCard::facts(const View& view, const domain::Case& one) const {
  if (const domain::Power* power = view.situation.room->find_power(one.power)) paragraph(view, power->name);
  gap(view, 6);
  if (one.party) fact(view, view.tr("party"), party_text(view.tr, *one.party));
  fact(view, view.tr("filed"), moment_text(view.tr, one.opened, view.now, view.zone()));
  if (one.decided) {
    fact(view, view.tr("decided"), moment_text(view.tr, *one.decided, view.now, view.zone()));
    fact(view, view.tr("fine"), fine_text(view.tr, one.fine_yuan));
  } else if (one.due) {
    const bool late = *one.due < view.now;
    fact(view, view.tr("to be decided"),
         moment_text(view.tr, *one.due, view.now, view.zone()) + " · " + countdown(view.tr, *one.due - view.now),
         late ? colour::red : colour::text);
  }
  std::string people;
  for (const domain::OfficerId& id : one.officers) {
    const domain::Officer* officer = view.situation.room->find_officer(id);
    people += (people.empty() ? "" : " ") + (officer == nullptr ? id : officer->name);
  }
  if (!people.empty()) fact(view, view.tr("officers"), people);
  if (!one.discussion.empty()) fact(view, view.tr("discussed"), one.discussion);
  if (!one.note.empty()) paragraph(view, one.note);
}

void CaseCard::decision(const View& view, Actions& actions, const domain::Case& one) {
  if (deciding_ != one.id) {
    if (!secondary_button(view, ("decide:" + one.id).c_str(), view.tr("Decide the case"))) return;
    *this = CaseCard();
    deciding_ = one.id;
    major_ = one.major;
    return;
  }
  text_field(view, "decision:fine", view.tr("fine in yuan, 0 for a warning"), fine_);
  if (Chips(view).add("decision:major", view.tr("major case"), major_) && !one.major) major_ = !major_;
  if (major_) text_field(view, "decision:discussion", view.tr("discussed collectively: when, by whom"), discussion_);
  if (!missing_.empty()) notice(view, missing_, colour::amber);
  const bool idle = !reply_ || reply_->ready;
  if (row_button(view, "decision:record", view.tr("Record the decision"), 0, 2, idle)) {
    missing_.clear();
    if (const auto yuan = parse_yuan(fine_)) {
      reply_ = actions.submit(domain::DecideCase{one.id, *yuan, major_, discussion_, {}}, one.revision);
      replied_ = one.id;
    } else {
      missing_ = view.tr("Give the fine in yuan, 0 for a warning.");
    }
  }
  if (row_button(view, "decision:back", view.tr("Back"), 1, 2)) *this = CaseCard();
}

void CaseCard::draw(const View& view, Actions& actions, const domain::Case& one) {
  heading(view, view.tr("Case {}", one.id),
          procedure_text(view.tr, one.procedure) + (one.major ? " · " + view.tr("major case") : ""));
  facts(view, one);
  if (replied_ == one.id) refusal(view, reply_);
  if (domain::is_open(one)) decision(view, actions, one);
}

}  // namespace lianxun::ui
