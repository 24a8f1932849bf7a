#include <stdexcept>

#include "domain/apply_one.hpp"

namespace lianxun::domain {

void apply(Situation& situation, const Event& event) {
  if (event.sequence != situation.applied + 1) {
    throw std::logic_error("event " + std::to_string(event.sequence) + " does not follow event " +
                           std::to_string(situation.applied));
  }
  std::visit([&](const auto& body) { apply_one(situation, body, event); }, event.body);
  situation.applied = event.sequence;
  situation.as_of = event.at;
}

}  // namespace lianxun::domain
