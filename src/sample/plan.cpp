#include "sample/plan.hpp"

#include <algorithm>
#include <array>

#include "sample/draw.hpp"
#include "sample/plan_origin.hpp"

namespace lianxun::sample {
namespace {

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
