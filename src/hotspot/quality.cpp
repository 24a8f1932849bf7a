#include "hotspot/quality.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "hotspot/default_geocode.hpp"

namespace lianxun::hotspot {
namespace {

bool is_located(const Records& records, std::uint32_t row) {
  return std::isfinite(records.position[row].x) && std::isfinite(records.position[row].y);
}

/// The rows that `test` holds for, if any.
template <class Test>
void add_where(std::vector<Finding>& findings, Doubt doubt, const Rows& rows, Test test) {
  Finding finding{.doubt = doubt, .rows = {}};
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(finding.rows), test);
  if (!finding.rows.empty()) findings.push_back(std::move(finding));
}

void add_duplicates(std::vector<Finding>& findings, const Records& records, const Rows& rows, const ExactPoints& points,
                    const Rows& on_default, domain::Duration within) {
  enum class By { point, address };
  std::map<std::tuple<std::int32_t, By, std::int32_t>, std::uint32_t> first;
  Finding finding{.doubt = Doubt::duplicate, .rows = {}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = rows[i];
    const By by = points.point_of[i] >= 0 ? By::point : By::address;
    const auto place = by == By::point ? points.point_of[i] : records.address[row];
    if (records.kind[row] < 0 || place < 0) continue;
    if (std::binary_search(on_default.begin(), on_default.end(), row)) continue;
    const auto [known, is_new] = first.try_emplace({records.kind[row], by, place}, row);
    if (is_new) continue;
    if (records.reported[row] - records.reported[known->second] > within) {
      known->second = row;
      continue;
    }
    finding.rows.push_back(row);
    finding.repeats.push_back(known->second);
  }
  if (!finding.rows.empty()) findings.push_back(std::move(finding));
}

}  // namespace

std::string name(Doubt doubt) {
  switch (doubt) {
    case Doubt::default_geocode:
      return "default position";
    case Doubt::duplicate:
      return "reported twice";
    case Doubt::unlocated:
      return "without a position";
    case Doubt::outside:
      return "outside every grid";
    case Doubt::closed_before_reported:
      return "closed before it was reported";
    case Doubt::handled_before_reported:
      return "handled before it was reported";
    case Doubt::in_future:
      return "dated in the future";
  }
  return {};
}

std::vector<Finding> quality(const Records& records, const Rows& rows, const QualityOptions& options) {
  std::vector<Finding> findings;
  const ExactPoints points = exact_points(records, rows);
  Rows on_default;
  for (DefaultGeocode& geocode : default_geocodes(records, rows, points)) {
    on_default.insert(on_default.end(), geocode.rows.begin(), geocode.rows.end());
    findings.push_back(
        {.doubt = Doubt::default_geocode, .rows = std::move(geocode.rows), .repeats = {}, .place = geocode.place});
  }
  std::sort(on_default.begin(), on_default.end());
  add_duplicates(findings, records, rows, points, on_default, options.repeated_within);
  add_where(findings, Doubt::unlocated, rows, [&](auto row) { return !is_located(records, row); });
  add_where(findings, Doubt::outside, rows,
            [&](auto row) { return is_located(records, row) && records.grid[row] < 0; });
  add_where(findings, Doubt::closed_before_reported, rows,
            [&](auto row) { return records.closed[row] && *records.closed[row] < records.reported[row]; });
  add_where(findings, Doubt::handled_before_reported, rows,
            [&](auto row) { return records.handled[row] && *records.handled[row] < records.reported[row]; });
  if (options.now) {
    const auto is_late = [now = *options.now](const auto& at) { return at && *at > now; };
    add_where(findings, Doubt::in_future, rows, [&](auto row) {
      return records.reported[row] > *options.now || is_late(records.handled[row]) || is_late(records.closed[row]);
    });
  }
  return findings;
}

Rows excluded(const std::vector<Finding>& findings, const std::set<Doubt>& doubts) {
  Rows rows;
  for (const Finding& finding : findings) {
    if (doubts.contains(finding.doubt)) rows.insert(rows.end(), finding.rows.begin(), finding.rows.end());
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace lianxun::hotspot
