#include "ui/panels/relocate_panel.hpp"

#include "ui/format.hpp"
#include "ui/keys.hpp"
#include "ui/panels/incident_facts.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

void RelocatePanel::opened(const View& view, Actions& actions) {
  *this = RelocatePanel();
  const domain::Incident* incident = view.situation.incidents.find(view.selection.focus());
  if (incident == nullptr) return;
  id_ = incident->id;
  address_ = incident->address;
  if (incident->located) actions.show(incident->position);
}

void RelocatePanel::draw(const View& view, Actions& actions) {
  const domain::Incident* incident = view.situation.incidents.find(id_);
  if (incident == nullptr) return actions.open({});
  if (reply_ && reply_->accepted()) {
    actions.toast(view.tr("{} has its new place", incident->number));
    return actions.select(incident->id);
  }
  incident_summary(view, *incident);
  refusal(view, reply_);
  text_field(view, "relocate:address", view.tr("address"), address_);
  const auto place = view.selection.place;
  if (place) {
    notice(view, view.tr("Place is set. Click on the map to move it."), colour::green);
  } else {
    notice(view, view.tr("Click on the map where it is."), colour::cyan);
  }
  const bool ready = place && (!reply_ || reply_->ready);
  if ((primary_button(view, "relocate:set", view.tr("Set the place"), "Enter", ready) || enter_pressed()) && ready) {
    reply_ = actions.submit(
        domain::RelocateIncident{
            id_, {place->x, place->y, {domain::Datum::Kind::crs, view.situation.working_crs}}, address_},
        incident->revision);
  }
}

}  // namespace lianxun::ui
