#include "hotspot/past_patrols.hpp"

#include <algorithm>
#include <numeric>

namespace lianxun::hotspot {

namespace {

std::optional<PastPatrol> visit(const domain::Patrol& patrol, const Answer& answer, const Where& where) {
  PastPatrol past{patrol.id, patrol.number, patrol.purpose};
  past.out = {domain::Instant::max(), domain::Instant::min()};
  const shape::Locator& locator = answer.ground->locator;
  for (const domain::PatrolStop& stop : patrol.stops) {
    if (!stop.done) continue;
    ++past.stops;
    past.out.from = std::min(past.out.from, stop.arrived.value_or(*stop.done));
    past.out.to = std::max(past.out.to, *stop.done);
    const int grid = locator.find(stop.position);
    if (grid < 0) continue;
    past.grids.push_back(grid);
    if (holds(*answer.ground, where, grid)) ++past.here;
  }
  if (past.here == 0) return std::nullopt;
  std::sort(past.grids.begin(), past.grids.end());
  past.grids.erase(std::unique(past.grids.begin(), past.grids.end()), past.grids.end());
  return past;
}

/// Complaints of all time that the answer's other filters let through.
Rows complaints(const Answer& answer) {
  Filter filter;
  filter.kinds = answer.question.filter.kinds;
  filter.agencies = answer.question.filter.agencies;
  filter.source = domain::Source::complaint;
  return rows_of(answer, filter);
}

/// The visited grids as a prediction of what followed.
void foretell(PastPatrol& past, const Answer& answer, const Rows& rows, domain::Duration look) {
  const auto& metres = answer.ground->square_metres;
  std::vector<double> predicted(metres.size(), 0.0);
  std::vector<double> happened(metres.size(), 0.0);
  double visited = 0;
  for (const int grid : past.grids) {
    predicted[static_cast<std::size_t>(grid)] = 1;
    visited += metres[static_cast<std::size_t>(grid)];
  }
  const Period after{past.out.to, past.out.to + look};
  for (const std::uint32_t row : rows) {
    const std::int32_t grid = answer.records->grid[row];
    if (grid >= 0 && after.contains(answer.records->reported[row])) happened[static_cast<std::size_t>(grid)] += 1;
  }
  past.area_share = visited / std::accumulate(metres.begin(), metres.end(), 0.0);
  past.foretold = score(predicted, happened, metres, past.area_share);
}

void judge(PastPatrol& past, const Answer& answer, const Rows& rows, domain::Instant now) {
  const domain::Duration look = std::min(now - past.out.to, longest_look);
  if (look < shortest_look) {
    const auto days = std::chrono::floor<std::chrono::days>(std::max(now - past.out.to, domain::Duration{}));
    past.why_not = {"too early to tell: {} days since, 14 are needed", {std::to_string(days.count())}};
    return;
  }
  if (answer.records->size() == 0 || past.out.from - look < answer.records->reported.front()) {
    past.why_not = {"the records do not reach back far enough before the patrol", {}};
    return;
  }
  past.effect = effect(*answer.ground, *answer.records, rows,
                       {past.grids, {past.out.from - look, past.out.from}, {past.out.to, past.out.to + look}});
  foretell(past, answer, rows, look);
}

}  // namespace

std::vector<PastPatrol> past_patrols(const domain::Situation& situation, const Answer& answer, const Where& where,
                                     domain::Instant now, std::size_t most) {
  std::vector<PastPatrol> out;
  for (const domain::Patrol& patrol : situation.patrols) {
    if (auto past = visit(patrol, answer, where)) out.push_back(std::move(*past));
  }
  std::sort(out.begin(), out.end(), [](const PastPatrol& a, const PastPatrol& b) {
    return a.out.to != b.out.to ? a.out.to > b.out.to : a.id.value > b.id.value;
  });
  if (out.size() > most) out.resize(most);
  if (out.empty()) return out;
  const Rows rows = complaints(answer);
  for (PastPatrol& past : out) judge(past, answer, rows, now);
  return out;
}

}  // namespace lianxun::hotspot
