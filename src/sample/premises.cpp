#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include "geo/datum.hpp"
#include "sample/draw.hpp"
#include "sample/place.hpp"
#include "sample/plan.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {
namespace {

enum class Siting { street, town, works, village, estate, reclaimed };

struct KindPlan {
  const char* kind;
  int count;
  Siting siting;
  std::vector<const char*> fronts;
  std::vector<const char*> backs;
};

const std::vector<KindPlan>& kinds() {
  static const std::vector<const char*> owners{"阿强", "老王", "海霞", "小李", "阿芬",   "国平", "永明",
                                               "阿毛", "建国", "甬城", "蛟川", "老镇海", "东港", "海天",
                                               "兴旺", "鑫源", "顺达", "金色", "好邻居", "百姓"};
  static const std::vector<const char*> works{"甬江", "海天", "鑫达", "恒力", "华东", "镇东", "金海", "远洋",
                                              "宏图", "中博", "明州", "永联", "天安", "四明", "嘉禾", "聚源"};
  static const std::vector<KindPlan> plans{
      {"餐饮",
       152,
       Siting::street,
       owners,
       {"面馆", "烧烤店", "海鲜大排档", "小吃店", "火锅店", "快餐店", "麻辣烫", "土菜馆", "早餐店", "小龙虾馆"}},
      {"便利店", 62, Siting::street, owners, {"便利店", "烟酒店", "副食店"}},
      {"超市", 14, Siting::street, owners, {"生活超市", "生鲜超市"}},
      {"五金建材", 34, Siting::street, owners, {"五金店", "建材经营部", "水暖店"}},
      {"汽修", 28, Siting::town, works, {"汽车维修部", "汽修厂", "轮胎行"}},
      {"洗车", 10, Siting::town, owners, {"洗车行", "汽车美容店"}},
      {"理发店", 30, Siting::street, owners, {"理发店", "美发沙龙"}},
      {"服装店", 24, Siting::street, owners, {"服饰店", "鞋店"}},
      {"药店", 15, Siting::street, works, {"大药房", "药店"}},
      {"诊所", 10, Siting::street, works, {"诊所", "口腔门诊部"}},
      {"宾馆", 14, Siting::town, works, {"宾馆", "快捷酒店", "旅馆"}},
      {"网吧", 6, Siting::street, works, {"网吧", "网咖"}},
      {"足浴", 9, Siting::street, owners, {"足浴店", "养生馆"}},
      {"废品回收", 15, Siting::village, owners, {"废品回收站", "再生资源回收点"}},
      {"机械加工", 62, Siting::works, works, {"机械厂", "模具厂", "紧固件有限公司", "精密机械有限公司", "五金制品厂"}},
      {"化工企业", 22, Siting::works, works, {"化工有限公司", "新材料有限公司", "涂料有限公司"}},
      {"仓储物流", 22, Siting::works, works, {"物流有限公司", "仓储有限公司", "货运部"}},
      {"建筑工地", 14, Siting::town, works, {"住宅项目工地", "厂房扩建工地", "道路改造工地"}},
      {"加油站", 6, Siting::town, works, {"加油站"}},
      {"幼儿园", 10, Siting::town, works, {"幼儿园"}},
      {"养老院", 4, Siting::town, works, {"养老服务中心"}},
      {"小区",
       68,
       Siting::estate,
       {"海天", "甬江", "怡景", "蛟东", "阳光", "金色", "石化", "绿城", "银凤", "文景", "江南", "海悦"},
       {"一期小区", "二期小区", "新村", "花苑", "公寓", "家园"}},
      {"企业", 8, Siting::reclaimed, works, {"石化仓储有限公司", "海洋工程有限公司"}},
  };
  return plans;
}

/// One of a kind: at or beside the dedicated grids that carry their names, or where the village is.
struct Landmark {
  const char* kind;
  const char* name;
  shape::Point at;
};

std::vector<Landmark> landmarks() {
  std::vector<Landmark> result;
  for (const DedicatedPlan& plan : dedicated_plans()) {
    const std::string_view name = plan.name_en;
    const char* kind = name.find("School") != name.npos     ? "学校"
                       : name.find("Market") != name.npos   ? "菜场"
                       : name.find("Shopping") != name.npos ? "商场"
                                                            : "园区";
    result.push_back({kind, plan.name, plan.centre});
  }
  const auto near = [](const char* code, double dx, double dy) {
    for (const VillagePlan& plan : village_plans()) {
      if (std::string_view(plan.code) == code) return shape::Point{plan.seed.x + dx, plan.seed.y + dy};
    }
    return shape::Point{};
  };
  result.push_back({"学校", "俞范小学", near("012", 60, 110)});
  result.push_back({"学校", "五里牌中学", near("001", 120, -140)});
  result.push_back({"学校", "迎周小学", near("211", -160, 90)});
  result.push_back({"学校", "渡驾桥小学", near("206", 130, 120)});
  result.push_back({"学校", "清水浦小学", near("210", -120, 70)});
  result.push_back({"菜场", "俞范菜场", near("012", -90, -120)});
  result.push_back({"菜场", "炼化菜场", near("010", 160, 190)});
  result.push_back({"菜场", "五里牌菜场", near("001", -130, 120)});
  result.push_back({"菜场", "渡驾桥菜场", near("206", -60, -100)});
  return result;
}

class Siter {
 public:
  Siter(const SubdistrictMap& map, const domain::Basemap& basemap, const GridFinder& finder, Random& random)
      : map_(map), basemap_(basemap), finder_(finder), random_(random) {
    for (const domain::Road& road : basemap.roads) {
      const bool lane = road.kind == "巷";
      double town = 0;
      for (const shape::Point p : road.line) town += built_up(p);
      town /= static_cast<double>(road.line.size());
      const double metres = length(road.line);
      street_weights_.push_back(metres * town * town * (lane ? 0.2 : road.kind == "支路" ? 1.2 : 1.0));
      town_weights_.push_back(lane ? 0 : metres * (0.1 + town));
      village_weights_.push_back(metres * (lane ? 1.0 : 0.4) * (1.1 - town));
    }
  }

