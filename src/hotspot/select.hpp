#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hotspot/records.hpp"
#include "shape/locator.hpp"

namespace lianxun::hotspot {

/// [from, to)
struct Period {
  domain::Instant from = domain::Instant::min();
  domain::Instant to = domain::Instant::max();

  [[nodiscard]] bool contains(domain::Instant at) const { return from <= at && at < to; }
  friend bool operator==(const Period&, const Period&) = default;
};

/// Positions in `Records`, ascending: by time.
using Rows = std::vector<std::uint32_t>;

/// An hour of the week in local time.
struct HourOfWeek {
  int weekday = 0;  // from Monday
  int hour = 0;
  domain::Zone zone{};

  friend bool operator==(const HourOfWeek&, const HourOfWeek&) = default;
};
/// weekday · 24 + hour
[[nodiscard]] int hour_of_week(domain::Instant at, domain::Zone zone);

/// What of the records is looked at. An empty list means all; names that no record has match nothing.
struct Filter {
  Period period{};
  std::vector<std::string> kinds{};
  std::vector<std::string> agencies{};  // those one of which it concerns
  std::vector<std::string> villages{};
  std::vector<std::string> grids{};
  std::optional<domain::Source> source{};
  std::optional<HourOfWeek> hour{};

  friend bool operator==(const Filter&, const Filter&) = default;
};

/// `records` must be sorted by time: the period costs two binary searches, so that a brush on a long history is cheap.
[[nodiscard]] Rows select(const Records& records, const Filter& filter);

/// `rows` less those of `excluded`, both ascending.
[[nodiscard]] Rows without(const Rows& rows, const Rows& excluded);

/// Positions of the rows that have one.
[[nodiscard]] std::vector<shape::Point> positions(const Records& records, const Rows& rows);

/// Positions of the rows that lie in a grid, as the counts by grid count them.
[[nodiscard]] std::vector<shape::Point> positions_in_grids(const Records& records, const Rows& rows);

/// How many rows have each number 0 … size - 1 in `column`, which is one of the records'; others are not counted.
[[nodiscard]] std::vector<std::int64_t> count_by(const std::vector<std::int32_t>& column, const Rows& rows,
                                                 std::size_t size);

/// How many points lie in each of the locator's `areas` areas; points outside all, or not finite, are not counted.
/// Throws `std::invalid_argument` when the locator answers with an area beyond.
[[nodiscard]] std::vector<std::int64_t> count_in(const shape::Locator& locator, std::size_t areas,
                                                 std::span<const shape::Point> points);

}  // namespace lianxun::hotspot
