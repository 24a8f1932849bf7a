#include "domain/numbering.hpp"

#include <algorithm>

namespace lianxun::domain {
namespace {

std::string padded(int number, std::size_t width) {
  const auto digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string compact(Date day) {
  auto text = format_date(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

std::string numbered(const std::string& series, int number) { return series + padded(number, 4); }

/// A number of the series that is not taken, after one that is: the next one where there are no gaps.
template <class IsTaken>
int first_free(const std::string& series, IsTaken is_taken) {
  int taken = 0;
  int free = 1;
  while (is_taken(numbered(series, free))) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const int middle = taken + (free - taken) / 2;
    (is_taken(numbered(series, middle)) ? taken : free) = middle;
  }
  return free;
}

}  // namespace

std::string external_key(const std::string& feed, const std::string& external_id) { return feed + '\n' + external_id; }

IncidentId next_incident_id(const Situation& situation) {
  return {situation.incidents.empty() ? 1 : situation.incidents.back().id.value + 1};
}

PatrolId next_patrol_id(const Situation& situation) {
  return {situation.patrols.empty() ? 1 : situation.patrols.back().id.value + 1};
}

std::string next_patrol_number(const Situation& situation, Date day) {
  const auto series = "P" + compact(day) + "-";
  const auto count = std::count_if(situation.patrols.begin(), situation.patrols.end(), [&](const Patrol& patrol) {
    return patrol.number.compare(0, series.size(), series) == 0;
  });
  return series + padded(static_cast<int>(count) + 1, 2);
}

CaseNumber next_case_number(const Situation& situation, Case::Procedure procedure, Date day) {
  const auto series =
      (procedure == Case::Procedure::general ? "CF" : "JF") + std::to_string(static_cast<int>(day.year())) + "-";
  return numbered(series,
                  first_free(series, [&](const std::string& number) { return situation.cases.contains(number); }));
}

std::string IncidentNumbers::next(Source source, Date day) {
  const auto series = (source == Source::complaint ? "T" : "J") + compact(day) + "-";
  const auto known = next_.find(series);
  int number =
      known == next_.end() ? first_free(series, [this](const auto& text) { return is_taken(text); }) : known->second;
  while (!take(numbered(series, number))) ++number;
  next_[series] = number + 1;
  return numbered(series, number);
}

bool IncidentNumbers::take(const std::string& number) { return !is_taken(number) && given_.insert(number).second; }

bool IncidentNumbers::is_taken(const std::string& number) const {
  return given_.contains(number) || situation_.by_number.contains(number);
}
}  // namespace lianxun::domain
