#include "hotspot/study.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "hotspot/inference.hpp"

namespace lianxun::hotspot {

namespace {

/// Weeks that a value of the scale is an average of: single weeks would stretch it beyond what longer periods reach.
constexpr std::size_t scale_weeks = 13;

/// 1, 1.5, 2, 3, 5 or 7 times a power of ten, not below `value`.
double nice(double value) {
  if (!(value > 0)) return 1;
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {1.0, 1.5, 2.0, 3.0, 5.0, 7.0}) {
    if (value <= step * power * (1 + 1e-12)) return step * power;
  }
  return 10 * power;
}

std::vector<double> grid_counts(const Records& records, const Rows& rows, std::size_t grids) {
  const auto counts = count_by(records.grid, rows, grids);
  return {counts.begin(), counts.end()};
}

std::vector<double> by_village(const Ground& ground, const std::vector<double>& of_grids) {
  std::vector<double> out(ground.boundaries->villages.size());
  for (std::size_t i = 0; i < of_grids.size(); ++i) {
    if (ground.village_of_grid[i] >= 0) out[static_cast<std::size_t>(ground.village_of_grid[i])] += of_grids[i];
  }
  return out;
}

/// Records that begin within a week of the period's beginning cover it: the first incident of all comes some time after
/// the keeping of records began.
Earlier earlier(const Answer& answer, const Period& period) {
  Earlier out;
  out.period = period;
  out.covered = answer.records->size() > 0 && answer.records->reported.front() <= period.from + week;
  Filter filter = answer.question.filter;
  filter.period = period;
  out.counts = grid_counts(*answer.records, rows_of(answer, filter), answer.counts.size());
  out.village_counts = by_village(*answer.ground, out.counts);
  return out;
}

double days(const Period& period) {
  return std::max(1e-9, std::chrono::duration<double, std::ratio<86400>>(period.to - period.from).count());
}

void weekly(Answer& answer) {
  const Records& records = *answer.records;
  Filter filter = answer.question.filter;
  filter.period = {};
  const Rows rows = rows_of(answer, filter);
  const std::size_t villages = answer.ground->boundaries->villages.size();
  if (records.size() == 0) return;
  // Weeks end with the last record of all, whatever the filter: the axis stays while filters change.
  const domain::Instant end = records.reported.back() + std::chrono::milliseconds(1);
  const auto span = end - records.reported.front();
  answer.weeks = static_cast<int>((span + week - std::chrono::milliseconds(1)) / week);
  answer.first_week = end - answer.weeks * week;
  const auto weeks = static_cast<std::size_t>(answer.weeks);
  answer.weekly.assign(weeks, 0);
  answer.grid_weekly.assign(answer.counts.size() * weeks, 0);
  answer.village_weekly.assign(villages * weeks, 0);
  for (const std::uint32_t row : rows) {
    const auto at = static_cast<std::size_t>((records.reported[row] - answer.first_week) / week);
    answer.weekly[at] += 1;
    const std::int32_t grid = records.grid[row];
    if (grid < 0) continue;
    answer.grid_weekly[static_cast<std::size_t>(grid) * weeks + at] += 1;
    const int village = answer.ground->village_of_grid[static_cast<std::size_t>(grid)];
    if (village >= 0) answer.village_weekly[static_cast<std::size_t>(village) * weeks + at] += 1;
  }
}

/// The most that each grid had in any `scale_weeks` weeks, for 30 days.
std::vector<double> peaks(const Answer& answer) {
  const auto weeks = static_cast<std::size_t>(answer.weeks);
  const std::size_t window = std::min<std::size_t>(scale_weeks, weeks);
  std::vector<double> out(answer.counts.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const double* const row = answer.grid_weekly.data() + i * weeks;
    double sum = std::accumulate(row, row + window, 0.0);
    double most = sum;
    for (std::size_t w = window; w < weeks; ++w) {
      sum += row[w] - row[w - window];
      most = std::max(most, sum);
    }
    out[i] = most * 30 / (7.0 * static_cast<double>(window));
  }
  return out;
}

void set_scale(Answer& answer) {
  if (answer.weeks == 0 || answer.counts.empty()) return;
  std::vector<double> values = peaks(answer);
  if (answer.question.per) {
    const auto all = rates(values, denominators(*answer.ground, *answer.question.per), *answer.question.per);
    values.clear();
    for (const Rate& rate : all) {
      if (rate.value) values.push_back(*rate.value);
    }
    if (values.empty()) return;
    // Tiny denominators make single cases look like a plague: the scale ends where 95 of 100 grids do.
    const auto at = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * 95 / 100);
    std::nth_element(values.begin(), at, values.end());
    answer.scale = nice(*at);
  } else {
    answer.scale = nice(*std::max_element(values.begin(), values.end()));
  }
}

