#include "hotspot/repeats.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

#include "hotspot/exact_points.hpp"

namespace lianxun::hotspot {
namespace {

using By = RepeatPlace::By;

domain::Duration median(std::vector<domain::Duration> pauses) {
  const auto middle = pauses.begin() + static_cast<std::ptrdiff_t>(pauses.size() / 2);
  std::nth_element(pauses.begin(), middle, pauses.end());
  if (pauses.size() % 2 == 1) return *middle;
  return (*std::max_element(pauses.begin(), middle) + *middle) / 2;
}

RepeatPlace describe(const Records& records, By by, std::int32_t number, Rows rows) {
  constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
  RepeatPlace place{.by = by, .number = by == By::point ? -1 : number, .position = {nowhere, nowhere}};
  for (const auto row : rows) {
    const shape::Point p = records.position[row];
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
    place.position = p;
    break;
  }
  std::vector<domain::Duration> pauses;
  for (std::size_t i = 1; i < rows.size(); ++i)
    pauses.push_back(records.reported[rows[i]] - records.reported[rows[i - 1]]);
  place.first = records.reported[rows.front()];
  place.last = records.reported[rows.back()];
  place.usual_pause = median(std::move(pauses));
  place.rows = std::move(rows);
  return place;
}

}  // namespace

Repeats repeats(const Records& records, const Rows& rows) {
  using Key = std::tuple<By, std::int32_t, std::uint32_t>;
  Repeats out;
  const ExactPoints points = exact_points(records, rows);
  std::vector<Key> keys;
  keys.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = rows[i];
    if (records.premises[row] >= 0) {
      keys.emplace_back(By::premises, records.premises[row], row);
    } else if (records.address[row] >= 0) {
      keys.emplace_back(By::address, records.address[row], row);
    } else if (points.point_of[i] >= 0) {
      keys.emplace_back(By::point, points.point_of[i], row);
    }
  }
  out.incidents = keys.size();
  out.nowhere = rows.size() - keys.size();
  std::sort(keys.begin(), keys.end());
  std::vector<std::int64_t> counts;
  for (auto first = keys.begin(); first != keys.end();) {
    const auto [by, number, first_row] = *first;
    Rows here;
    auto last = first;
    for (; last != keys.end() && std::get<0>(*last) == by && std::get<1>(*last) == number; ++last)
      here.push_back(std::get<2>(*last));
    counts.push_back(last - first);
    if (here.size() > 1) {
      out.repeated += here.size();
      out.places.push_back(describe(records, by, number, std::move(here)));
    }
    first = last;
  }
  std::sort(out.places.begin(), out.places.end(), [](const RepeatPlace& a, const RepeatPlace& b) {
    return a.count() != b.count() ? a.count() > b.count() : a.rows.back() > b.rows.back();
  });
  const std::size_t places = counts.size();
  out.concentration = concentration(std::move(counts), places);
  return out;
}

}  // namespace lianxun::hotspot
