#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// How long one incident waited: until it was done, or, not done, for as long as is known.
struct Spell {
  domain::Duration length{};
  bool done = false;

  friend bool operator==(const Spell&, const Spell&) = default;
};

/// How long incidents wait, those that still wait included: the product-limit estimate of Kaplan and Meier (1958). To
/// leave out what is unfinished, or to count it as done now, makes an office look fast exactly when it is late.
struct Waiting {
  struct Step {
    domain::Duration after{};
    double still = 1;  // share that waits longer than `after`
  };
  std::vector<Step> steps;     // at each time at which some were done; rising times, falling shares
  domain::Duration longest{};  // of all spells: nothing is known beyond
  std::size_t done = 0;
  std::size_t unfinished = 0;
  std::size_t impossible = 0;  // rows that were done before they were reported: in no share
};

/// Negative lengths are `impossible`. Done at a time counts before unfinished at that time.
[[nodiscard]] Waiting waiting(std::vector<Spell> spells);

enum class Until { handled, closed };

/// As it was known at `now`: later milestones have not happened yet and rows reported later are left out. What was
/// closed without having been handled (a report that was dismissed) stopped waiting to be handled without being done:
/// unfinished, for as long as it was open.
[[nodiscard]] Waiting waiting(const Records& records, const Rows& rows, Until until, domain::Instant now);

/// The time within which `share` (0 … 1) are done: 0.5 the median, 0.9 the 90th percentile. None while fewer are.
/// Throws `std::invalid_argument` for another share.
[[nodiscard]] std::optional<domain::Duration> time_for_share(const Waiting& waiting, double share);

/// The share that is done within `time`; none beyond what was observed while some still waited, and without rows.
[[nodiscard]] std::optional<double> share_within(const Waiting& waiting, domain::Duration time);

}  // namespace lianxun::hotspot
