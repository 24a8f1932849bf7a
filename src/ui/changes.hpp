#pragma once

#include <vector>

#include "domain/event.hpp"

namespace lianxun::ui {

/// What a batch of events touched: lets the views update by difference instead of reading the Situation again.
struct Changes {
  bool everything = false;  // start, or an import: read the situation anew
  bool room = false;
  bool boundaries = false;
  bool basemap = false;
  bool premises = false;
  bool patrols = false;
  std::vector<domain::IncidentId> incidents;  // may repeat
};

/// Adds what the batch touched.
void add_changes(Changes& changes, const domain::EventBatch& batch);

}  // namespace lianxun::ui
