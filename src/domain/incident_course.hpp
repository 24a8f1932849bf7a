#pragma once

#include <vector>

#include "domain/event.hpp"

namespace lianxun::domain {

/// Several steps of one incident in one decision: each event is made from the incident as the earlier ones leave it, so
/// that a clock starts once and with the right due time.
class IncidentCourse {
 public:
  IncidentCourse(const Room& room, Incident incident, Instant now)
      : room_(room), incident_(std::move(incident)), now_(now) {}

  void verify(const std::string& note);
  void file();
  void dismiss(const std::string& reason);
  void dispatch(const std::vector<AgencyId>& agencies, PatrolId patrol);
  void recall(const std::string& reason);
  void handle(const std::string& outcome);
  void feed_back(const std::string& note);
  void reach(const Milestone& milestone);

  [[nodiscard]] const Incident& incident() const { return incident_; }
  /// Moves the events to the end of `events`.
  void append_to(std::vector<EventBody>& events);
  [[nodiscard]] std::vector<EventBody> take() { return std::move(events_); }

 private:
  template <class Body>
  void go(Body body);
  [[nodiscard]] std::vector<Deadline> clocks(const Milestone& milestone) const;

  const Room& room_;
  Incident incident_;
  Instant now_;
  std::vector<EventBody> events_;
};

}  // namespace lianxun::domain
