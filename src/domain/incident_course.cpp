#include "domain/incident_course.hpp"

#include <iterator>

#include "domain/clocks.hpp"
#include "domain/incident_steps.hpp"

namespace lianxun::domain {

template <class Body>
void IncidentCourse::go(Body body) {
  step(incident_, body, now_);
  events_.emplace_back(std::move(body));
}

std::vector<Deadline> IncidentCourse::clocks(const Milestone& milestone) const {
  return clocks_from(room_, incident_, milestone, now_);
}

void IncidentCourse::verify(const std::string& note) {
  go(IncidentVerified{incident_.id, note, clocks(milestone::verified)});
}

void IncidentCourse::file() { go(IncidentFiled{incident_.id, clocks(milestone::filed)}); }

void IncidentCourse::dismiss(const std::string& reason) { go(IncidentDismissed{incident_.id, reason}); }

void IncidentCourse::dispatch(const std::vector<AgencyId>& agencies, PatrolId patrol) {
  const bool to_verify = incident_.stage == Stage::reported;
  go(IncidentDispatched{incident_.id, agencies, patrol,
                        to_verify ? std::vector<Deadline>{} : clocks(milestone::dispatched)});
}

void IncidentCourse::recall(const std::string& reason) { go(IncidentRecalled{incident_.id, reason}); }

void IncidentCourse::handle(const std::string& outcome) {
  go(IncidentHandled{incident_.id, outcome, clocks(milestone::handled)});
}

void IncidentCourse::feed_back(const std::string& note) {
  go(IncidentFedBack{incident_.id, note, clocks(milestone::fed_back)});
}

void IncidentCourse::reach(const Milestone& milestone) {
  go(MilestoneReached{incident_.id, milestone, clocks(milestone)});
}

void IncidentCourse::append_to(std::vector<EventBody>& events) {
  events.insert(events.end(), std::make_move_iterator(events_.begin()), std::make_move_iterator(events_.end()));
  events_.clear();
}

}  // namespace lianxun::domain
