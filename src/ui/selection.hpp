#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "domain/ids.hpp"
#include "shape/point.hpp"

namespace lianxun::ui {

/// What the room is working on. Incidents in the order they were picked; the last is the one in focus.
struct Selection {
  std::vector<domain::IncidentId> incidents;
  domain::PatrolId patrol;
  domain::CaseNumber penalty_case;
  domain::GridCode grid;
  std::optional<shape::Point> place;  // where the map was last clicked, working CRS

  [[nodiscard]] domain::IncidentId focus() const { return incidents.empty() ? domain::IncidentId{} : incidents.back(); }
  [[nodiscard]] bool has(domain::IncidentId id) const {
    return std::find(incidents.begin(), incidents.end(), id) != incidents.end();
  }

  friend bool operator==(const Selection&, const Selection&) = default;
};

}  // namespace lianxun::ui
