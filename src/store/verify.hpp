#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "domain/message.hpp"

namespace lianxun::store {

/// One thing that is wrong with a store.
struct Finding {
  std::uint64_t sequence = 0;  // of the event; 0: not about one event
  domain::Message message;     // names the event or the table and row
};

struct Verification {
  std::uint64_t events = 0;  // that were read
  std::vector<Finding> findings;

  [[nodiscard]] bool passed() const { return findings.empty(); }
};

/// Reads a store end to end and changes nothing; another process may be writing it. Every event's hash and its link to
/// the event before are computed again, its content is decoded and applied, the tables are rebuilt in memory from the
/// events and compared row by row, and SQLite checks its pages. Findings about events come first, in their order.
/// Throws StoreError for a file that cannot be opened as a store at all. `progress` gets done and total events; false
/// cancels, and what was found until then is returned.
///
/// What it cannot see: events cut off from the end without a trace, and a journal rewritten whole with new hashes.
[[nodiscard]] Verification verify(const std::string& path,
                                  const std::function<bool(std::uint64_t done, std::uint64_t total)>& progress = {});

}  // namespace lianxun::store
