#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/clocks.hpp"
#include "domain/enforcement.hpp"
#include "domain/incident.hpp"
#include "domain/room.hpp"
#include "sample/lattice.hpp"
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
  std::vector<domain::OwnMilestones> milestones;  // beside them
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

/// The same for a lattice: more than 100,000 incidents, 2,000 of them open; nothing else.
[[nodiscard]] History build_city_history(const Lattice& lattice, const domain::Room& room, std::uint64_t seed);

/// What arrives on Monday 2024-01-08, over the day: only the fields of a report are set.
[[nodiscard]] std::vector<domain::Incident> build_live_day(const Place& place, const domain::Room& room,
                                                           std::uint64_t seed);

/// When each incident reached the milestones of its category's own, before `end`.
void reach_milestones(History& history, const domain::Room& room, domain::Instant end, std::uint64_t seed);

/// Inspections and penalty cases of the year, beside its incidents.
void enforce(History& history, const Place& place, const domain::Room& room, const YearFigures& figures,
             std::uint64_t seed);

}  // namespace lianxun::sample
