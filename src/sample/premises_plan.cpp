#include "sample/premises_plan.hpp"

#include <string_view>

#include "sample/plan.hpp"

namespace lianxun::sample {

const std::vector<KindPlan>& kind_plans() {
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

std::vector<Landmark> landmark_plans() {
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

}  // namespace lianxun::sample
