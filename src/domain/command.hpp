#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/clocks.hpp"
#include "domain/event.hpp"
#include "domain/message.hpp"
#include "domain/situation.hpp"

namespace lianxun::domain {

// What someone asks for, a feed included. Times that a command does not carry are the clock's.

struct ChooseWorkingCrs {
  std::string definition;
};
struct ConfigureRoom {
  std::shared_ptr<const Room> room;
};
/// Agencies and categories that the office does not have yet; what it has of the same id stays as it is.
struct ExtendRoom {
  std::vector<Agency> agencies;
  std::vector<Category> categories;
};
struct PublishBoundaries {
  std::shared_ptr<const Boundaries> boundaries;
};
struct ImportBasemap {
  std::shared_ptr<const Basemap> basemap;
};
struct ImportPremises {
  std::shared_ptr<const std::vector<Premises>> premises;
};
struct ImportCases {
  std::shared_ptr<const std::vector<Case>> cases;
};
struct ImportInspections {
  std::shared_ptr<const std::vector<Inspection>> inspections;
};
/// Located incidents without ids; a (feed, external_id) the store has is left out.
struct ImportIncidents {
  std::shared_ptr<const std::vector<Incident>> incidents;
  std::shared_ptr<const std::vector<OwnMilestones>> milestones{};  // beside them; null: none reached any
};
struct AdvanceFeed {
  std::string feed;
  std::string mark;
};

struct ReportIncident {
  Source source = Source::complaint;
  CategoryId category;
  std::optional<SourcePosition> position;  // the desk locates it; none: by premises, else unlocated
  std::string address;
  PremisesId premises;
  std::string phone;
  std::string note;
  std::string feed = "hand";
  std::string external_id;
  std::optional<Instant> reported;  // when the world says; none: now
};
struct VerifyIncident {
  IncidentId id;
  bool founded = true;
  std::string note;
};  // unfounded dismisses
struct FileIncident {
  IncidentId id;
};
struct DismissIncident {
  IncidentId id;
  std::string reason;
};
struct DispatchIncident {
  IncidentId id;
  std::vector<AgencyId> agencies;
};  // one agency's own task, without a patrol
struct HandleIncident {
  IncidentId id;
  std::string outcome;
};
struct FeedBackIncident {
  IncidentId id;
  std::string note;
};
struct ReturnIncident {
  IncidentId id;
  std::string reason;
};
struct CloseIncident {
  IncidentId id;
  std::string note;
};
struct EvaluateIncident {
  IncidentId id;
  int score = 0;
  std::string note;
};
struct OwnIncident {
  IncidentId id;
};  // by the operator who asks
struct RelocateIncident {
  IncidentId id;
  SourcePosition position;
  std::string address;
};
struct ReachMilestone {
  IncidentId id;
  Milestone milestone;
};

/// A penalty case (立案). The procedure decides what else is needed: the simple one is decided with its opening.
struct OpenCase {
  Case::Procedure procedure{};
  AgencyId agency{};
  PowerCode power{};                   // one of the agency's; empty only when the room lists none for it
  std::optional<Case::Party> party{};  // none: an organisation where there are premises, otherwise a citizen
  double fine_yuan = 0;                // in the simple procedure; 0 is a warning
  bool major = false;                  // in the general procedure
  IncidentId incident{};               // at a stop: one of its incidents; none: the first
  std::vector<OfficerId> officers{};   // at a stop, none: those of the agency on the patrol
  std::string note{};
};
struct DecideCase {
  CaseNumber id;
  double fine_yuan = 0;    // 0: a warning
  bool major = false;      // it has become one
  std::string discussion;  // of a major case: when and by whom it was discussed
  std::string note;
};

/// The plan comes from `patrol::plan`; deciding checks it again against the situation of that moment.
struct IssuePatrol {
  Patrol patrol;
};
struct ReassignPatrol {
  PatrolId id;
  std::vector<PatrolCrew> crews;
  std::vector<PatrolStop> stops;
};
struct DepartPatrol {
  PatrolId id;
};
struct ReachStop {
  PatrolId id;
  int stop = 0;
};
struct HandleStop {
  PatrolId id;
  int stop = 0;
  StopOutcome outcome{};
  std::string note;
  std::optional<OpenCase> penalty{};  // with the two outcomes that are one, and only then
};
struct ClosePatrol {
  PatrolId id;
};
struct WithdrawPatrol {
  PatrolId id;
  std::string reason;
};

/// A branch of the newest boundaries, or of those in force from `base`.
struct BeginPlan {
  std::string name;
  std::string note;
  std::optional<Date> base{};
};
/// What comes after the edits in force; those undone are given up. Grids as the asker saw them before: where somebody
/// else has changed one of them meanwhile it is refused, otherwise the two go together.
struct EditPlan {
  PlanId id;
  std::shared_ptr<const PlanEdit> edit;  // time and operator are filled in
};
/// The edit that the asker saw as the last one (the next, to redo), counted from 1: so that nobody takes back
/// another's.
struct UndoPlanEdit {
  PlanId id;
  int edit = 0;
};
struct RedoPlanEdit {
  PlanId id;
  int edit = 0;
};
struct SubmitPlan {
  PlanId id;
  std::string note;
};
struct ReturnPlan {
  PlanId id;
  std::string reason;
};
/// Its boundaries come into force on a day that is not past; grids that other plans have published meanwhile stay as
/// those have them, unless both changed the same one.
struct PublishPlan {
  PlanId id;
  Date effective{};
};
struct WithdrawPlan {
  PlanId id;
  std::string reason;
};

using Command =
    std::variant<ChooseWorkingCrs, ConfigureRoom, ExtendRoom, PublishBoundaries, ImportBasemap, ImportPremises,
                 ImportCases, ImportInspections, ImportIncidents, AdvanceFeed, ReportIncident, VerifyIncident,
                 FileIncident, DismissIncident, DispatchIncident, HandleIncident, FeedBackIncident, ReturnIncident,
                 CloseIncident, EvaluateIncident, OwnIncident, RelocateIncident, ReachMilestone, OpenCase, DecideCase,
                 IssuePatrol, ReassignPatrol, DepartPatrol, ReachStop, HandleStop, ClosePatrol, WithdrawPatrol,
                 BeginPlan, EditPlan, UndoPlanEdit, RedoPlanEdit, SubmitPlan, ReturnPlan, PublishPlan, WithdrawPlan>;

/// Who asks, when, and what the desk found out about the place.
struct Context {
  Instant now{};
  std::string operator_name;
  std::string seat;
  /// Filled by the desk for a command that carries a position.
  struct Location {
    shape::Point position;
    GridCode grid;
    VillageCode village;
  };
  std::optional<Location> location;
  /// Filled by the desk for a plan that is to be published: ground that changes its code.
  std::vector<Succession> successions;
  std::optional<int> expected_revision;  // of the entity, when the asker saw one: a stale one is refused
};

using Decision = std::variant<std::vector<EventBody>, Refusal>;

/// Checks the command against the situation. Pure: the same arguments give the same answer. One overload per command,
/// in decide_room.cpp, decide_incident.cpp, decide_case.cpp, decide_patrol.cpp ...
[[nodiscard]] Decision decide(const Situation& situation, const Command& command, const Context& context);

}  // namespace lianxun::domain
