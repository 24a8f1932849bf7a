#include <array>
#include <cstdio>
#include <map>

#include "report/csv.hpp"
#include "report/review.hpp"
#include "report/review_columns.hpp"

namespace lianxun::report {
namespace {

std::string text_of(const ReviewCell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return csv_cell(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return std::to_string(*whole);
  const auto* real = std::get_if<double>(&cell);
  if (real == nullptr) return {};
  std::array<char, 40> digits{};
  std::snprintf(digits.data(), digits.size(), "%.10g", *real);
  return digits.data();
}

void add_row(std::string& csv, const char* scope, const ReviewRow& row, const Wording& wording) {
  csv += scope;
  for (const ReviewColumn& column : review_columns()) csv += "," + text_of(column.value(row, wording));
  csv += "\r\n";
}

/// What is no place and no kind has some of the columns only.
void add_cells(std::string& csv, const char* scope, const std::map<std::string, ReviewCell>& cells) {
  csv += scope;
  for (const ReviewColumn& column : review_columns()) {
    const auto at = cells.find(column.key);
    csv += "," + (at == cells.end() ? std::string() : text_of(at->second));
  }
  csv += "\r\n";
}

void add_patrol(std::string& csv, const hotspot::PastPatrol& patrol, const Wording& wording) {
  std::map<std::string, ReviewCell> cells{
      {"code", patrol.number}, {"name", patrol.purpose}, {"count", std::int64_t{patrol.stops}}};
  if (patrol.effect) {
    const hotspot::RatioOfRatios& told = hotspot::told(*patrol.effect);
    cells["last_year_ratio"] = told.ratio;
    cells["last_year_low"] = told.low;
    cells["last_year_high"] = told.high;
    cells["pattern"] = wording(hotspot::name(told.outcome));
  }
  add_cells(csv, "patrol", cells);
}

}  // namespace

std::string review_csv(const Review& review, const Wording& wording) {
  std::string csv = "\xef\xbb\xbfscope";
  for (const ReviewColumn& column : review_columns()) csv += std::string(",") + column.key;
  csv += "\r\n";
  ReviewRow total = review.total;
  total.code = domain::format_date(review.from) + "/" + domain::format_date(review.to);
  add_row(csv, "period", total, wording);
  for (const ReviewRow& row : review.villages) add_row(csv, "village", row, wording);
  for (const ReviewRow& row : review.grids) add_row(csv, "grid", row, wording);
  for (const ReviewRow& row : review.kinds) add_row(csv, "kind", row, wording);
  for (const ReviewPlace& place : review.places) {
    add_cells(csv, "place",
              {{"code", domain::format_date(place.last)}, {"name", place.name}, {"count", std::int64_t{place.count}}});
  }
  for (const auto& patrol : review.patrols) add_patrol(csv, patrol, wording);
  for (const auto& [doubt, count] : review.doubts) {
    add_cells(csv, "doubt", {{"name", wording(hotspot::name(doubt))}, {"count", std::int64_t{count}}});
  }
  return csv;
}

}  // namespace lianxun::report
