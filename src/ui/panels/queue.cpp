#include "ui/panels/queue.hpp"

#include "ui/format.hpp"
#include "ui/widgets.hpp"

namespace lianxun::ui {

using domain::Incident;
using domain::IncidentId;
using domain::Source;
using domain::Urgency;

namespace {

Row row_of(const View& view, const Incident& incident) {
  const Urgency urgency = domain::urgency(incident, view.now);
  Row row;
  row.id = "incident:" + incident.number;
  row.check = "check:" + incident.number;
  row.sign = incident.source == Source::complaint ? Row::Sign::circle : Row::Sign::diamond;
  row.title = headline(view.tr, view.situation, incident);
  row.right = countdown(view.tr, incident, view.now);
  row.right_colour = urgency == Urgency::overdue || urgency == Urgency::due_soon || urgency == Urgency::fresh
                         ? urgency_colour(urgency)
                         : colour::text;
  const bool by_grid = incident.village.empty() && !incident.grid.empty();  // the title says it then
  row.subtitle = by_grid ? incident.number : grid_text(view.tr, incident.grid);
  if (!incident.address.empty()) {
    row.subtitle += " · " + incident.address;
  } else if (!incident.note.empty()) {
    row.subtitle += " · " + incident.note;
  }
  row.subright = stage_text(view.tr, incident);
  row.edge =
      urgency == Urgency::overdue && !incident.owner.empty() ? fade(colour::red, 0.45F) : urgency_colour(urgency);
  row.selected = view.selection.has(incident.id);
  return row;
}

}  // namespace

bool Queue::passes(const View& view, const Incident& incident) const {
  if (source_ && incident.source != *source_) return false;
  if (!village_.empty() && incident.village != village_) return false;
  return !overdue_only_ || domain::urgency(incident, view.now) == Urgency::overdue;
}

void Queue::filters(const View& view) {
  const auto boundaries = domain::boundaries_on(view.situation, domain::local_date(view.now, view.zone()));
  Chips chips(view);
  const std::string village =
      village_.empty() ? view.tr("all villages") : village_text(view.tr, view.situation, village_, view.now);
  if (chips.add("filter:village", village, !village_.empty() || choosing_village_)) {
    choosing_village_ = !choosing_village_;
  }
  const auto toggle = [this](Source source) {
    source_ = source_ == source ? std::optional<Source>() : std::optional<Source>(source);
  };
  if (chips.add("filter:complaint", view.tr("complaints"), source_ == Source::complaint)) toggle(Source::complaint);
  if (chips.add("filter:finding", view.tr("inspections"), source_ == Source::finding)) toggle(Source::finding);
  if (chips.add("filter:overdue", view.tr("overdue now"), overdue_only_, colour::red)) overdue_only_ = !overdue_only_;
  if (!choosing_village_ || !boundaries) return;
  if (chips.add("village:all", view.tr("all villages"), village_.empty())) {
    village_.clear();
    choosing_village_ = false;
  }
  for (const domain::Village& one : boundaries->villages) {
    // A room of thousands of villages filters by search instead.
    if (boundaries->villages.size() > 60) break;
    if (chips.add(("village:" + one.code).c_str(), view.tr.name(&one), village_ == one.code)) {
      village_ = one.code;
      choosing_village_ = false;
    }
  }
}

void Queue::keys(const View& view, Actions& actions, const std::vector<IncidentId>& shown) {
  if (ImGui::GetIO().WantTextInput || shown.empty()) return;
  const bool down = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_DownArrow));
  const bool up = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_UpArrow));
  if (!down && !up) return;
  const auto at = std::find(shown.begin(), shown.end(), view.selection.focus());
  std::size_t next = 0;
  if (at != shown.end()) {
    const auto here = static_cast<std::size_t>(at - shown.begin());
    next = down ? std::min(here + 1, shown.size() - 1) : (here == 0 ? 0 : here - 1);
  }
  actions.select(shown[next], ImGui::GetIO().KeyShift);
}

void Queue::draw(const View& view, Actions& actions) {
  std::vector<IncidentId> shown;
  for (const IncidentId id : view.digest.queue()) {
    if (passes(view, *view.situation.incidents.find(id))) shown.push_back(id);
  }
  heading(view, view.tr("To be dealt with"), view.tr("{} incidents", shown.size()));
  filters(view);
  keys(view, actions, shown);

  ImGui::BeginChild("list");
  if (shown.empty()) {
    gap(view, 12);
    paragraph(view, view.tr("Nothing waits here."), colour::secondary, Face::body);
  }
  const float height = row_height(view);
  const IncidentId focus = view.selection.focus();
  if (focus && focus != scrolled_to_) {
    const auto at = std::find(shown.begin(), shown.end(), focus);
    const float y = static_cast<float>(at - shown.begin()) * height;
    const float top = ImGui::GetScrollY();
    if (at != shown.end() && (y < top || y + height > top + ImGui::GetWindowHeight())) {
      ImGui::SetScrollY(y - height);
    }
  }
  scrolled_to_ = focus;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(shown.size()), height);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const Incident& incident = *view.situation.incidents.find(shown[static_cast<std::size_t>(i)]);
      const RowHit hit = row_or_check(view, row_of(view, incident));
      if (hit == RowHit::none) continue;
      const ImGuiIO& io = ImGui::GetIO();
      actions.select(incident.id, hit == RowHit::check || io.KeyCtrl || io.KeyShift);
      if (incident.located) actions.show(incident.position);
    }
  }
  ImGui::EndChild();
}

}  // namespace lianxun::ui
