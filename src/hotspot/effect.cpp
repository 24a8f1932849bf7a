#include "hotspot/effect.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {
namespace {

constexpr double one_sided_95 = 1.6448536269514722;
constexpr std::size_t enough_to_vary = 5;  // comparison grids

void check(const EffectQuestion& question) {
  const auto& [from, to] = question.before;
  if (from == domain::Instant::min() || question.after.to == domain::Instant::max())
    throw std::invalid_argument("effect: a period is open");
  if (from >= to || question.after.from >= question.after.to || to > question.after.from)
    throw std::invalid_argument("effect: a period is empty, or the one after begins before the one before ends");
}

/// By grid.
std::vector<double> counts_in(const Ground& ground, const Records& records, const Rows& rows, const Period& period) {
  std::vector<double> counts(ground.square_metres.size(), 0.0);
  for (const auto row : rows) {
    if (records.grid[row] >= 0 && period.contains(records.reported[row]))
      counts.at(static_cast<std::size_t>(records.grid[row])) += 1;
  }
  return counts;
}

double sum(const std::vector<double>& counts, const std::vector<int>& grids) {
  double all = 0;
  for (const int grid : grids) all += counts[static_cast<std::size_t>(grid)];
  return all;
}

double overdispersion(const std::vector<double>& before, const std::vector<double>& after,
                      const std::vector<int>& grids) {
  const double share = sum(before, grids) / (sum(before, grids) + sum(after, grids));
  if (!(share > 0 && share < 1)) return 1;
  double chi_square = 0;
  double freedom = -1;
  for (const int grid : grids) {
    const double b = before[static_cast<std::size_t>(grid)];
    const double all = b + after[static_cast<std::size_t>(grid)];
    if (!(all > 0)) continue;
    chi_square += (b - all * share) * (b - all * share) / (all * share * (1 - share));
    freedom += 1;
  }
  return freedom > 0 ? std::max(1.0, chi_square / freedom) : 1;
}

std::optional<double> displacement(const Effect& effect) {
  const BeforeAfter& comparison = effect.in_comparison;
  if (effect.change.outcome != Outcome::fewer_than_comparison || effect.around.empty() || comparison.before == 0 ||
      comparison.after == 0)
    return std::nullopt;
  const auto moved = [&](const BeforeAfter& counts) {
    return counts.after / comparison.after - counts.before / comparison.before;
  };
  const double success = moved(effect.in_treated);
  if (!(success < 0)) return std::nullopt;
  return moved(effect.in_around) / success;
}

std::string whole(double count) { return std::to_string(std::llround(count)); }

/// Beside what is known of the time before: whether the treated grids were at a peak, and the change without it.
void look_back(Effect& effect, const Ground& ground, const Records& records, const Rows& rows,
               const EffectQuestion& question) {
  const Period& before = question.before;
  const auto start = records.size() > 0 ? records.reported.front() : before.from;
  if (before.from - start < before.to - before.from) {
    effect.warnings.push_back(
        {"the records do not reach back far enough to see whether the patrolled grids were at a passing peak, which "
         "falls by itself",
         {}});
    return;
  }
  const auto earlier = counts_in(ground, records, rows, {start, before.from});
  const auto after = counts_in(ground, records, rows, question.after);
  const BeforeAfter treated{sum(earlier, effect.treated), effect.in_treated.after};
  const BeforeAfter comparison{sum(earlier, effect.comparison), effect.in_comparison.after};
  const double spread =
      effect.comparison.size() >= enough_to_vary ? overdispersion(earlier, after, effect.comparison) : 1;
  effect.since_usual = ratio_of_ratios(treated, comparison, spread);

  const double parts =
      static_cast<double>((before.to - before.from).count()) / static_cast<double>((before.from - start).count());
  const double usual = treated.before * parts;
  // the variance of a difference of Poisson counts with equal rates
  const double error = std::sqrt(effect.overdispersion * (effect.in_treated.before + treated.before) * parts);
  if (effect.in_treated.before - usual <= one_sided_95 * error) return;
  effect.at_peak = true;
  effect.warnings.push_back(
      {"the patrolled grids had {} incidents before, where {} had been usual: a part of the fall comes by itself "
       "(regression to the mean)",
       {whole(effect.in_treated.before), whole(usual)}});
}

void warn(Effect& effect, const Records& records, const Rows& rows, const EffectQuestion& question) {
  const auto findings = std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) {
    return records.source[row] == domain::Source::finding &&
           (question.before.contains(records.reported[row]) || question.after.contains(records.reported[row]));
  });
  if (findings > 0)
    effect.warnings.push_back(
        {"{} findings of inspections are counted: patrols find what nobody reports, count "
         "complaints only",
         {std::to_string(findings)}});
  if (effect.comparison.empty()) {
    effect.warnings.push_back({"no grid is left to compare with", {}});
  } else if (effect.comparison.size() < enough_to_vary) {
    effect.warnings.push_back(
        {"only {} comparison grids: the intervals may be too narrow", {std::to_string(effect.comparison.size())}});
  }
}

}  // namespace

Effect effect(const Ground& ground, const Records& records, const Rows& rows, const EffectQuestion& question) {
  check(question);
  const auto before = counts_in(ground, records, rows, question.before);
  const auto after = counts_in(ground, records, rows, question.after);
  Effect out;
  out.treated = question.treated;
  out.comparison = comparison_grids(ground, before, question.treated, question.for_each);
  out.around = grids_around(ground, question.treated);
  out.in_treated = {sum(before, out.treated), sum(after, out.treated)};
  out.in_comparison = {sum(before, out.comparison), sum(after, out.comparison)};
  out.in_around = {sum(before, out.around), sum(after, out.around)};
  if (out.comparison.size() >= enough_to_vary) out.overdispersion = overdispersion(before, after, out.comparison);
  out.change = ratio_of_ratios(out.in_treated, out.in_comparison, out.overdispersion);
  out.nearby = ratio_of_ratios(out.in_around, out.in_comparison, out.overdispersion);
  out.displacement = displacement(out);
  warn(out, records, rows, question);
  look_back(out, ground, records, rows, question);
  return out;
}

}  // namespace lianxun::hotspot
