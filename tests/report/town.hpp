#pragma once

#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <variant>

#include "catch.hpp"
#include "domain/situation.hpp"
#include "patrol/plan.hpp"

namespace lianxun::report {

/// An office with Chinese names over nine square villages of one kilometre, synthetic, with roads every 250 m.
inline domain::Situation town() {
  domain::Situation situation;
  domain::Room room;
  room.name = "江畔街道 行政执法指挥室";
  room.name_en = "Riverside Subdistrict command room";
  room.agencies = {{"enforcement", "综合行政执法队", "Comprehensive enforcement team", "综合执法"},
                   {"fire", "消防救援站", "Fire station", "消防"},
                   {"market", "市场监督管理所", "Market supervision office", "市场监管"}};
  const char* names[] = {"王建国", "李晓明", "张丽华", "陈志强", "刘洋", "赵敏", "周海涛", "吴雪梅", "郑伟"};
  int next = 0;
  const auto crew = [&](const char* id, const char* name, const char* english, const char* agency, shape::Point base) {
    domain::Crew added{id, name, english, agency, {}, base, {}};
    added.shifts = {{0x7f, 0, 24 * 60}};
    for (int i = 0; i < 3; ++i, ++next) {
      const std::string officer = std::string(id) + std::to_string(i);
      room.officers.push_back({officer, names[next], agency, i < 2});
      added.officers.push_back(officer);
    }
    room.crews.push_back(added);
  };
  crew("E1", "执法一组", "Enforcement 1", "enforcement", {250, 250});
  crew("F1", "消防一组", "Fire 1", "fire", {2750, 500});
  crew("M1", "市监一组", "Market 1", "market", {500, 2500});
  const auto category = [&](const char* id, const char* name, const char* english, const char* responsible,
                            std::vector<std::string> with) {
    domain::Category added;
    added.id = id;
    added.name = name;
    added.name_en = english;
    added.responsible = responsible;
    added.cooperating = std::move(with);
    room.categories.push_back(added);
  };
  category("fumes", "油烟排放", "Cooking fumes", "enforcement", {"market"});
  category("wires", "飞线充电", "Flying wires", "fire", {"enforcement"});
  category("gas", "燃气安全", "Gas safety", "fire", {"enforcement", "market"});
  room.powers = {{"p1", "", "enforcement"}, {"p2", "", "enforcement"}, {"p3", "", "fire"}};
  situation.room = std::make_shared<domain::Room>(std::move(room));

  domain::Boundaries boundaries;
  boundaries.effective = *domain::parse_date("2022-01-01");
  boundaries.synthetic = true;
  const char* villages[] = {"东河社区", "南桥村",   "西园社区", "北塘村",  "中和社区",
                            "临江村",   "新丰社区", "石桥村",   "海棠社区"};
  for (int i = 0; i < 9; ++i) {
    const double x = (i % 3) * 1000.0;
    const double y = (i / 3) * 1000.0;
    const std::string code = "33029900100" + std::to_string(i);
    boundaries.villages.push_back({code, villages[i], "Village " + std::to_string(i), "社区", {}});
    const shape::Ring ring{{x, y}, {x + 1000, y}, {x + 1000, y + 1000}, {x, y + 1000}, {x, y}};
    boundaries.village_areas.push_back({{ring, {}}});
    boundaries.grids.push_back({code + "001", "", "", code, "", {}});
    boundaries.grid_areas.push_back({{ring, {}}});
  }
  situation.boundaries.push_back(std::make_shared<domain::Boundaries>(std::move(boundaries)));

  domain::Basemap basemap;
  for (int i = 0; i <= 12; ++i) {
    shape::Line east;
    shape::Line north;
    for (int k = 0; k <= 12; ++k) {
      east.push_back({k * 250.0, i * 250.0});
      north.push_back({i * 250.0, k * 250.0});
    }
    basemap.roads.push_back({"", "", i % 4 == 0 ? 50.0 : 25.0, east});
    basemap.roads.push_back({"", "", i % 4 == 0 ? 50.0 : 25.0, north});
  }
  basemap.water.push_back({{{{-500, -400}, {3500, -300}, {3500, -50}, {-500, -120}, {-500, -400}}, {}}});
  basemap.water_names = {"大江"};
  situation.basemap = std::make_shared<domain::Basemap>(std::move(basemap));
  situation.as_of = *domain::parse_instant("2024-01-08T09:00", domain::Zone{});
  return situation;
}

inline domain::Incident& report(domain::Situation& situation, const char* category, shape::Point at,
                                const char* address) {
  domain::Incident incident;
  incident.id.value = static_cast<std::int64_t>(situation.incidents.size()) + 1;
  incident.number = "20240108-" + std::to_string(1000 + incident.id.value).substr(1);
  incident.category = category;
  incident.stage = domain::Stage::filed;
  incident.reported = incident.filed.emplace(situation.as_of);
  incident.position = at;
  incident.located = true;
  const int village = static_cast<int>(at.y / 1000) * 3 + static_cast<int>(at.x / 1000);
  incident.village = "33029900100" + std::to_string(village);
  incident.grid = incident.village + "001";
  incident.address = address;
  return situation.incidents.insert(std::move(incident));
}

/// A patrol over `stops` places, planned and given a number as the room would.
inline domain::Patrol patrol_over(domain::Situation& situation, int stops) {
  const char* categories[] = {"gas", "fumes", "wires"};
  const char* addresses[] = {"望江路128号 老码头火锅店", "解放南路56弄3幢楼道", "海棠农贸市场东门",
                             "人民路与建设路交叉口沿街商铺,自北向南第三家的早餐店后厨排烟口"};
  patrol::Request request;
  for (int i = 0; i < stops; ++i) {
    const double x = 200 + std::fmod(i * 730.0, 2600);
    const double y = 150 + std::fmod(i * 1130.0, 2700);
    request.incidents.push_back(report(situation, categories[i % 3], {x, y}, addresses[i % 4]).id);
    if (i % 4 == 0) request.incidents.push_back(report(situation, categories[(i + 1) % 3], {x + 10, y}, "").id);
  }
  const patrol::RoadNetwork roads(*situation.basemap);
  const auto planned = patrol::plan(situation, roads, request);
  if (const auto* reason = std::get_if<domain::Refusal>(&planned)) FAIL(reason->id);
  auto patrol = std::get<patrol::Plan>(planned).patrol;
  patrol.id.value = 1;
  patrol.number = "LX-20240108-001";
  patrol.issued = situation.as_of;
  patrol.issued_by = "陈调度";
  return patrol;
}

/// A local plane with its origin at 121.6 E, 29.9 N.
inline shape::Point lon_lat(shape::Point p) { return {121.6 + p.x / 96500, 29.9 + p.y / 110900}; }

inline std::string english(const std::string& msgid) { return msgid; }

}  // namespace lianxun::report
