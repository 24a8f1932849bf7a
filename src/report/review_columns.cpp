#include "report/review_columns.hpp"

#include <array>
#include <cmath>

namespace lianxun::report {
namespace {

using hotspot::Change;

ReviewCell whole(double value) { return static_cast<std::int64_t>(std::llround(value)); }

ReviewCell real(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? ReviewCell(*value) : ReviewCell();
}

template <std::optional<Change> ReviewRow::*change>
ReviewCell before(const ReviewRow& row, const Wording&) {
  return row.*change ? whole((row.*change)->before) : ReviewCell();
}

/// The ratio or an end of its interval; nothing where nothing was before.
template <std::optional<Change> ReviewRow::*change, double Change::*number>
ReviewCell ratio(const ReviewRow& row, const Wording&) {
  return row.*change && std::isfinite((row.*change)->ratio) ? ReviewCell(*(row.*change).*number) : ReviewCell();
}

template <std::optional<Change> ReviewRow::*change>
ReviewCell beyond_chance(const ReviewRow& row, const Wording&) {
  return row.*change ? ReviewCell(std::int64_t{(row.*change)->beyond_chance ? 1 : 0}) : ReviewCell();
}

template <std::optional<double> ReviewRow::*number>
ReviewCell number_of(const ReviewRow& row, const Wording&) {
  return real(row.*number);
}

}  // namespace

std::span<const ReviewColumn> review_columns() {
  using Kind = ReviewColumn::Kind;
  constexpr auto last_year = &ReviewRow::last_year;
  constexpr auto previous = &ReviewRow::previous;
  static constexpr std::array table{
      ReviewColumn{"code", Kind::text, [](const ReviewRow& row, const Wording&) { return ReviewCell(row.code); }},
      ReviewColumn{"name", Kind::text, [](const ReviewRow& row, const Wording&) { return ReviewCell(row.name); }},
      ReviewColumn{"count", Kind::integer, [](const ReviewRow& row, const Wording&) { return whole(row.count); }},
      ReviewColumn{"last_year", Kind::integer, before<last_year>},
      ReviewColumn{"last_year_ratio", Kind::real, ratio<last_year, &Change::ratio>},
      ReviewColumn{"last_year_low", Kind::real, ratio<last_year, &Change::low>},
      ReviewColumn{"last_year_high", Kind::real, ratio<last_year, &Change::high>},
      ReviewColumn{"last_year_beyond_chance", Kind::boolean, beyond_chance<last_year>},
      ReviewColumn{"previous", Kind::integer, before<previous>},
      ReviewColumn{"previous_ratio", Kind::real, ratio<previous, &Change::ratio>},
      ReviewColumn{"previous_low", Kind::real, ratio<previous, &Change::low>},
      ReviewColumn{"previous_high", Kind::real, ratio<previous, &Change::high>},
      ReviewColumn{"previous_beyond_chance", Kind::boolean, beyond_chance<previous>},
      ReviewColumn{"per_km2", Kind::real, number_of<&ReviewRow::per_km2>},
      ReviewColumn{"per_100_premises", Kind::real, number_of<&ReviewRow::per_hundred_premises>},
      ReviewColumn{"z", Kind::real, number_of<&ReviewRow::z>, true},
      ReviewColumn{
          "bin", Kind::integer,
          [](const ReviewRow& row, const Wording&) { return row.z ? ReviewCell(std::int64_t{row.bin}) : ReviewCell(); },
          true},
      ReviewColumn{"pattern", Kind::text,
                   [](const ReviewRow& row, const Wording& wording) {
                     return row.z ? ReviewCell(wording(hotspot::name(row.pattern))) : ReviewCell();
                   },
                   true},
  };
  return table;
}

}  // namespace lianxun::report