  shape::Point site(Siting siting, bool restaurant) {
    for (;;) {
      shape::Point p;
      switch (siting) {
        case Siting::street:
          p = restaurant && random_.chance(0.62) ? food_street() : beside(street_weights_, 11, 20);
          break;
        case Siting::town:
          p = beside(town_weights_, 16, 40);
          break;
        case Siting::works:
          p = works();
          break;
        case Siting::village:
          p = beside(village_weights_, 10, 40);
          break;
        case Siting::estate:
          p = estate();
          break;
        case Siting::reclaimed:
          return somewhere_reclaimed(map_, finder_, random_);
      }
      if (acceptable(p)) return to_millimetres(p);
    }
  }

  [[nodiscard]] bool acceptable(shape::Point p) const {
    if (finder_.find(p) < 0 || !finder_.clear(p, 4)) return false;
    for (const auto& water : basemap_.water) {
      if (shape::bounds(water).contains(p) && contains(water.front().outer, p)) return false;
    }
    return true;
  }

 private:
  shape::Point beside(const std::vector<double>& weights, double nearest, double farthest) {
    return beside(basemap_.roads[random_.weighted(weights)].line, 0, 1, nearest, farthest);
  }

  /// Between two fractions of the line's length, off to one side.
  shape::Point beside(const shape::Line& line, double from, double to, double nearest, double farthest) {
    const double metres = length(line) * random_.between(from, to);
    const shape::Point a = along(line, std::max(0.0, metres - 1));
    const shape::Point b = along(line, metres + 1);
    const double step = std::max(1e-6, distance(a, b));
    const double offset = random_.between(nearest, farthest) * (random_.chance(0.5) ? 1 : -1);
    return {(a.x + b.x) / 2 - offset * (b.y - a.y) / step, (a.y + b.y) / 2 + offset * (b.x - a.x) / step};
  }

  /// Stretches of three roads where people eat at night.
  shape::Point food_street() {
    struct Stretch {
      std::string_view road;
      double from;
      double to;
      double weight;
    };
    static constexpr std::array<Stretch, 3> stretches{
        {{"银凤路", 0.30, 0.48, 0.5}, {"俞范东路", 0.38, 0.54, 0.3}, {"石塘下路", 0.20, 0.38, 0.2}}};
    const std::array<double, 3> weights{stretches[0].weight, stretches[1].weight, stretches[2].weight};
    const Stretch& stretch = stretches[random_.weighted(weights)];
    for (const domain::Road& road : basemap_.roads) {
      if (road.name == stretch.road) return beside(road.line, stretch.from, stretch.to, 11, 18);
    }
    return beside(street_weights_, 11, 20);
  }

  shape::Point works() {
    static const std::vector<const DedicatedPlan*> parks = [] {
      std::vector<const DedicatedPlan*> found;
      for (const DedicatedPlan& plan : dedicated_plans()) {
        if (std::string_view(plan.name_en).find("Park") != std::string_view::npos) found.push_back(&plan);
      }
      return found;
    }();
    if (random_.chance(0.35)) return beside(town_weights_, 25, 90);
    const DedicatedPlan& park = *random_.pick(parks);
    return {park.centre.x + park.width * random_.between(-0.47, 0.47),
            park.centre.y + park.height * random_.between(-0.46, 0.46)};
  }

  shape::Point estate() {
    std::vector<double> weights;
    for (std::size_t g = 0; g < map_.boundaries.grids.size(); ++g) {
      const bool dedicated = map_.boundaries.grids[g].kind == "专属网格";
      weights.push_back(dedicated ? 0 : map_.boundaries.grids[g].residents.value_or(0));
    }
    return finder_.inside(static_cast<int>(random_.weighted(weights)), 25, random_);
  }

  const SubdistrictMap& map_;
  const domain::Basemap& basemap_;
  const GridFinder& finder_;
  Random& random_;
  std::vector<double> street_weights_;
  std::vector<double> town_weights_;
  std::vector<double> village_weights_;
};

}  // namespace

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
  for (const Landmark& landmark : landmarks()) {
    std::string name = landmark.name;
    if (const auto at = name.find("专属网格"); at != std::string::npos) name.erase(at);
    shape::Point p = landmark.at;
    while (!siter.acceptable(p)) p = {p.x + random.between(-20, 20), p.y + random.between(-20, 20)};
    names.insert(name);
    add(name, landmark.kind, to_millimetres(p));
  }
  for (const KindPlan& plan : kinds()) {
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
