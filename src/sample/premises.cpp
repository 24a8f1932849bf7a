#include <set>
#include <string_view>

#include "sample/place.hpp"
#include "sample/projection.hpp"
#include "sample/siter.hpp"

namespace lianxun::sample {

std::vector<domain::Premises> build_premises(const SubdistrictMap& map, const domain::Basemap& basemap,
                                             std::uint64_t seed) {
  Random random(seed, "premises");
  const GridFinder finder(map.boundaries);
  Siter siter(map, basemap, finder, random);
  std::vector<domain::Premises> all;
  std::set<std::string> names;
  const auto add = [&](std::string name, const char* kind, shape::Point p) {
    domain::Premises premises;
    std::string number = std::to_string(all.size() + 1);
    premises.id = "P" + std::string(4 - number.size(), '0') + number;
    premises.name = std::move(name);
    premises.kind = kind;
    premises.position = p;
    premises.address = address_at(basemap, p);
    premises.phone = fictitious_phone(random, true);
    const int grid = finder.find(p);
    if (grid >= 0) {
      premises.grid = map.boundaries.grids[static_cast<std::size_t>(grid)].code;
      premises.village = map.boundaries.grids[static_cast<std::size_t>(grid)].village;
    }
    all.push_back(std::move(premises));
  };
  for (const Landmark& landmark : landmark_plans()) {
    std::string name = landmark.name;
    if (const auto at = name.find("专属网格"); at != std::string::npos) name.erase(at);
    shape::Point p = landmark.at;
    while (!siter.acceptable(p)) p = {p.x + random.between(-20, 20), p.y + random.between(-20, 20)};
    names.insert(name);
    add(name, landmark.kind, to_millimetres(p));
  }
  for (const KindPlan& plan : kind_plans()) {
    for (int i = 0; i < plan.count; ++i) {
      std::string name;
      for (int tries = 0;; ++tries) {
        name = random.pick(plan.fronts);
        name += random.pick(plan.backs);
        if (tries > 20) {
          const std::size_t branch = names.size() % 90 + 2;
          name += "（" + std::to_string(branch) + "店）";
        }
        if (names.insert(name).second) break;
      }
      add(std::move(name), plan.kind, siter.site(plan.siting, std::string_view(plan.kind) == "餐饮"));
    }
  }
  return all;
}

}  // namespace lianxun::sample
