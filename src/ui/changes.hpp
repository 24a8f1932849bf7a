#pragma once

#include <vector>

#include "domain/event.hpp"

namespace lianxun::ui {

/// What a batch of events touched: lets the views update by difference instead of reading the Situation again.
struct Changes {
  bool everything = false;  // start: read the situation anew
  bool history = false;     // incidents were imported by the thousand: read all of them anew
  bool room = false;
  bool boundaries = false;
  bool basemap = false;
  bool premises = false;
  bool patrols = false;
  bool plans = false;
  std::vector<domain::IncidentId> incidents;  // may repeat
};

/// Adds what the batch touched.
void add_changes(Changes& changes, const domain::EventBatch& batch);

}  // namespace lianxun::ui
