#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "domain/message.hpp"
#include "patrol/plan.hpp"

/// What comes back from work that the frame does not wait for. Filled on the frame thread, read there.
namespace lianxun::ui {

/// To a command.
struct Reply {
  bool ready = false;
  std::optional<domain::Refusal> refusal;
  std::shared_ptr<const domain::EventBatch> events;  // durable; null when refused

  [[nodiscard]] bool accepted() const { return ready && !refusal; }
};

/// To a request for a patrol plan.
struct Planned {
  bool ready = false;
  std::optional<domain::Refusal> refusal;
  std::optional<patrol::Plan> plan;
};

/// Where the order of a patrol was written, so that it can be sent.
struct OrderFiles {
  std::filesystem::path pdf;
  std::filesystem::path geojson;
  std::string problem;  // not empty: why there is none
};

/// To a review of a period.
struct Written {
  bool ready = false;
  std::vector<std::filesystem::path> files;
  std::string problem;  // not empty: why there are none
};

}  // namespace lianxun::ui
