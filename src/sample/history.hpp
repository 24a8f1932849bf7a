#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/enforcement.hpp"
#include "domain/incident.hpp"
#include "domain/room.hpp"
#include "sample/place.hpp"

namespace lianxun::sample {

struct PenaltyCase {
  domain::Case item;
  std::string incident;  // number of the incident it followed from; empty: of an inspection
};

/// What happened in the place. Incidents in order of `reported`; positions in EPSG:4549; numbers as the room gives
/// them.
struct History {
  std::vector<domain::Incident> incidents;
  std::vector<domain::Inspection> inspections;
  std::vector<PenaltyCase> cases;
};

/// What a year has to come to.
struct YearFigures {
  int year;
  int complaints;
  int findings;
  int simple_cases;
  int general_cases;
  int fines_yuan;
  int inspected_premises;
  int cases_from_premises;
  int major_cases;
  int exercised_powers;
};

/// The report's figures of 2023, and invented ones of 2022 to compare with.
[[nodiscard]] const YearFigures& figures_2022();
[[nodiscard]] const YearFigures& figures_2023();

/// The history ends here; what is still open then is the day's work. Monday 2024-01-08 00:00 +08:00.
[[nodiscard]] domain::Instant history_end();

[[nodiscard]] History build_history(const Place& place, const domain::Room& room, std::uint64_t seed);

/// What arrives on Monday 2024-01-08, over the day: only the fields of a report are set.
[[nodiscard]] std::vector<domain::Incident> build_live_day(const Place& place, const domain::Room& room,
                                                           std::uint64_t seed);

// --- the parts ---

/// A place where incidents of a category come from, again and again.
struct Spot {
  shape::Point at;
  std::string address;
  std::string label;  // "海霞烧烤店", "炼化新村"
  std::string kind;   // of the premises
  domain::GridCode grid;
  domain::VillageCode village;
  double weight = 1;
};

/// The spots of every category, in the order of `category_plans`.
class Spots {
 public:
  Spots(const Place& place, std::uint64_t seed);

  /// A spot of the category by weight, as things stand on a day: one trouble was settled in March 2023, another grows
  /// since August 2023.
  [[nodiscard]] const Spot& draw(std::size_t category, domain::Date date, Random& random) const;

 private:
  std::vector<std::vector<Spot>> of_category_;
};

/// When incidents of a category are reported: a local time within the days [first, last].
[[nodiscard]] domain::LocalTime draw_time(std::size_t category, domain::Source source, domain::Date first,
                                          domain::Date last, const domain::Calendar& calendar, Random& random);

/// Fills the stages after `reported` up to the end of the incident's life.
void live_through(domain::Incident& incident, const domain::Room& room, Random& random);

/// Takes back what happened at or after `end`.
void cut_at(domain::Incident& incident, domain::Instant end);

/// What was said, and what was done.
[[nodiscard]] std::string note_text(std::size_t category, domain::Source source, const Spot& spot, Random& random);
[[nodiscard]] std::string outcome_text(std::size_t category, Random& random);

/// Inspections and penalty cases of the year, beside its incidents.
void enforce(History& history, const Place& place, const domain::Room& room, const YearFigures& figures,
             std::uint64_t seed);

}  // namespace lianxun::sample
