#pragma once

#include <cstdint>
#include <vector>

#include "hotspot/concentration.hpp"
#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// A place to which incidents come back. An incident is at its premises; without one at its address; without both at
/// its exact point.
struct RepeatPlace {
  enum class By { premises, address, point };

  By by{};
  std::int32_t number = -1;  // of the records' premises or addresses; -1 for a point
  shape::Point position{};   // of the first incident that has one, metres of the working CRS; NaN, NaN without
  Rows rows{};               // two or more
  domain::Instant first{};
  domain::Instant last{};
  domain::Duration usual_pause{};  // the median of the times between an incident and the next

  [[nodiscard]] std::size_t count() const { return rows.size(); }
};

struct Repeats {
  std::vector<RepeatPlace> places;  // the most incidents first, the latest first where equal
  std::size_t incidents = 0;        // rows that have a place
  std::size_t nowhere = 0;          // rows without
  std::size_t repeated = 0;         // rows in `places`
  Concentration concentration;      // over all places that have an incident
};

/// `records` sorted by time, `rows` ascending. Leave default geocodes out (quality.hpp): each looks like a place. An
/// address written in two ways is two places.
[[nodiscard]] Repeats repeats(const Records& records, const Rows& rows);

}  // namespace lianxun::hotspot
