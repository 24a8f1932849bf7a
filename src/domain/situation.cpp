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

std::shared_ptr<const Boundaries> version_from(const Situation& situation, Date effective) {
  const auto& versions = situation.boundaries;
  const auto at = std::find_if(versions.begin(), versions.end(),
                               [effective](const auto& version) { return version->effective == effective; });
  return at == versions.end() ? nullptr : *at;
}

const Grid* resolve_grid(const Situation& situation, const GridCode& code, Date date) {
  return resolve(situation.boundaries, date, [&](const Boundaries& version) { return version.find_grid(code); });
}

std::vector<Successor> successors(const Situation& situation, const GridCode& code, Date until) {
  std::vector<const Plan*> in_force;
  for (const Plan& plan : situation.plans) {
    if (plan.effective && *plan.effective <= until) in_force.push_back(&plan);
  }
  std::sort(in_force.begin(), in_force.end(),
            [](const Plan* a, const Plan* b) { return *a->effective < *b->effective; });
  std::map<GridCode, double> shares{{code, 1.0}};
  for (const Plan* plan : in_force) {
    std::map<GridCode, double> after;
    for (const auto& [from, share] : shares) {
      double all = 0;
      for (const Succession& each : plan->successions) all += each.from == from ? each.square_metres : 0;
      if (all <= 0) {
        after[from] += share;
        continue;
      }
      for (const Succession& each : plan->successions) {
        if (each.from == from) after[each.to] += share * each.square_metres / all;
      }
    }
    shares = std::move(after);
  }
  std::vector<Successor> out;
  out.reserve(shares.size());
  for (const auto& [to, share] : shares) out.push_back({to, share});
  std::stable_sort(out.begin(), out.end(), [](const Successor& a, const Successor& b) { return a.share > b.share; });
  return out;
}

const Village* resolve_village(const Situation& situation, const VillageCode& code, Date date) {
  return resolve(situation.boundaries, date, [&](const Boundaries& version) { return version.find_village(code); });
}

}  // namespace lianxun::domain
