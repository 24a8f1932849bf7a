#include "desk/plan_check.hpp"

#include <algorithm>
#include <map>

#include "boundary/difference.hpp"
#include "boundary/edits/sound.hpp"

namespace lianxun::desk {

std::optional<domain::Refusal> unsound(const domain::PlanEdit& edit) {
  boundary::Draft draft;
  boundary::Change change;
  std::map<domain::VillageCode, int> villages;
  // Those that there are, then those that begin: these are faces beyond the draft's last.
  for (const bool beginning : {false, true}) {
    for (const domain::PlanGrid& each : edit.grids) {
      if (each.before.empty() != beginning) continue;
      const int village = villages.emplace(each.grid.village, static_cast<int>(villages.size())).first->second;
      change.faces.push_back({static_cast<int>(change.faces.size()), each.before, each.after, village});
      if (beginning) continue;
      draft.faces.push_back(each.before);
      draft.villages.push_back(village);
    }
  }
  if (auto why_not = boundary::unsound(draft, change)) return std::move(why_not->reason);
  return std::nullopt;
}

std::vector<domain::Succession> successions(const domain::Plan& plan) {
  std::vector<shape::MultiPolygon> before;
  std::vector<shape::MultiPolygon> after;
  std::vector<std::string> codes;
  const auto now = domain::latest(plan);
  for (const auto& [code, found] : domain::first_found(plan)) {
    codes.push_back(code);
    before.push_back(*found);
    after.push_back(now.at(code)->after);
  }
  std::vector<domain::Succession> out;
  std::map<domain::GridCode, double> kept;
  for (std::size_t i = 0; i < codes.size(); ++i) kept[codes[i]] = shape::area(before[i]);
  for (const auto& moved : boundary::difference({before, codes}, {after, codes}).transfers) {
    if (moved.from.empty() || moved.to.empty()) continue;
    out.push_back({moved.from, moved.to, moved.square_metres});
    kept[moved.from] -= moved.square_metres;
  }
  constexpr double least = 0.01;  // square metres, as the difference tells
  for (const auto& [code, square_metres] : kept) {
    if (square_metres > least) out.push_back({code, code, square_metres});
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
  return out;
}

}  // namespace lianxun::desk
