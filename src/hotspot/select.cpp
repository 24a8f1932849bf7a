#include "hotspot/select.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace lianxun::hotspot {
namespace {

/// Numbers as flags: one look-up per row. Without names everything passes.
class Wanted {
 public:
  Wanted(const Names& known, const std::vector<std::string>& names) : all_(names.empty()) {
    if (all_) return;
    flags_.assign(known.size(), 0);
    for (const auto& name : names) {
      if (const auto number = known.find(name); number >= 0) flags_[static_cast<std::size_t>(number)] = 1;
    }
  }
  /// Sets of numbers: a set passes when one of its members does.
  Wanted(const Wanted& members, const std::vector<std::vector<std::int32_t>>& sets) : all_(members.all_) {
    for (const auto& set : sets) {
      flags_.push_back(std::any_of(set.begin(), set.end(), [&](std::int32_t number) { return members(number); }));
    }
  }

  bool operator()(std::int32_t number) const {
    return all_ || (number >= 0 && flags_[static_cast<std::size_t>(number)] != 0);
  }

 private:
  bool all_;
  std::vector<char> flags_;
};

}  // namespace

int hour_of_week(domain::Instant at, domain::Zone zone) {
  const auto local = domain::to_local(at, zone);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto hour = std::chrono::duration_cast<std::chrono::hours>(local - day).count();
  return static_cast<int>((std::chrono::weekday(day).iso_encoding() - 1) * 24 + static_cast<unsigned>(hour));
}

Rows select(const Records& records, const Filter& filter) {
  const auto begin = records.reported.begin();
  const auto first = std::lower_bound(begin, records.reported.end(), filter.period.from);
  const auto last = std::lower_bound(first, records.reported.end(), std::max(filter.period.to, filter.period.from));
  const Wanted kind(records.kinds, filter.kinds);
  const Wanted village(records.villages, filter.villages);
  const Wanted grid(records.grids, filter.grids);
  const Wanted agency(Wanted(records.all_agencies, filter.agencies), records.agency_sets);
  const int hour = filter.hour ? filter.hour->weekday * 24 + filter.hour->hour : -1;
  Rows rows;
  rows.reserve(static_cast<std::size_t>(last - first));
  for (auto row = static_cast<std::size_t>(first - begin); row < static_cast<std::size_t>(last - begin); ++row) {
    if (filter.source && records.source[row] != *filter.source) continue;
    if (filter.hour && hour_of_week(records.reported[row], filter.hour->zone) != hour) continue;
    if (kind(records.kind[row]) && village(records.village[row]) && grid(records.grid[row]) &&
        agency(records.agencies[row])) {
      rows.push_back(static_cast<std::uint32_t>(row));
    }
  }
  return rows;
}

Rows without(const Rows& rows, const Rows& excluded) {
  Rows kept;
  kept.reserve(rows.size());
  std::set_difference(rows.begin(), rows.end(), excluded.begin(), excluded.end(), std::back_inserter(kept));
  return kept;
}

std::vector<shape::Point> positions(const Records& records, const Rows& rows) {
  std::vector<shape::Point> points;
  points.reserve(rows.size());
  for (const auto row : rows) {
    const auto p = records.position[row];
    if (std::isfinite(p.x) && std::isfinite(p.y)) points.push_back(p);
  }
  return points;
}

std::vector<shape::Point> positions_in_grids(const Records& records, const Rows& rows) {
  std::vector<shape::Point> points;
  points.reserve(rows.size());
  for (const auto row : rows) {
    if (records.grid[row] >= 0) points.push_back(records.position[row]);
  }
  return points;
}

std::vector<std::int64_t> count_by(const std::vector<std::int32_t>& column, const Rows& rows, std::size_t size) {
  std::vector<std::int64_t> counts(size, 0);
  for (const auto row : rows) {
    const auto number = column[row];
    if (number >= 0 && static_cast<std::size_t>(number) < size) ++counts[static_cast<std::size_t>(number)];
  }
  return counts;
}

std::vector<std::int64_t> count_in(const shape::Locator& locator, std::size_t areas,
                                   std::span<const shape::Point> points) {
  std::vector<std::int64_t> counts(areas, 0);
  std::array<int, 4096> found{};  // stays in the cache
  while (!points.empty()) {
    const auto block = points.first(std::min(points.size(), found.size()));
    locator.find(block, std::span(found).first(block.size()));
    for (const int area : std::span(found).first(block.size())) {
      if (area < 0) continue;
      if (static_cast<std::size_t>(area) >= areas)
        throw std::invalid_argument("the locator has more areas than counts");
      ++counts[static_cast<std::size_t>(area)];
    }
    points = points.subspan(block.size());
  }
  return counts;
}

}  // namespace lianxun::hotspot
