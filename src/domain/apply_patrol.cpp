#include <stdexcept>

#include "domain/apply_one.hpp"

namespace lianxun::domain {

Patrol& entity(Situation& situation, PatrolId id) {
  if (auto* patrol = situation.patrols.find(id)) return *patrol;
  throw std::logic_error("there is no patrol " + std::to_string(id.value));
}

void apply_one(Situation& situation, const PatrolIssued& body, const Event&) {
  if (body.patrol.id.value <= 0 || situation.patrols.find(body.patrol.id) != nullptr) {
    throw std::logic_error("patrol " + std::to_string(body.patrol.id.value) + " is issued twice");
  }
  situation.patrols.insert(body.patrol);
}

}  // namespace lianxun::domain
