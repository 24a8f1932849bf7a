#include "ui/map_content.hpp"

#include "ui/format.hpp"

namespace lianxun::ui {

using domain::Incident;
using domain::IncidentId;
using domain::Urgency;
using scene::Mark;
using scene::MarkLayer;

namespace {

constexpr std::uint64_t crews_per_patrol = 64;

/// Shape carries the source, colour the urgency, size the need for attention.
Mark mark_of(const Incident& incident, domain::Instant now) {
  Mark mark;
  mark.key = static_cast<std::uint64_t>(incident.id.value);
  mark.at = incident.position;
  mark.shape = incident.source == domain::Source::complaint ? Mark::Shape::circle : Mark::Shape::diamond;
  const Urgency urgency = domain::urgency(incident, now);
  switch (urgency) {
    case Urgency::overdue:
      mark.size = 17;
      mark.rank = 4;
      mark.ring = incident.owner.empty();
      break;
    case Urgency::due_soon:
      mark.size = 15;
      mark.rank = 3;
      break;
    case Urgency::fresh:
      mark.size = 14;
      mark.rank = 2;
      break;
    case Urgency::calm:
    case Urgency::done:
      mark.size = 11;
      mark.rank = 1;
      break;
  }
  mark.colour = scene_colour(urgency == Urgency::calm ? colour::secondary : urgency_colour(urgency));
  return mark;
}

}  // namespace

scene::Colour scene_colour(ImU32 colour) {
  const auto part = [colour](int shift) { return static_cast<std::uint8_t>((colour >> shift) & 0xffu); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), part(IM_COL32_A_SHIFT)};
}

std::uint64_t route_key(domain::PatrolId id, std::size_t crew) {
  return static_cast<std::uint64_t>(id.value) * crews_per_patrol + crew;
}

domain::PatrolId patrol_of_route(std::uint64_t key) { return {static_cast<std::int64_t>(key / crews_per_patrol)}; }

void MapContent::incidents(const View& view, const std::vector<IncidentId>& touched, double steady) {
  std::vector<Mark> changed;
  std::vector<std::uint64_t> removed;
  for (const IncidentId id : touched) {
    const Incident* incident = view.situation.incidents.find(id);
    const auto before = shown_.find(id);
    if (incident == nullptr || !domain::is_open(*incident) || !incident->located) {
      if (before == shown_.end()) continue;
      removed.push_back(static_cast<std::uint64_t>(id.value));
      shown_.erase(before);
      continue;
    }
    Mark mark = mark_of(*incident, view.now);
    if (before == shown_.end()) {
      mark.ripple = steady;  // it has just come
    } else {
      mark.ripple = before->second.ripple;
      if (mark == before->second) continue;
    }
    changed.push_back(mark);
    shown_[id] = mark;
  }
  if (!changed.empty() || !removed.empty()) map_.update_marks(MarkLayer::live, changed, removed);
}

void MapContent::everything(const View& view) {
  shown_.clear();
  std::vector<Mark> marks;
  for (const Incident& incident : view.situation.incidents) {
    if (!domain::is_open(incident) || !incident.located) continue;
    shown_[incident.id] = marks.emplace_back(mark_of(incident, view.now));
  }
  map_.set_marks(MarkLayer::live, std::move(marks));
}

void MapContent::premises(const View& view) {
  std::vector<Mark> marks;
  std::vector<scene::Label> labels;
  std::uint64_t key = 0;
  for (const auto& entry : view.situation.premises) {
    const domain::Premises& premises = entry.second;
    Mark mark;
    mark.key = ++key;
    mark.at = premises.position;
    mark.shape = Mark::Shape::square;
    mark.size = 4;
    mark.colour = scene_colour(fade(colour::secondary, 0.55F));
    marks.push_back(mark);
    labels.push_back({premises.name, premises.position, scene_colour(colour::secondary), 18, 0.9, 0});
  }
  map_.set_marks(MarkLayer::background, std::move(marks));
  map_.set_labels(std::move(labels));
}

void MapContent::apply(const View& view, const Changes& changes, double steady) {
  if (changes.everything || changes.premises) premises(view);
  if (changes.everything || changes.history || changes.room) {
    everything(view);
  } else {
    incidents(view, changes.incidents, steady);
  }
}

void MapContent::selection(const View& view) {
  std::vector<Mark> rings;
  const auto ring = [&rings](shape::Point at, float size) {
    Mark mark;
    mark.key = rings.size() + 1;
    mark.at = at;
    mark.hollow = true;
    mark.size = size;
    mark.colour = scene_colour(colour::cyan);
    rings.push_back(mark);
  };
  for (const IncidentId id : view.selection.incidents) {
    const Incident* incident = view.situation.incidents.find(id);
    if (incident != nullptr && incident->located) ring(incident->position, id == view.selection.focus() ? 34 : 28);
  }
  if (view.selection.place) {
    ring(*view.selection.place, 24);
    Mark dot = rings.back();
    dot.key = rings.size() + 1;
    dot.hollow = false;
    dot.size = 9;
    rings.push_back(dot);
  }
  map_.set_marks(MarkLayer::handles, std::move(rings));
  const auto& boundaries = view.shown;
  const int area = boundaries && !view.selection.grid.empty() ? boundaries->grid_index(view.selection.grid) : -1;
  map_.set_selected(area < 0 ? std::vector<int>{} : std::vector<int>{area});
}

void MapContent::routes(const View& view, const std::shared_ptr<const Planned>& draft) {
  std::vector<scene::Route> routes;
  const auto add = [&](const domain::Patrol& patrol, ImU32 hue, bool is_draft) {
    const bool looked_at = is_draft || view.selection.patrol == patrol.id;
    for (std::size_t i = 0; i < patrol.crews.size(); ++i) {
      scene::Route route;
      route.key = route_key(patrol.id, i);
      route.colour = scene_colour(hue);
      route.line = patrol.crews[i].route;
      route.dash = is_draft ? scene::Dash::dashed : scene::Dash::solid;
      route.faint = !looked_at && (view.selection.patrol || draft);
      const bool lead = patrol.crews[i].agency == patrol.lead;
      route.width = lead ? 4 : 2.5F;
      route.moving = looked_at && !is_draft && patrol.state == domain::PatrolState::under_way;
      if (lead) {
        route.tag = is_draft ? view.tr("draft") : patrol.number;
        for (std::size_t stop = 0; stop < patrol.stops.size(); ++stop) {
          route.stops.push_back(
              {patrol.stops[stop].position, std::to_string(stop + 1), patrol.stops[stop].done.has_value()});
        }
      }
      routes.push_back(std::move(route));
    }
  };
  for (const domain::PatrolId id : view.digest.active_patrols()) {
    add(*view.situation.patrols.find(id), colour::of_patrol(id.value), false);
  }
  if (draft && draft->plan) add(draft->plan->patrol, draft_colour(view.situation), true);
  map_.set_routes(std::move(routes));
}

void MapContent::tick(const View& view, const std::shared_ptr<const Planned>& draft) {
  const auto minute = std::chrono::floor<std::chrono::minutes>(view.now).time_since_epoch().count();
  if (minute != minute_) {
    // Time alone makes things urgent.
    minute_ = minute;
    incidents(view, view.digest.queue(), -std::numeric_limits<double>::infinity());
  }
  if (!(selected_ == view.selection)) selection(view);
  if (routes_at_ != view.situation.applied || drafted_ != draft || !(selected_ == view.selection)) {
    routes_at_ = view.situation.applied;
    drafted_ = draft;
    routes(view, draft);
  }
  selected_ = view.selection;
}

}  // namespace lianxun::ui
