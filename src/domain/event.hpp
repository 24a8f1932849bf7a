#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/enforcement.hpp"
#include "domain/incident.hpp"
#include "domain/patrol.hpp"
#include "domain/place.hpp"
#include "domain/plan.hpp"
#include "domain/room.hpp"

namespace lianxun::domain {

// Facts. Each is a plain value with all that `apply` needs; nothing is looked up outside the Situation.
// Large contents are shared and immutable, so that two seats can apply one event.

/// The store's metric working CRS ("EPSG:4549" or WKT); the first event that carries positions needs it. Once only.
struct WorkingCrsChosen {
  std::string definition;
};
struct RoomConfigured {
  std::shared_ptr<const Room> room;
};
struct BoundariesPublished {
  std::shared_ptr<const Boundaries> boundaries;
};
struct BasemapImported {
  std::shared_ptr<const Basemap> basemap;
};
struct PremisesImported {
  std::shared_ptr<const std::vector<Premises>> premises;
};  // same id replaces
struct CasesImported {
  std::shared_ptr<const std::vector<Case>> cases;
};  // same id replaces
struct InspectionsImported {
  std::shared_ptr<const std::vector<Inspection>> inspections;
};
/// Incidents with the history they already have, ids given.
struct IncidentsImported {
  std::shared_ptr<const std::vector<Incident>> incidents;
};
/// A polled or replayed feed has read up to `mark`.
struct FeedAdvanced {
  std::string feed;
  std::string mark;
};

// What follows changes one incident each. `deadlines` are the clocks that this milestone starts, with their due times,
// so that replay depends on no configuration; the clocks that it ends are found by its name.

struct IncidentReported {
  Incident incident;
};  // stage reported, or filed for a finding, with its deadlines
struct IncidentVerified {
  IncidentId id;
  std::string note;
  std::vector<Deadline> deadlines;
};
struct IncidentFiled {
  IncidentId id;
  std::vector<Deadline> deadlines;
};
struct IncidentDismissed {
  IncidentId id;
  std::string reason;
};
/// To one agency, or on a patrol. A complaint that is only reported keeps its stage: the patrol goes to verify it.
struct IncidentDispatched {
  IncidentId id;
  std::vector<AgencyId> agencies;
  PatrolId patrol;
  std::vector<Deadline> deadlines;
};
struct IncidentRecalled {
  IncidentId id;
  std::string reason;
};  // off its patrol and back to filed (a complaint not yet verified: reported): withdrawn, or nobody there
struct IncidentHandled {
  IncidentId id;
  std::string outcome;
  std::vector<Deadline> deadlines;
};
struct IncidentFedBack {
  IncidentId id;
  std::string note;
  std::vector<Deadline> deadlines{};
};
struct IncidentReturned {
  IncidentId id;
  std::string reason;
};  // rework (返工): back to dispatched
struct IncidentClosed {
  IncidentId id;
  std::string note;
};
struct IncidentEvaluated {
  IncidentId id;
  int score = 0;
  std::string note;
};
struct IncidentOwned {
  IncidentId id;
  std::string owner;
};
struct IncidentRelocated {
  IncidentId id;
  shape::Point position;
  std::optional<SourcePosition> source_position;
  GridCode grid;
  VillageCode village;
  std::string address;
};
struct MilestoneReached {
  IncidentId id;
  Milestone milestone;
  std::vector<Deadline> deadlines{};
};

struct CaseOpened {
  Case opened;
};  // decided already in the simple procedure
struct CaseDecided {
  CaseNumber id;
  double fine_yuan = 0;
  bool major = false;
  std::string discussion;
  std::string note;
};

struct PatrolIssued {
  Patrol patrol;
};
struct PatrolReassigned {
  PatrolId id;
  std::vector<PatrolCrew> crews;
  std::vector<PatrolStop> stops;
};  // times replanned
struct PatrolDeparted {
  PatrolId id;
};
struct StopReached {
  PatrolId id;
  int stop = 0;
};
struct StopHandled {
  PatrolId id;
  int stop = 0;
  StopOutcome outcome{};
  std::string note;
};
struct PatrolClosed {
  PatrolId id;
};
struct PatrolWithdrawn {
  PatrolId id;
  std::string reason;
};

struct PlanBegun {
  Plan plan;
};
struct PlanEdited {
  PlanId id;
  std::shared_ptr<const PlanEdit> edit;
};
struct PlanEditUndone {
  PlanId id;
};
struct PlanEditRedone {
  PlanId id;
};
struct PlanSubmitted {
  PlanId id;
  std::string note;
};
struct PlanReturned {
  PlanId id;
  std::string reason;
};
/// The boundaries themselves come with an event of their own.
struct PlanPublished {
  PlanId id;
  Date effective{};
  std::vector<Succession> successions;
};
struct PlanWithdrawn {
  PlanId id;
  std::string reason;
};

using EventBody =
    std::variant<WorkingCrsChosen, RoomConfigured, BoundariesPublished, BasemapImported, PremisesImported,
                 CasesImported, InspectionsImported, IncidentsImported, FeedAdvanced, IncidentReported,
                 IncidentVerified, IncidentFiled, IncidentDismissed, IncidentDispatched, IncidentRecalled,
                 IncidentHandled, IncidentFedBack, IncidentReturned, IncidentClosed, IncidentEvaluated, IncidentOwned,
                 IncidentRelocated, MilestoneReached, CaseOpened, CaseDecided, PatrolIssued, PatrolReassigned,
                 PatrolDeparted, StopReached, StopHandled, PatrolClosed, PatrolWithdrawn, PlanBegun, PlanEdited,
                 PlanEditUndone, PlanEditRedone, PlanSubmitted, PlanReturned, PlanPublished, PlanWithdrawn>;

struct Event {
  std::uint64_t sequence = 0;  // from 1, without gaps
  Instant at{};                // the room's clock, simulated or not, when it was decided
  std::string operator_name;
  std::string seat;
  EventBody body;
};

/// What went into one transaction of the journal, in order.
using EventBatch = std::vector<Event>;

/// "incident:12", "patrol:3", "plan:2", "case:CF2024-0001", "boundaries", "room" …: the entity whose revision the event
/// raises.
[[nodiscard]] std::string entity_of(const EventBody& body);

}  // namespace lianxun::domain
