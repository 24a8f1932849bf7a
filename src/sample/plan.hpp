#pragma once

#include <span>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::sample {

// The drawing that the subdistrict grows from. Names and codes of the units are public facts; every position and every
// line here is invented. EPSG:4549 metres.

struct VillagePlan {
  const char* code;  // the last three digits of twelve
  const char* name;
  const char* name_en;
  const char* kind;  // 社区, 村
  shape::Point seed;
  double share;  // of the land, relative to the others
  int grids;     // dedicated ones included
  int residents;
};

/// A 专属网格 cut out of its village as a turned rectangle.
struct DedicatedPlan {
  const char* village;  // code
  const char* name;
  const char* name_en;
  shape::Point centre;
  double width;
  double height;
  double turn;  // slope of the long side: dy/dx
};

struct RoadPlan {
  const char* name;
  const char* kind;  // 主干路, 次干路
  double speed_kmh;
  shape::Line through;
};

struct CanalPlan {
  const char* name;
  double half_width;
  shape::Line through;
};

inline constexpr const char* subdistrict_code = "330211002";
/// 镇海炼化围垦区: land inside the subdistrict that belongs to none of the 19 village-communities.
inline constexpr const char* reclamation_code = "330211002400";

[[nodiscard]] std::span<const VillagePlan> village_plans();
[[nodiscard]] std::span<const DedicatedPlan> dedicated_plans();
[[nodiscard]] std::vector<RoadPlan> road_plans();
[[nodiscard]] std::vector<CanalPlan> canal_plans();

/// Closed, through these points: the river's north bank, the mouth, the coast, then the land borders.
[[nodiscard]] shape::Line outline_plan();
/// The parts of the outline that are water's edge.
struct Waterside {
  shape::Line upstream_bank;  // west of the subdistrict, west → east
  shape::Line river_bank;     // west → east
  shape::Line coast;          // south → north, starts where the bank ends
  shape::Line far_bank;       // the river's other side, east → west
  shape::Line open_sea;       // from the north end of the coast around to the start of the far bank
};
[[nodiscard]] Waterside waterside_plan();
/// Where the reclaimed land grows from.
[[nodiscard]] shape::Point reclamation_seed();
[[nodiscard]] double reclamation_share();

/// 0 in open farmland … 1 in the built-up core.
[[nodiscard]] double built_up(shape::Point at);

}  // namespace lianxun::sample
