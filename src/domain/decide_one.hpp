#pragma once

#include <utility>

#include "domain/command.hpp"

namespace lianxun::domain {

/// `refuse("There is no {}: name one of {}.", what, all)`: the cause, then what to do.
template <class... Args>
[[nodiscard]] Refusal refuse(std::string id, Args&&... args) {
  return {std::move(id), {std::string(std::forward<Args>(args))...}};
}

/// The decision that one event, or none, is all that happens.
[[nodiscard]] inline Decision one(EventBody body) {
  std::vector<EventBody> events;
  events.push_back(std::move(body));
  return events;
}
[[nodiscard]] inline Decision nothing() { return std::vector<EventBody>{}; }

// One overload per command; `decide` picks it. A new command goes into the file of its topic and is declared here.
// Those on an incident, a case, a patrol or a plan get the one they name, which exists.

// decide_room.cpp
[[nodiscard]] Decision decide_one(const Situation&, const ChooseWorkingCrs&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ConfigureRoom&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ExtendRoom&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const PublishBoundaries&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ImportBasemap&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ImportPremises&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ImportCases&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ImportInspections&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const AdvanceFeed&, const Context&);

// decide_report.cpp
[[nodiscard]] Decision decide_one(const Situation&, const ReportIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const ImportIncidents&, const Context&);

// decide_incident.cpp
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const VerifyIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const FileIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const DismissIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const DispatchIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const HandleIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const FeedBackIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const ReturnIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const CloseIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const EvaluateIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const OwnIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const RelocateIncident&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const ReachMilestone&, const Context&);

// decide_case.cpp
[[nodiscard]] Decision decide_one(const Situation&, const Incident&, const OpenCase&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Case&, const DecideCase&, const Context&);

// decide_patrol.cpp: from the plan to the road
[[nodiscard]] Decision decide_one(const Situation&, const IssuePatrol&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const ReassignPatrol&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const WithdrawPatrol&, const Context&);

// decide_plan.cpp
[[nodiscard]] Decision decide_one(const Situation&, const BeginPlan&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const EditPlan&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const UndoPlanEdit&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const RedoPlanEdit&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const SubmitPlan&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const ReturnPlan&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const PublishPlan&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Plan&, const WithdrawPlan&, const Context&);

// decide_round.cpp: on the road
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const DepartPatrol&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const ReachStop&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const HandleStop&, const Context&);
[[nodiscard]] Decision decide_one(const Situation&, const Patrol&, const ClosePatrol&, const Context&);

}  // namespace lianxun::domain
