#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "feed/feed.hpp"

namespace lianxun::feed {

/// One thing a source told, and how far the source has been read with it.
struct Reading {
  std::optional<domain::ReportIncident> report;  // none: a row that cannot be one
  std::string mark;
};

/// Called with each batch that is durable.
using Witness = std::function<void(const domain::EventBatch&)>;

struct Intake {
  std::size_t taken = 0;                  // readings whose mark is durable, from the first on
  std::size_t accepted = 0;               // of those, reports that were accepted, repeated ones included
  std::vector<domain::Refusal> refused;   // of those, why a report was not
  std::optional<domain::Refusal> failed;  // why the next reading could not be taken: the store, not the report
};

/// Hands readings to the room: each report in one transaction with its mark, so that nothing is lost or doubled
/// whenever the program stops. All together when the room takes them so; one by one when it refuses, to find the
/// report that is at fault and go on after it.
[[nodiscard]] Intake take_in(const Room& room, const std::string& feed, const std::vector<Reading>& readings,
                             const Witness& witness = {});

}  // namespace lianxun::feed
