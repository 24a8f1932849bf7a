#include "ui/changes.hpp"

#include <type_traits>

namespace lianxun::ui {

namespace {

void add(Changes& changes, const domain::EventBody& body) {
  std::visit(
      [&changes](const auto& event) {
        using Kind = std::decay_t<decltype(event)>;
        if constexpr (std::is_same_v<Kind, domain::RoomConfigured>) {
          changes.room = true;
        } else if constexpr (std::is_same_v<Kind, domain::BoundariesPublished>) {
          changes.boundaries = true;
        } else if constexpr (std::is_same_v<Kind, domain::BasemapImported>) {
          changes.basemap = true;
        } else if constexpr (std::is_same_v<Kind, domain::PremisesImported>) {
          changes.premises = true;
        } else if constexpr (std::is_same_v<Kind, domain::IncidentsImported>) {
          changes.history = true;
        } else if constexpr (std::is_same_v<Kind, domain::IncidentReported>) {
          changes.incidents.push_back(event.incident.id);
        } else if constexpr (std::is_same_v<Kind, domain::PatrolIssued>) {
          changes.patrols = true;
        } else if constexpr (std::is_same_v<Kind, domain::PlanBegun>) {
          changes.plans = true;
        } else if constexpr (requires { event.id; }) {
          using Id = std::decay_t<decltype(event.id)>;
          if constexpr (std::is_same_v<Id, domain::IncidentId>) changes.incidents.push_back(event.id);
          if constexpr (std::is_same_v<Id, domain::PatrolId>) changes.patrols = true;
          if constexpr (std::is_same_v<Id, domain::PlanId>) changes.plans = true;
        }
      },
      body);
}

}  // namespace

void add_changes(Changes& changes, const domain::EventBatch& batch) {
  for (const domain::Event& event : batch) add(changes, event.body);
}

}  // namespace lianxun::ui
