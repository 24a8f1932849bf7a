#include "hotspot/story.hpp"

#include <algorithm>

namespace lianxun::hotspot {

namespace {

/// Most frequent first, by name where equal; only from `least` on.
std::vector<Counted> ranked(const Names& names, const std::vector<int>& counts, int least) {
  std::vector<Counted> out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] >= least) out.push_back({names[static_cast<std::int32_t>(i)], counts[i]});
  }
  std::sort(out.begin(), out.end(), [](const Counted& a, const Counted& b) {
    return a.count != b.count ? a.count > b.count : a.name < b.name;
  });
  return out;
}

void count(std::vector<int>& counts, std::int32_t at) {
  if (at >= 0) ++counts[static_cast<std::size_t>(at)];
}

/// How many of `rows` are among `doubtful`, both ascending, and within the place.
template <class Within>
int common(const Rows& rows, const Rows& doubtful, const Records& records, const Within& within) {
  int count = 0;
  auto at = rows.begin();
  for (const std::uint32_t row : doubtful) {
    at = std::lower_bound(at, rows.end(), row);
    if (at == rows.end()) break;
    if (*at == row && within(records.grid[row])) ++count;
  }
  return count;
}

}  // namespace

bool holds(const Ground& ground, const Where& where, int grid) {
  if (where.grid >= 0) return grid == where.grid;
  if (where.village < 0) return true;
  return grid >= 0 && ground.village_of_grid[static_cast<std::size_t>(grid)] == where.village;
}

Story story(const Answer& answer, const Where& where, domain::Zone zone) {
  const Records& records = *answer.records;
  const Ground& ground = *answer.ground;
  const auto within = [&](std::int32_t grid) { return holds(ground, where, grid); };
  Story out;
  std::vector<int> kinds(records.kinds.size());
  std::vector<int> premises(records.all_premises.size());
  std::vector<int> addresses(records.addresses.size());
  for (const std::uint32_t row : answer.rows) {
    if (!within(records.grid[row])) continue;
    ++out.count;
    count(premises, records.premises[row]);
    if (records.premises[row] < 0) count(addresses, records.address[row]);
    if (!records.closed[row]) out.still_open.push_back(records.id[row]);
  }
  // A chart that is pressed filters the map and the other charts, and itself goes on showing what could be chosen.
  Filter any_kind = answer.question.filter;
  any_kind.kinds.clear();
  for (const std::uint32_t row : rows_of(answer, any_kind)) {
    if (within(records.grid[row])) count(kinds, records.kind[row]);
  }
  Filter any_hour = answer.question.filter;
  any_hour.hour.reset();
  for (const std::uint32_t row : rows_of(answer, any_hour)) {
    if (within(records.grid[row])) ++out.hours[static_cast<std::size_t>(hour_of_week(records.reported[row], zone))];
  }
  out.kinds = ranked(records.kinds, kinds, 1);
  out.premises = ranked(records.all_premises, premises, 2);
  out.addresses = ranked(records.addresses, addresses, 2);
  if (answer.findings) {
    const Rows all = select(records, answer.question.filter);
    std::array<int, doubt_kinds> found{};
    for (const Finding& finding : *answer.findings) {
      found[static_cast<std::size_t>(finding.doubt)] += common(all, finding.rows, records, within);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] > 0) out.doubts.emplace_back(static_cast<Doubt>(i), found[i]);
    }
  }
  for (std::size_t i = 0; i < answer.counts.size(); ++i) {
    if (!within(static_cast<std::int32_t>(i))) continue;
    out.last_year += static_cast<int>(answer.last_year.counts[i]);
    out.previous += static_cast<int>(answer.previous.counts[i]);
    out.square_metres += ground.square_metres[i];
    out.premises_count += ground.premises[i];
    out.residents += ground.residents[i];
  }
  return out;
}

}  // namespace lianxun::hotspot
