#include "hotspot/records.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace lianxun::hotspot {
namespace {

std::int32_t set_number(Records& records, const std::vector<std::string_view>& agencies) {
  std::vector<std::int32_t> set;
  for (const auto& agency : agencies) {
    const auto number = records.all_agencies.add(agency);
    if (number != Names::none) set.push_back(number);
  }
  if (set.empty()) return -1;
  std::sort(set.begin(), set.end());
  set.erase(std::unique(set.begin(), set.end()), set.end());
  // a room has few agencies and fewer combinations of them
  const auto known = std::find(records.agency_sets.begin(), records.agency_sets.end(), set);
  const auto number = static_cast<std::int32_t>(known - records.agency_sets.begin());
  if (known == records.agency_sets.end()) records.agency_sets.push_back(std::move(set));
  return number;
}

template <class Column>
void reorder(Column& column, const std::vector<std::uint32_t>& order) {
  Column sorted;
  sorted.reserve(column.size());
  for (const auto row : order) sorted.push_back(column[row]);
  column = std::move(sorted);
}

/// Calls visit for each column.
template <class Visit>
void for_each_column(Records& records, Visit visit) {
  visit(records.position);
  visit(records.reported);
  visit(records.handled);
  visit(records.closed);
  visit(records.source);
  visit(records.grid);
  visit(records.village);
  visit(records.kind);
  visit(records.premises);
  visit(records.address);
  visit(records.agencies);
  visit(records.id);
}

std::vector<std::string_view> agencies_of(const domain::Room& room, const domain::Incident& incident) {
  if (!incident.agencies.empty()) return {incident.agencies.begin(), incident.agencies.end()};
  std::vector<std::string_view> agencies;
  if (const auto* category = room.find_category(incident.category)) {
    agencies.emplace_back(category->responsible);
    agencies.insert(agencies.end(), category->cooperating.begin(), category->cooperating.end());
  }
  return agencies;
}

}  // namespace

void reserve(Records& records, std::size_t rows) {
  for_each_column(records, [rows](auto& column) { column.reserve(rows); });
}

void append(Records& records, const Record& record) {
  constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
  records.position.push_back(record.located ? record.position : shape::Point{nowhere, nowhere});
  records.reported.push_back(record.reported);
  records.handled.push_back(record.handled);
  records.closed.push_back(record.closed);
  records.source.push_back(record.source);
  records.grid.push_back(records.grids.add(record.grid));
  records.village.push_back(records.villages.add(record.village));
  records.kind.push_back(records.kinds.add(record.kind));
  records.premises.push_back(records.all_premises.add(record.premises));
  records.address.push_back(records.addresses.add(record.address));
  records.agencies.push_back(set_number(records, record.agencies));
  records.id.push_back(record.id);
}

void sort_by_time(Records& records) {
  if (std::is_sorted(records.reported.begin(), records.reported.end())) return;
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return records.reported[a] < records.reported[b]; });
  for_each_column(records, [&](auto& column) { reorder(column, order); });
}

Records records_of(const domain::Situation& situation) {
  Records records;
  reserve(records, situation.incidents.size());
  for (const auto& incident : situation.incidents) {
    append(records, {.position = incident.position,
                     .located = incident.located,
                     .reported = incident.reported,
                     .handled = incident.handled,
                     .closed = incident.closed,
                     .source = incident.source,
                     .grid = incident.grid,
                     .village = incident.village,
                     .kind = incident.category,
                     .premises = incident.premises,
                     .address = incident.address,
                     .agencies = agencies_of(*situation.room, incident),
                     .id = incident.id.value});
  }
  sort_by_time(records);
  return records;
}

void relocate(Records& records, const domain::Boundaries& boundaries, const shape::Locator& grids) {
  records.grids = {};
  records.villages = {};
  for (const auto& village : boundaries.villages) records.villages.add(village.code);
  std::vector<std::int32_t> village_of_grid;
  for (const auto& grid : boundaries.grids) {
    records.grids.add(grid.code);
    village_of_grid.push_back(records.villages.find(grid.village));
  }
  grids.find(records.position, records.grid);
  for (std::size_t row = 0; row < records.size(); ++row) {
    const auto grid = records.grid[row];
    records.village[row] = grid < 0 ? Names::none : village_of_grid[static_cast<std::size_t>(grid)];
  }
}

}  // namespace lianxun::hotspot
