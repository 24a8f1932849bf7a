#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"
#include "domain/place.hpp"
#include "domain/room.hpp"
#include "domain/time.hpp"

namespace lianxun::domain {

/// Complaint (投诉) from outside, finding (检查发现) of an inspection: they enter the life at different stages.
enum class Source { complaint, finding };

/// The seven stages (信息收集, 案卷建立, 任务派遣, 任务处理, 处理反馈, 核实结案, 综合评价), named by what has been
/// reached, and `dismissed` for a report that was not filed.
enum class Stage { reported, filed, dispatched, handled, fed_back, closed, evaluated, dismissed };

/// One running or finished clock of an incident.
struct Deadline {
  std::string name;
  std::string name_en;
  Milestone until;
  Instant due{};
  std::optional<Instant> met;

  friend bool operator==(const Deadline&, const Deadline&) = default;
};

struct Incident {
  IncidentId id;
  std::string number;  // what people say on the phone; unique in the store
  Source source = Source::complaint;
  CategoryId category;
  Stage stage = Stage::reported;
  int revision = 0;

  Instant reported{};
  std::optional<Instant> verified;  // complaints: checked on site and founded
  std::optional<Instant> filed;
  std::optional<Instant> dispatched;
  std::optional<Instant> handled;
  std::optional<Instant> fed_back;
  std::optional<Instant> closed;  // or dismissed
  int rework = 0;                 // how often verification sent it back
  std::optional<int> score;       // 1…5, the evaluation

  shape::Point position;  // working CRS; meaningless without `located`
  bool located = false;
  std::optional<SourcePosition> source_position;
  GridCode grid;        // empty: outside every grid
  VillageCode village;  // empty: on no village's land
  std::string address;
  PremisesId premises;
  std::string phone;
  std::string note;
  std::string outcome;  // what was done, in the handler's words

  std::string feed;                 // the source of the command: "hand", "12345", a file …
  std::string external_id;          // its number there; (feed, external_id) is reported once only
  std::vector<AgencyId> agencies;   // dispatched to; empty before
  PatrolId patrol;                  // the patrol it is on now, if any
  std::string owner;                // who took charge of it, overdue or not
  std::vector<Deadline> deadlines;  // in the order in which they started

  friend bool operator==(const Incident&, const Incident&) = default;
};

[[nodiscard]] bool is_open(const Incident& incident);

/// The clock that counts now: of the unmet ones the earliest due. None when closed or without limits.
[[nodiscard]] const Deadline* next_deadline(const Incident& incident);

enum class Urgency { calm, fresh, due_soon, overdue, done };

/// `fresh`: a complaint nobody has acted on; `due_soon`: within two hours of real time. Overdue outranks due_soon
/// outranks fresh.
[[nodiscard]] Urgency urgency(const Incident& incident, Instant now);

/// Strict weak order of the queue: overdue longest first, then by due time, incidents without a clock last, then id.
[[nodiscard]] bool more_urgent(const Incident& a, const Incident& b, Instant now);

}  // namespace lianxun::domain
