#include "domain/patrol.hpp"

namespace lianxun::domain {

bool is_active(const Patrol& patrol) {
  return patrol.state != PatrolState::closed && patrol.state != PatrolState::withdrawn;
}

}  // namespace lianxun::domain
