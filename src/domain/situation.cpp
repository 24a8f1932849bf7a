#include "domain/situation.hpp"

#include <algorithm>

namespace lianxun::domain {
namespace {

using Versions = std::vector<std::shared_ptr<const Boundaries>>;

/// The first version that comes into force after the date.
Versions::const_iterator first_after(const Versions& versions, Date date) {
  return std::upper_bound(
      versions.begin(), versions.end(), date,
      [](Date wanted, const std::shared_ptr<const Boundaries>& version) { return wanted < version->effective; });
}

/// Newest first among those in force by the date, then the later ones in order.
template <class Find>
auto resolve(const Versions& versions, Date date, Find find) -> decltype(find(*versions.front())) {
  const auto later = first_after(versions, date);
  for (auto at = later; at != versions.begin();) {
    if (const auto* found = find(**--at)) return found;
  }
  for (auto at = later; at != versions.end(); ++at) {
    if (const auto* found = find(**at)) return found;
  }
  return nullptr;
}

}  // namespace

std::shared_ptr<const Boundaries> boundaries_on(const Situation& situation, Date date) {
  const auto& versions = situation.boundaries;
  if (versions.empty()) return nullptr;
  const auto later = first_after(versions, date);
  return later == versions.begin() ? versions.front() : *(later - 1);
}

const Grid* resolve_grid(const Situation& situation, const GridCode& code, Date date) {
  return resolve(situation.boundaries, date, [&](const Boundaries& version) { return version.find_grid(code); });
}

const Village* resolve_village(const Situation& situation, const VillageCode& code, Date date) {
  return resolve(situation.boundaries, date, [&](const Boundaries& version) { return version.find_village(code); });
}

}  // namespace lianxun::domain
