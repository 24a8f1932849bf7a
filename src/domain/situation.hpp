#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/event.hpp"
#include "domain/table.hpp"

namespace lianxun::domain {

/// The state of the room at one moment, built by `apply` and nothing else. A plain value: each seat owns its own.
struct Situation {
  std::uint64_t applied = 0;  // sequence of the last event
  Instant as_of{};            // its instant
  std::string working_crs;
  std::shared_ptr<const Room> room = std::make_shared<Room>();
  std::vector<std::shared_ptr<const Boundaries>> boundaries;  // ascending by effective date
  std::shared_ptr<const Basemap> basemap = std::make_shared<Basemap>();
  std::map<PremisesId, Premises> premises;
  std::map<CaseNumber, Case> cases;
  std::map<std::string, Inspection> inspections;
  Table<Incident> incidents;
  Table<Patrol> patrols;
  Table<Plan> plans;
  std::map<std::string, std::string> feed_marks;
  std::unordered_map<std::string, IncidentId> by_number;       // kept by apply
  std::unordered_map<std::string, IncidentId> by_external_id;  // key: feed + '\n' + external id; kept by apply
  std::map<std::string, int> revisions;  // of entities that carry none themselves: "room", "boundaries" …
};

/// Throws `std::logic_error` when the event does not continue the situation (a gap in the sequence, an unknown id):
/// the journal is then not the one this situation came from.
void apply(Situation& situation, const Event& event);

/// The boundaries in force on a date, or the earliest for an earlier date; null before any were published.
[[nodiscard]] std::shared_ptr<const Boundaries> boundaries_on(const Situation& situation, Date date);

/// The version that comes into force on a date; null: none does.
[[nodiscard]] std::shared_ptr<const Boundaries> version_from(const Situation& situation, Date effective);

/// A code that is not valid any more still resolves: the newest version that is in force on or before `date` and has
/// it, otherwise any version that has it. Null when no version ever had it.
[[nodiscard]] const Grid* resolve_grid(const Situation& situation, const GridCode& code, Date date);
/// Codes that the ground of a grid has had since: of the plans in force by `until`, the code itself where it kept some,
/// with the share of its ground. The largest first; the code alone when no plan concerned it.
struct Successor {
  GridCode code;
  double share = 1;  // of the ground that passed on, 0 to 1
};
[[nodiscard]] std::vector<Successor> successors(const Situation& situation, const GridCode& code, Date until);
[[nodiscard]] const Village* resolve_village(const Situation& situation, const VillageCode& code, Date date);

}  // namespace lianxun::domain
