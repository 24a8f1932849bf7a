#include <algorithm>
#include <string_view>

#include "sample/chronicle.hpp"
#include "sample/draw.hpp"
#include "sample/office.hpp"
#include "sample/plan.hpp"

namespace lianxun::sample {
namespace {

struct SpotRule {
  std::string_view category;
  std::vector<std::string_view> kinds;  // of premises
  double anywhere;                      // weight of spots that belong to no premises, relative to those that do
  bool rural;                           // those lie in the villages rather than in town
};

const std::vector<SpotRule>& rules() {
  static const std::vector<SpotRule> all{
      {"fumes", {"餐饮"}, 0, false},
      {"flying_wires", {"小区"}, 0, false},
      {"occupying", {"菜场", "五金建材", "餐饮", "学校", "汽修", "服装店"}, 0.1, false},
      {"piling", {"废品回收", "小区", "五金建材"}, 0.5, true},
      {"gas", {"餐饮", "小区"}, 0, false},
      {"waste", {"小区", "菜场", "餐饮", "超市"}, 0.1, false},
      {"dogs", {"小区"}, 0.4, true},
      {"garbage", {"小区", "菜场", "废品回收"}, 0.8, false},
      {"illegal_building", {"小区"}, 2.5, true},
      {"noise", {"建筑工地"}, 0, false},
      {"dust", {"建筑工地", "仓储物流"}, 0, false},
      {"billboards", {"便利店", "药店", "宾馆", "汽修", "理发店"}, 0, false},
      {"stalls", {"菜场", "学校", "商场"}, 0.1, false},
      {"fire_exits", {"小区", "机械加工", "宾馆", "仓储物流"}, 0, false},
      {"sewage", {"餐饮", "洗车", "机械加工"}, 0.2, true},
      {"hazardous", {"化工企业", "仓储物流", "企业", "加油站"}, 0, false},
  };
  return all;
}

/// A few of a kind cause most of the trouble: weights fall as 1 / (rank + 2).
void rank(std::vector<Spot>& spots, Random& random) {
  random.shuffle(spots);
  for (std::size_t i = 0; i < spots.size(); ++i) spots[i].weight = 12.0 / (static_cast<double>(i) + 2);
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// Old estates and the eating streets.
double standing(std::string_view category, const Spot& spot) {
  const std::string lianhua = std::string(subdistrict_code) + "010";
  if (category == "flying_wires") {
    const bool old_estate = ends_with(spot.label, "新村") || ends_with(spot.label, "一期小区");
    return (old_estate ? 4 : 1) * (spot.village == lianhua ? 5 : 1);
  }
  if (category == "fumes")
    return spot.address.rfind("银凤路", 0) == 0 ? 4 : spot.address.rfind("俞范东路", 0) == 0 ? 2 : 1;
  return 1;
}

Spot spot_of(const domain::Premises& premises) {
  return {premises.position, premises.address, premises.name, premises.grid, premises.village};
}

std::vector<Spot> loose_spots(const Place& place, const GridFinder& finder, bool rural, int count, Random& random) {
  std::vector<double> weights;
  for (std::size_t g = 0; g < place.map.boundaries.grids.size(); ++g) {
    const double town = built_up(centroid(place.map.boundaries.grid_areas[g]));
    weights.push_back(rural ? 1.05 - town : town);
  }
  std::vector<Spot> spots;
  while (static_cast<int>(spots.size()) < count) {
    const int grid = static_cast<int>(random.weighted(weights));
    const shape::Point p = finder.inside(grid, 8, random);
    const domain::Grid& of = place.map.boundaries.grids[static_cast<std::size_t>(grid)];
    spots.push_back({p, address_at(place.basemap, p), {}, of.code, of.village});
  }
  return spots;
}

/// On the street, vendors gather round one market and have been cleared from another.
Spot::Trend trend(std::string_view category, const Spot& spot) {
  if (category != "stalls" && category != "occupying") return Spot::Trend::steady;
  if (spot.label == "石塘下菜场") return Spot::Trend::emerging;
  return spot.label == "俞范菜场" ? Spot::Trend::settled : Spot::Trend::steady;
}

}  // namespace

double weight_on(const Spot& spot, domain::Date date) {
  const int months =
      (static_cast<int>(date.year()) - 2022) * 12 + static_cast<int>(static_cast<unsigned>(date.month()));
  constexpr int august_2023 = 20;
  constexpr int march_2023 = 15;
  switch (spot.trend) {
    case Spot::Trend::emerging:
      return months < august_2023 ? 1.0 : 3.0 * (months - august_2023 + 2);
    case Spot::Trend::settled:
      return months < march_2023 ? 9.0 : 0.5;
    case Spot::Trend::steady:
      break;
  }
  return spot.weight;
}

Spots find_spots(const Place& place, std::uint64_t seed) {
  Spots of_category;
  const GridFinder finder(place.map.boundaries);
  for (const CategoryPlan& plan : category_plans()) {
    Random random(seed, std::string("spots ") + plan.id);
    const auto rule =
        std::find_if(rules().begin(), rules().end(), [&](const SpotRule& r) { return r.category == plan.id; });
    std::vector<Spot> spots;
    for (const domain::Premises& premises : place.premises) {
      if (std::find(rule->kinds.begin(), rule->kinds.end(), premises.kind) == rule->kinds.end()) continue;
      spots.push_back(spot_of(premises));
    }
    rank(spots, random);
    double sum = 0;
    for (Spot& spot : spots) {
      spot.weight *= standing(plan.id, spot);
      spot.trend = trend(plan.id, spot);
      sum += spot.weight;
    }
    if (rule->anywhere > 0) {
      std::vector<Spot> loose = loose_spots(place, finder, rule->rural, 90, random);
      for (Spot& spot : loose) spot.weight = rule->anywhere * sum / static_cast<double>(loose.size());
      spots.insert(spots.end(), loose.begin(), loose.end());
    }
    of_category.push_back(std::move(spots));
  }
  return of_category;
}

}  // namespace lianxun::sample
