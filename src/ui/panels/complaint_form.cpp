#include "ui/panels/complaint_form.hpp"

#include <utility>

#include "ui/find.hpp"
#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void ComplaintForm::opened(const View&, Actions&) {
  *this = ComplaintForm();
  focus_ = true;
}

void ComplaintForm::where(const View& view, Actions& actions) {
  if (view.selection.place && view.selection.place != place_) {
    place_ = view.selection.place;  // the last click on the map outranks what was chosen before
    premises_.clear();
  }
  if (text_field(view, "complaint:address", view.tr("address or premises"), address_)) premises_.clear();
  if (premises_.empty() && address_.size() >= 2) {
    for (const domain::Premises* found : find_premises(view.situation, view.index, address_, 4)) {
      Row row;
      row.id = "suggest:" + found->id;
      row.edge = 0;
      row.title = found->name;
      row.subtitle = found->address;
      row.subright = village_text(view.tr, view.situation, found->village, view.now);
      if (!lianxun::ui::row(view, row)) continue;
      premises_ = found->id;
      address_ = found->address.empty() ? found->name : found->address;
      place_ = found->position;
      actions.show(found->position);
    }
    gap(view, 8);
  }
  if (place_) {
    notice(view, view.tr("Place is set. Click on the map to move it."), colour::green);
  } else {
    notice(view, view.tr("Click on the map where it is."), colour::cyan);
  }
}

void ComplaintForm::what(const View& view) {
  const Strip s = strip(view);
  text(view, {s.x, s.y}, Face::small, colour::secondary, view.tr("what"));
  gap(view, 28);
  Chips chips(view);
  const bool alt = ImGui::GetIO().KeyAlt;
  int key = 1;
  for (const domain::Category& category : view.situation.room->categories) {
    // Alt and a digit choose without the mouse.
    const std::string label = (key <= 9 ? std::to_string(key) + " " : "") + view.tr.name(&category);
    if (chips.add(("category:" + category.id).c_str(), label, category_ == category.id) ||
        (alt && key <= 9 && key_pressed(key_of_digit(key)))) {
      category_ = category.id;
    }
    ++key;
  }
}

void ComplaintForm::send(const View& view, Actions& actions) {
  if (category_.empty()) {
    missing_ = view.tr("Choose what it is about.");
    return;
  }
  if (!place_ && address_.empty()) {
    missing_ = view.tr("Click on the map, or type an address.");
    return;
  }
  missing_.clear();
  domain::ReportIncident report;
  report.source = finding_ ? domain::Source::finding : domain::Source::complaint;
  report.category = category_;
  report.phone = phone_;
  report.address = address_;
  report.premises = premises_;
  report.note = note_;
  if (place_ && !view.situation.working_crs.empty()) {
    report.position =
        domain::SourcePosition{place_->x, place_->y, {domain::Datum::Kind::crs, view.situation.working_crs}};
  }
  reply_ = actions.submit(std::move(report));
}

void ComplaintForm::draw(const View& view, Actions& actions) {
  if (reply_ && reply_->accepted()) {
    // Back to the list with the new one in focus.
    for (const domain::Event& event : *reply_->events) {
      const auto* body = std::get_if<domain::IncidentReported>(&event.body);
      if (body == nullptr || view.situation.incidents.find(body->incident.id) == nullptr) continue;
      actions.toast(view.tr("{} registered", body->incident.number));
      actions.select(body->incident.id);
      reply_.reset();
      return;
    }
  }
  heading(view, finding_ ? view.tr("New finding") : view.tr("New complaint"));
  {
    Chips chips(view);
    if (chips.add("complaint:complaint", view.tr("complaint"), !finding_)) finding_ = false;
    if (chips.add("complaint:finding", view.tr("inspection"), finding_)) finding_ = true;
  }
  text_field(view, "complaint:phone", view.tr("phone"), phone_, std::exchange(focus_, false));
  where(view, actions);
  what(view);
  text_field(view, "complaint:note", view.tr("note"), note_);
  if (!missing_.empty()) notice(view, missing_, colour::amber);
  refusal(view, reply_);
  const bool idle = !reply_ || reply_->ready;
  if ((primary_button(view, "complaint:send", view.tr("Register"), "Enter", idle) || enter_pressed()) && idle) {
    send(view, actions);
  }
}

}  // namespace lianxun::ui
