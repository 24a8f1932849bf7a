#include <stdexcept>

#include "domain/apply_one.hpp"

namespace lianxun::domain {

Plan& entity(Situation& situation, PlanId id) {
  if (auto* plan = situation.plans.find(id)) return *plan;
  throw std::logic_error("there is no plan " + std::to_string(id.value));
}

void apply_one(Situation& situation, const PlanBegun& body, const Event&) {
  if (body.plan.id.value <= 0 || situation.plans.find(body.plan.id) != nullptr) {
    throw std::logic_error("plan " + std::to_string(body.plan.id.value) + " is begun twice");
  }
  situation.plans.insert(body.plan);
}

}  // namespace lianxun::domain
