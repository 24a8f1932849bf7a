#include <array>
#include <cmath>
#include <cstdio>

#include "report/review.hpp"
#include "report/review_words.hpp"

namespace lianxun::report {
namespace {

// RFC 4180.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

std::string number(double value) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.10g", value);
  return text.data();
}

std::string number(const std::optional<double>& value) { return value ? number(*value) : std::string(); }

void add_change(std::string& csv, const std::optional<hotspot::Change>& change) {
  if (!change) {
    csv += ",,,,,";
    return;
  }
  const bool ratio = std::isfinite(change->ratio);
  csv += "," + number(change->before) + "," + (ratio ? number(change->ratio) : "") + "," +
         (ratio ? number(change->low) : "") + "," + (ratio ? number(change->high) : "") + "," +
         (change->beyond_chance ? "1" : "0");
}

void add_row(std::string& csv, const char* scope, const ReviewRow& row, const Wording& wording) {
  csv += std::string(scope) + "," + field(row.code) + "," + field(row.name) + "," + number(row.count);
  add_change(csv, row.last_year);
  add_change(csv, row.previous);
  csv += "," + number(row.per_km2) + "," + number(row.per_hundred_premises) + "," + number(row.z) + "," +
         (row.z ? std::to_string(row.bin) : "") + "," + (row.z ? field(wording(hotspot::name(row.pattern))) : "") +
         "\r\n";
}

/// What has a name and a number only.
void add_count(std::string& csv, const char* scope, const std::string& code, const std::string& name, double count) {
  csv +=
      std::string(scope) + "," + field(code) + "," + field(name) + "," + number(count) + std::string(15, ',') + "\r\n";
}

}  // namespace

std::string review_csv(const Review& review, const Wording& wording) {
  std::string csv =
      "\xef\xbb\xbfscope,code,name,count,last_year,last_year_ratio,last_year_low,last_year_high,last_year_beyond_"
      "chance,"
      "previous,previous_ratio,previous_low,previous_high,previous_beyond_chance,per_km2,per_100_premises,z,bin,"
      "pattern\r\n";
  ReviewRow total = review.total;
  total.code = domain::format_date(review.from) + "/" + domain::format_date(review.to);
  add_row(csv, "period", total, wording);
  for (const ReviewRow& row : review.villages) add_row(csv, "village", row, wording);
  for (const ReviewRow& row : review.grids) add_row(csv, "grid", row, wording);
  for (const ReviewRow& row : review.kinds) add_row(csv, "kind", row, wording);
  for (const ReviewPlace& place : review.places) {
    add_count(csv, "place", domain::format_date(place.last), place.name, place.count);
  }
  for (const auto& patrol : review.patrols) {
    ReviewRow row;
    row.code = patrol.number;
    row.name = patrol.purpose;
    row.count = patrol.stops;
    if (!patrol.effect) {
      add_count(csv, "patrol", row.code, row.name, row.count);
      continue;
    }
    const hotspot::RatioOfRatios& told = hotspot::told(*patrol.effect);
    csv += "patrol," + field(row.code) + "," + field(row.name) + "," + number(row.count) + ",," + number(told.ratio) +
           "," + number(told.low) + "," + number(told.high) + std::string(11, ',') +
           field(wording(hotspot::name(told.outcome))) + "\r\n";
  }
  for (const auto& [doubt, count] : review.doubts) {
    add_count(csv, "doubt", "", wording(hotspot::name(doubt)), count);
  }
  return csv;
}

}  // namespace lianxun::report
