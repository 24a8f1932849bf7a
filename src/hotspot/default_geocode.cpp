#include "hotspot/default_geocode.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::hotspot {
namespace {

constexpr double least_share_of_kinds = 0.25;
constexpr double least_kinds = 2;
constexpr double least_addresses = 10;

std::int64_t quantile(const std::vector<std::int64_t>& sorted, double share) {
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

/// Of the rows that have a number: 0 for fewer than two, as many as rows when no two share theirs.
double effective(const std::vector<std::int32_t>& column, const Rows& rows, std::size_t names) {
  double all = 0;
  double pairs = 0;
  for (const auto each : count_by(column, rows, names)) {
    const auto count = static_cast<double>(each);
    all += count;
    pairs += count * (count - 1);
  }
  if (all < 2) return 0;
  return pairs > 0 ? all * (all - 1) / pairs : all;
}

bool is_one_premises(const Records& records, const Rows& rows) {
  const auto counts = count_by(records.premises, rows, records.all_premises.size());
  const auto most = std::max_element(counts.begin(), counts.end());
  return most != counts.end() && 2 * static_cast<std::size_t>(*most) >= rows.size();
}

}  // namespace

double usual_most(std::vector<std::int64_t> counts) {
  if (counts.empty()) return static_cast<double>(least_default_rows);
  std::sort(counts.begin(), counts.end());
  const auto q90 = static_cast<double>(quantile(counts, 0.90));
  const auto q99 = static_cast<double>(quantile(counts, 0.99));
  const double ratio = std::max(2.0, q99 / std::max(1.0, q90));
  const double beyond = q99 * std::pow(ratio, std::log10(static_cast<double>(counts.size())));
  return std::max(beyond, static_cast<double>(least_default_rows));
}

std::vector<DefaultGeocode> default_geocodes(const Records& records, const Rows& rows, const ExactPoints& points) {
  const double most = usual_most(points.counts);
  std::vector<DefaultGeocode> suspects;
  std::vector<std::int32_t> suspect_of(points.points.size(), -1);
  for (std::size_t point = 0; point < points.points.size(); ++point) {
    if (static_cast<double>(points.counts[point]) <= most) continue;
    suspect_of[point] = static_cast<std::int32_t>(suspects.size());
    suspects.push_back({.place = points.points[point], .rows = {}});
  }
  if (suspects.empty()) return suspects;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (points.point_of[i] < 0) continue;
    const auto suspect = suspect_of[static_cast<std::size_t>(points.point_of[i])];
    if (suspect >= 0) suspects[static_cast<std::size_t>(suspect)].rows.push_back(rows[i]);
  }
  const double all_kinds = effective(records.kind, rows, records.kinds.size());
  std::erase_if(suspects, [&](DefaultGeocode& suspect) {
    suspect.kinds = effective(records.kind, suspect.rows, records.kinds.size());
    suspect.addresses = effective(records.address, suspect.rows, records.addresses.size());
    const bool diverse = suspect.kinds >= std::max(least_kinds, least_share_of_kinds * all_kinds) ||
                         suspect.addresses >= least_addresses;
    return !diverse || is_one_premises(records, suspect.rows);
  });
  std::stable_sort(suspects.begin(), suspects.end(),
                   [](const DefaultGeocode& a, const DefaultGeocode& b) { return a.rows.size() > b.rows.size(); });
  return suspects;
}

}  // namespace lianxun::hotspot
