#include "sample/office.hpp"

#include <array>
#include <set>

#include "sample/plan.hpp"
#include "sample/projection.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

struct AgencyPlan {
  const char* id;
  const char* name;
  const char* name_en;
  const char* short_name;
  const char* short_en;
  const char* village;  // its station lies near the middle of this village
  int officers_per_crew;
  std::vector<domain::Shift> shifts;  // one crew each
};

constexpr unsigned weekdays = 0x1f;
constexpr unsigned weekend = 0x60;
constexpr unsigned daily = 0x7f;
constexpr int at(int hour, int minute = 0) { return hour * 60 + minute; }

const std::vector<AgencyPlan>& agency_plans() {
  constexpr domain::Shift day{weekdays, at(8), at(17, 30)};
  constexpr domain::Shift early{daily, at(6), at(14)};
  constexpr domain::Shift evening{daily, at(16), at(24)};
  constexpr domain::Shift night{daily, at(20), at(32)};
  constexpr domain::Shift off_days{weekend, at(8, 30), at(17, 30)};
  static const std::vector<AgencyPlan> plans{
      {"enforcement",
       "综合行政执法队",
       "Comprehensive enforcement team",
       "综合执法",
       "Enforcement",
       "013",
       4,
       {day, early, evening, off_days}},
      {"fire", "消防工作站", "Fire station", "消防", "Fire", "009", 3, {day, evening, night}},
      {"market", "市场监管所", "Market supervision office", "市场监管", "Market", "012", 3, {day, day, off_days}},
      {"police", "公安派出所", "Police station", "公安", "Police", "015", 3, {day, evening, night, off_days}},
      {"social", "社会事务办公室", "Social affairs office", "社务", "Social affairs", "014", 3, {day, off_days}},
      {"emergency", "应急管理办公室", "Emergency management office", "应急", "Emergency", "016", 3, {day, night}},
      {"ecology", "生态环境站", "Ecology and environment station", "生态环境", "Ecology", "001", 3, {day, evening}},
      {"land", "自然资源所", "Natural resources office", "自然资源", "Land", "017", 3, {day, day}},
      {"housing", "城建办公室", "Housing and construction office", "住建", "Housing", "018", 3, {day, day, off_days}},
  };
  return plans;
}

constexpr std::array surnames{"王", "张", "陈", "李", "徐", "周", "胡", "俞", "虞", "郑", "沈", "乐",
                              "包", "方", "林", "贺", "邵", "叶", "施", "傅", "史", "金", "朱", "戴"};
constexpr std::array given_names{"建军", "海波", "丽娜", "志强", "晓燕", "国栋", "文斌", "佳怡",
                                 "永康", "春霞", "伟民", "雪峰", "明辉", "静",   "俊杰", "宏伟",
                                 "婷婷", "立群", "东海", "旭东", "敏",   "浩",   "亚萍", "振华"};
constexpr std::array ordinals{"一组", "二组", "三组", "四组"};

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

shape::Point station(const char* village) {
  for (const VillagePlan& plan : village_plans()) {
    if (std::string_view(plan.code) == village) return to_millimetres({plan.seed.x + 35, plan.seed.y - 25});
  }
  return {};
}

void add_people(domain::Room& room, Random& random) {
  std::set<std::string> used;
  const auto person = [&] {
    for (;;) {
      std::string name = random.pick(surnames);
      name += random.pick(given_names);
      if (used.insert(name).second) return name;
    }
  };
  int officer = 0;
  int crew = 0;
  for (const AgencyPlan& plan : agency_plans()) {
    room.agencies.push_back({plan.id, plan.name, plan.name_en, plan.short_name});
    int number = 0;
    for (const domain::Shift& shift : plan.shifts) {
      domain::Crew item;
      item.id = "C-" + padded(++crew, 2);
      item.name = std::string(plan.short_name) + ordinals[static_cast<std::size_t>(number)];
      item.name_en = std::string(plan.short_en) + " " + std::to_string(++number);
      item.agency = plan.id;
      item.base = station(plan.village);
      item.shifts = {shift};
      for (int i = 0; i < plan.officers_per_crew; ++i) {
        // the last of each crew is an auxiliary without a certificate
        room.officers.push_back({"O-" + padded(++officer, 3), person(), plan.id, i + 1 < plan.officers_per_crew});
        item.officers.push_back(room.officers.back().id);
      }
      room.crews.push_back(std::move(item));
    }
  }
}

}  // namespace

std::vector<PowerPlan> power_plans() {
  static constexpr std::array variants{"的行政处罚", "且逾期不改正的行政处罚", "且情节严重的行政处罚"};
  std::vector<PowerPlan> powers;
  int category_number = 0;
  for (const CategoryPlan& category : category_plans()) {
    ++category_number;
    int offence_number = 0;
    for (const char* offence : category.offences) {
      ++offence_number;
      for (std::size_t v = 0; v < variants.size(); ++v) {
        // the unified catalogue's form: 330 + field 3 + item 3 + variant 3
        const std::string code =
            "330" + padded(200 + category_number, 3) + padded(offence_number, 3) + padded(static_cast<int>(v), 3);
        powers.push_back({{code, "对" + std::string(offence) + variants[v], category.responsible}, category.id});
      }
    }
  }
  powers.resize(static_cast<std::size_t>(delegated_powers));
  return powers;
}

domain::Room build_office(std::uint64_t seed) {
  Random random(seed, "office");
  domain::Room room;
  room.name = "蛟川街道 行政执法指挥室";
  room.name_en = "Jiaochuan Subdistrict command room";
  room.calendar = statutory_calendar();
  add_people(room, random);
  for (const CategoryPlan& plan : category_plans()) {
    domain::Category category;
    category.id = plan.id;
    category.name = plan.name;
    category.name_en = plan.name_en;
    category.group = plan.group;
    category.responsible = plan.responsible;
    category.cooperating.assign(plan.cooperating.begin(), plan.cooperating.end());
    category.filing_condition = plan.filing_condition;
    category.closing_condition = plan.closing_condition;
    category.minutes_on_site = plan.minutes_on_site;
    category.limits.push_back({"核实", "verification", "reported", "verified", 4, domain::Limit::Unit::working_hours});
    category.limits.insert(category.limits.end(), plan.limits.begin(), plan.limits.end());
    const double closing = std::string_view(plan.id) == "illegal_building" ? 25 : 7;
    category.limits.push_back({"结案", "closing", "filed", "closed", closing, domain::Limit::Unit::working_days});
    room.categories.push_back(std::move(category));
  }
  for (PowerPlan& plan : power_plans()) room.powers.push_back(std::move(plan.power));
  return room;
}

}  // namespace lianxun::sample
