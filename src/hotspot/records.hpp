#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/situation.hpp"
#include "hotspot/names.hpp"
#include "shape/locator.hpp"

namespace lianxun::hotspot {

/// One incident on its way into `Records`. The texts are only read during the call.
struct Record {
  shape::Point position{};  // metres of the working CRS
  bool located = false;
  domain::Instant reported{};
  std::optional<domain::Instant> handled{};
  std::optional<domain::Instant> closed{};
  domain::Source source = domain::Source::complaint;
  std::string_view grid{};
  std::string_view village{};
  std::string_view kind{};
  std::string_view premises{};
  std::string_view address{};
  std::vector<std::string_view> agencies{};
  std::int64_t id = 0;  // the incident, or the row of the file from 1
};

/// What the statistics need of incidents, column by column: each column has `size()` entries, in ascending order of
/// `reported` once `sort_by_time` was called. Numbers into a `Names` are -1 where the incident has none. Rows are
/// identified by their position; nothing here changes while statistics hold such positions.
struct Records {
  std::vector<shape::Point> position;  // metres of the working CRS; NaN, NaN when not located
  std::vector<domain::Instant> reported;
  std::vector<std::optional<domain::Instant>> handled;
  std::vector<std::optional<domain::Instant>> closed;
  std::vector<domain::Source> source;
  std::vector<std::int32_t> grid;
  std::vector<std::int32_t> village;
  std::vector<std::int32_t> kind;
  std::vector<std::int32_t> premises;
  std::vector<std::int32_t> address;
  std::vector<std::int32_t> agencies;  // into `agency_sets`; -1: none
  std::vector<std::int64_t> id;

  Names grids;
  Names villages;
  Names kinds;
  Names all_premises;
  Names addresses;
  Names all_agencies;
  std::vector<std::vector<std::int32_t>> agency_sets;  // ascending numbers of `all_agencies`; each set stands once

  [[nodiscard]] std::size_t size() const { return reported.size(); }
};

void reserve(Records& records, std::size_t rows);
void append(Records& records, const Record& record);

/// Stable; `records_of` has done so already.
void sort_by_time(Records& records);

/// All incidents, by time. The agencies are those it was sent to, before that the ones of its category: the same that
/// the room's KPI counts it for, and those that cooperate.
[[nodiscard]] Records records_of(const domain::Situation& situation);

/// History as now: grid and village become those of `boundaries` that the position lies in, whatever they were when the
/// incident was reported. `grids` must be the locator of `boundaries.grid_areas` with their codes. Afterwards
/// numbers of grids and villages are positions in `boundaries.grids` and `boundaries.villages`. Rows without a
/// position, or outside every grid, keep none.
void relocate(Records& records, const domain::Boundaries& boundaries, const shape::Locator& grids);

}  // namespace lianxun::hotspot