void density(Answer& answer, const DensityAsked& asked, SurfaceKeeper& surfaces) {
  const Records& records = *answer.records;
  Filter filter = answer.question.filter;
  filter.period = {};
  const std::vector<shape::Point> ever = positions_in_grids(records, rows_of(answer, filter));
  const auto bandwidth = asked.bandwidth ? asked.bandwidth : rule_bandwidth(ever, asked.shape);
  if (!bandwidth || !(*bandwidth > 0)) return;
  answer.kernel = {asked.shape, *bandwidth};
  Surface& surface = surfaces.surface(answer.ground, answer.kernel);
  const auto in_30_days = [&](const std::vector<shape::Point>& points, const Period& period) {
    return scaled(surface.density(points), 30 / days(bounded(period, records)));
  };
  answer.density_scale = nice(1.5 * peak(in_30_days(ever, {})));
  answer.density = std::make_shared<const Raster>(
      in_30_days(positions_in_grids(records, answer.rows), answer.question.filter.period));
}

/// With the kernel and the scales of `answer`, so that the two pictures can be compared by eye.
std::shared_ptr<const Answer> beside(const Material& material, const Answer& answer, SurfaceKeeper& surfaces) {
  Question question = answer.question;
  question.beside.reset();
  question.filter.period = (*answer.question.beside == Beside::last_year ? answer.last_year : answer.previous).period;
  if (question.density && answer.density) question.density->bandwidth = answer.kernel.bandwidth;
  auto out = std::make_shared<Answer>(study(material, question, surfaces));
  out->scale = answer.scale;
  out->density_scale = answer.density_scale;
  return out;
}

}  // namespace

const std::vector<double>& denominators(const Ground& ground, Per per) {
  switch (per) {
    case Per::square_kilometre:
      return ground.square_metres;
    case Per::hundred_premises:
      return ground.premises;
    case Per::thousand_residents:
      return ground.residents;
  }
  return ground.square_metres;
}

Rows rows_of(const Answer& answer, const Filter& filter) {
  Rows rows = select(*answer.records, filter);
  return answer.doubtful.empty() ? rows : without(rows, answer.doubtful);
}

Period bounded(const Period& period, const Records& records) {
  if (records.size() == 0) return {domain::Instant{}, domain::Instant{}};
  const domain::Instant end = records.reported.back() + std::chrono::milliseconds(1);
  Period out{std::max(period.from, records.reported.front()), std::min(period.to, end)};
  out.to = std::max(out.from, out.to);
  return out;
}

std::vector<double> per_30_days(const Answer& answer) {
  const double share = 30 / days(bounded(answer.question.filter.period, *answer.records));
  std::vector<double> out;
  out.reserve(answer.counts.size());
  for (std::size_t i = 0; i < answer.counts.size(); ++i) {
    out.push_back((answer.question.per ? answer.rates[i].value.value_or(0) : answer.counts[i]) * share);
  }
  return out;
}

Answer study(const Material& material, const Question& question, SurfaceKeeper& surfaces) {
  Answer answer;
  answer.question = question;
  answer.ground = material.ground;
  answer.records = material.records;
  answer.findings = material.findings;
  const std::size_t grids = answer.ground->boundaries->grids.size();
  if (answer.findings) answer.doubtful = excluded(*answer.findings, question.without);
  answer.rows = select(*answer.records, question.filter);
  answer.left_out = answer.rows.size();
  answer.rows = without(answer.rows, answer.doubtful);
  answer.left_out -= answer.rows.size();
  answer.counts = grid_counts(*answer.records, answer.rows, grids);
  answer.village_counts = by_village(*answer.ground, answer.counts);
  answer.outside = static_cast<double>(std::count_if(answer.rows.begin(), answer.rows.end(),
                                                     [&](std::uint32_t row) { return answer.records->grid[row] < 0; }));
  if (question.per) answer.rates = rates(answer.counts, denominators(*answer.ground, *question.per), *question.per);

  const Period now = bounded(question.filter.period, *answer.records);
  constexpr domain::Duration year = 52 * week;
  answer.last_year = earlier(answer, {now.from - year, now.to - year});
  answer.previous = earlier(answer, {now.from - (now.to - now.from), now.from});

  weekly(answer);
  set_scale(answer);
  answer.within = compared(answer);
  if (grids > 0) add_significance(answer);
  if (grids > 0 && question.density) density(answer, *question.density, surfaces);
  if (grids > 0 && question.patterns) add_patterns(answer, now);
  if (question.beside) answer.beside = beside(material, answer, surfaces);
  return answer;
}

}  // namespace lianxun::hotspot
