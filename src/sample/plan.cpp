#include "sample/plan.hpp"

#include <algorithm>
#include <array>

#include "sample/draw.hpp"

namespace lianxun::sample {
namespace {

/// The drawing's own origin, so that its numbers stay readable.
constexpr shape::Point origin{657000, 3314500};

constexpr shape::Point at(double east, double north) { return {origin.x + east, origin.y + north}; }

shape::Line line(std::initializer_list<shape::Point> local) {
  shape::Line result;
  for (const shape::Point p : local) result.push_back(at(p.x, p.y));
  return result;
}

constexpr const char* community = "社区";
constexpr const char* rural = "村";

constexpr std::array<VillagePlan, 19> villages{{
    {"001", "五里牌社区", "Wulipai Community", community, at(5750, 2180), 0.95, 10, 6840},
    {"005", "石化三建社区", "Shihua Sanjian Community", community, at(3420, 3900), 0.62, 8, 4120},
    {"008", "镇电社区", "Zhendian Community", community, at(6350, 1050), 1.15, 7, 2930},
    {"009", "后施社区", "Houshi Community", community, at(5350, 3300), 1.05, 9, 6210},
    {"010", "炼化社区", "Lianhua Community", community, at(2680, 3900), 0.95, 11, 9350},
    {"011", "临江社区", "Linjiang Community", community, at(4050, 1380), 1.10, 9, 5480},
    {"012", "俞范社区", "Yufan Community", community, at(4950, 2480), 0.80, 9, 7060},
    {"013", "银凤社区", "Yinfeng Community", community, at(4280, 3180), 0.85, 10, 8420},
    {"014", "虹桥社区", "Hongqiao Community", community, at(4150, 2380), 0.70, 9, 7310},
    {"015", "东信路社区", "Dongxinlu Community", community, at(3420, 2900), 0.95, 9, 7780},
    {"016", "石塘下社区", "Shitangxia Community", community, at(4280, 4440), 1.05, 8, 5140},
    {"017", "中一社区", "Zhongyi Community", community, at(2350, 3200), 1.10, 10, 4660},
    {"018", "青枫社区", "Qingfeng Community", community, at(5250, 1250), 0.95, 8, 5920},
    {"204", "沿江村", "Yanjiang Village", rural, at(1350, 1750), 4.0, 9, 2210},
    {"206", "渡驾桥村", "Dujiaqiao Village", rural, at(850, 3500), 4.4, 9, 3040},
    {"210", "清水浦村", "Qingshuipu Village", rural, at(2750, 1800), 3.0, 9, 2680},
    {"211", "迎周村", "Yingzhou Village", rural, at(1700, 5500), 6.8, 10, 2950},
    {"212", "俞范村", "Yufan Village", rural, at(6800, 3100), 4.6, 9, 3320},
    {"213", "陈家村", "Chenjia Village", rural, at(4300, 5850), 6.2, 8, 2470},
}};

constexpr std::array<DedicatedPlan, 8> dedicated{{
    {"013", "蛟川中心学校专属网格", "Jiaochuan Central School", at(4330, 3330), 300, 240, 0.05},
    {"016", "石塘下菜场专属网格", "Shitangxia Market", at(4330, 4470), 220, 170, -0.12},
    {"010", "炼化小学专属网格", "Lianhua Primary School", at(2740, 3820), 240, 200, 0.02},
    {"008", "镇海电厂专属网格", "Zhenhai Power Plant", at(6700, 950), 760, 420, 0.25},
    {"212", "俞范工业园区专属网格", "Yufan Industrial Park", at(6900, 3450), 900, 560, 0.08},
    {"011", "临江物流园区专属网格", "Linjiang Logistics Park", at(4080, 1230), 460, 260, 0.02},
    {"213", "陈家化工园区专属网格", "Chenjia Chemical Park", at(5500, 6100), 1100, 620, -0.05},
    {"015", "东信路商业中心专属网格", "Dongxinlu Shopping Centre", at(3450, 2960), 230, 200, 0.04},
}};

}  // namespace

std::span<const VillagePlan> village_plans() { return villages; }
std::span<const DedicatedPlan> dedicated_plans() { return dedicated; }

shape::Point reclamation_seed() { return at(7000, 5500); }
double reclamation_share() { return 4.6; }

std::vector<RoadPlan> road_plans() {
  constexpr const char* trunk = "主干路";
  constexpr const char* secondary = "次干路";
  return {
      {"镇骆东路", trunk, 60,
       line({{-40, 4250},
             {900, 4200},
             {1900, 4260},
             {2900, 4330},
             {3900, 4180},
             {5000, 4050},
             {6100, 4150},
             {7000, 4300},
             {7700, 4230}})},
      {"雄镇路", trunk, 60,
       line({{60, 2250},
             {900, 2350},
             {1900, 2450},
             {2900, 2250},
             {3800, 1950},
             {4700, 1850},
             {5600, 1770},
             {6600, 1700},
             {7380, 1900}})},
      {"蛟川大道", trunk, 60,
       line({{4720, 1130},
             {4740, 1850},
             {4690, 2750},
             {4640, 3550},
             {4770, 4080},
             {4850, 4900},
             {4730, 5700},
             {4780, 6350},
             {4820, 6900}})},
      {"宁镇路", trunk, 50,
       line({{0, 1620},
             {800, 1400},
             {1700, 1230},
             {2600, 1380},
             {3500, 1600},
             {4735, 1480},
             {5600, 1120},
             {6340, 1200},
             {6900, 1420},
             {7380, 1900}})},
      {"东外环路", trunk, 60,
       line({{1330, 1290}, {1300, 2395}, {1250, 3300}, {1200, 4210}, {1340, 5400}, {1300, 6250}, {1260, 6690}})},
      {"海防路", trunk, 60,
       line({{7380, 1900}, {7640, 2700}, {7600, 3500}, {7700, 4230}, {7760, 5000}, {7700, 5700}, {7450, 6500}})},
      {"炼化路", secondary, 40,
       line({{3050, 1500}, {3000, 2230}, {2960, 3200}, {2900, 4330}, {2980, 5000}, {3080, 5650}, {3120, 6320}})},
      {"俞范东路", secondary, 40,
       line({{2990, 2760}, {3880, 2800}, {4690, 2750}, {5550, 2700}, {6400, 2760}, {7000, 2870}, {7640, 2760}})},
      {"俞范西路", secondary, 40, line({{1275, 2920}, {2160, 2850}, {2990, 2760}})},
      {"棉丰路", secondary, 40,
       line({{1235, 3650},
             {2100, 3600},
             {2945, 3650},
             {3830, 3600},
             {4640, 3550},
             {5580, 3520},
             {6440, 3560},
             {7600, 3600}})},
      {"后施路", secondary, 40,
       line({{5590, 1120}, {5560, 1775}, {5550, 2700}, {5590, 3500}, {5550, 4080}, {5620, 4560}, {5900, 5620}})},
      {"银凤路", secondary, 40,
       line({{3820, 1560},
             {3850, 1935},
             {3890, 2800},
             {3830, 3600},
             {3900, 4180},
             {3990, 4600},
             {4010, 5000},
             {3900, 5720}})},
      {"石塘下路", secondary, 40,
       line({{2950, 4780}, {4010, 4600}, {4820, 4590}, {5620, 4560}, {6510, 4560}, {7730, 4560}})},
      {"迎周路", secondary, 40,
       line({{1340, 5500},
             {2200, 5600},
             {3080, 5650},
             {3900, 5720},
             {4730, 5700},
             {5900, 5620},
             {6800, 5550},
             {7730, 5450}})},
      {"清水浦路", secondary, 40,
       line({{2150, 1290}, {2100, 2440}, {2180, 2850}, {2100, 3600}, {2050, 4270}, {2120, 5000}, {2200, 5600}})},
      {"镇电路", secondary, 40,
       line({{6330, 640}, {6340, 1200}, {6400, 1715}, {6400, 2760}, {6440, 3560}, {6500, 4220}, {6520, 4560}})},
      {"渡驾桥路", secondary, 40, line({{60, 3250}, {600, 3230}, {1250, 3300}})},
      {"北环路", secondary, 50,
       line({{1300, 6250},
             {2500, 6380},
             {3120, 6320},
             {3900, 6290},
             {4780, 6350},
             {5900, 6250},
             {6800, 6230},
             {7560, 6200}})},
      {"沿江路", secondary, 40,
       line({{830, 1390},
             {900, 950},
             {1550, 720},
             {2330, 830},
             {3100, 1130},
             {3900, 1210},
             {4720, 1130},
             {5540, 700},
             {6330, 640},
             {7000, 1060},
             {7380, 1900}})},
      {"西河路", secondary, 40, line({{270, 2280}, {330, 3240}, {230, 4240}, {420, 5300}, {1340, 5500}})},
  };
}

std::vector<CanalPlan> canal_plans() {
  return {
      {"中大河", 13,
       line({{-60, 2780},
             {700, 2700},
             {1600, 2690},
             {2480, 2600},
             {3400, 2480},
             {4300, 2120},
             {5220, 2350},
             {6000, 2240},
             {6800, 2400},
             {7450, 2330},
             {8300, 2250}})},
      {"清水浦河", 10,
       line({{2440, 4930}, {2400, 4000}, {2500, 3250}, {2480, 2600}, {2520, 1850}, {2680, 1050}, {2640, 600}})},
      {"沿山大河", 11,
       line({{-60, 4950},
             {800, 4870},
             {1750, 4780},
             {2440, 4930},
             {3400, 5280},
             {4300, 5330},
             {5270, 5200},
             {6200, 5060},
             {7000, 5100},
             {8500, 4950}})},
      {"渡驾桥江", 9, line({{700, 6900}, {640, 5900}, {800, 4870}, {600, 3900}, {700, 2700}, {560, 1900}, {620, 700}})},
      {"俞范河", 9, line({{5270, 5200}, {5180, 4500}, {5130, 3500}, {5220, 2350}, {5080, 1500}, {5130, 520}})},
  };
}

Waterside waterside_plan() {
  return {
      line({{-3200, 1420}, {-1500, 1500}, {-600, 1380}}),
      line({{-100, 1150},
            {650, 780},
            {1500, 520},
            {2350, 600},
            {3100, 930},
            {3900, 1010},
            {4700, 800},
            {5500, 440},
            {6300, 430},
            {7000, 800},
            {7600, 1450}}),
      line({{7600, 1450},
            {8020, 2150},
            {8200, 2900},
            {8010, 3600},
            {8120, 4300},
            {8360, 5000},
            {8250, 5700},
            {7980, 6300},
            {7900, 6850}}),
      line({{8350, 800},
            {7600, 250},
            {6900, -60},
            {6150, -260},
            {5300, -210},
            {4550, 120},
            {3850, 330},
            {3200, 260},
            {2500, -60},
            {1550, -190},
            {550, 60},
            {-250, 500},
            {-1500, 900},
            {-3200, 850}}),
      line({{7900, 6850},
            {7760, 7700},
            {7420, 8700},
            {7250, 10000},
            {7500, 13000},
            {26000, 13000},
            {26000, -6000},
            {13500, -6000},
            {11800, -2600},
            {10300, -700},
            {9200, 300},
            {8350, 800}}),
  };
}

shape::Line outline_plan() {
  Waterside water = waterside_plan();
  const auto dense = [](const shape::Line& through) { return smooth(through, 60); };
  shape::Line ring = dense(water.river_bank);
  const shape::Line coast = dense(water.coast);
  ring.insert(ring.end(), coast.begin() + 1, coast.end());
  const shape::Line land = dense(line({{7900, 6850},
                                       {7100, 6760},
                                       {6300, 6890},
                                       {5300, 6830},
                                       {4820, 6950},
                                       {3900, 6780},
                                       {3000, 6900},
                                       {2100, 6790},
                                       {1200, 6700},
                                       {500, 6860},
                                       {120, 6700},
                                       {180, 6000},
                                       {-30, 5300},
                                       {60, 4600},
                                       {-90, 3900},
                                       {40, 3100},
                                       {-60, 2300},
                                       {60, 1700},
                                       {-100, 1150}}));
  ring.insert(ring.end(), land.begin() + 1, land.end());
  return ring;
}

double built_up(shape::Point p) {
  struct Core {
    shape::Point centre;
    double radius;
    double height;
  };
  static constexpr Core cores[] = {
      {at(4200, 2900), 1900, 1.0}, {at(5300, 2100), 1400, 0.9}, {at(3000, 3800), 1300, 0.9}, {at(4300, 4300), 900, 0.8},
      {at(1250, 1900), 480, 0.6},  {at(850, 3450), 520, 0.6},   {at(1650, 5450), 520, 0.6},  {at(4250, 5800), 480, 0.6},
      {at(6750, 3050), 650, 0.7},  {at(2750, 1750), 480, 0.6},  {at(6300, 1100), 600, 0.6},
  };
  double most = 0;
  for (const Core& core : cores) {
    const double d = distance(p, core.centre) / core.radius;
    most = std::max(most, core.height / (1 + d * d * d * d));
  }
  return most;
}

}  // namespace lianxun::sample
