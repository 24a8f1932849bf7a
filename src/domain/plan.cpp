#include "domain/plan.hpp"

#include <algorithm>

namespace lianxun::domain {

std::string name(PlanState state) {
  switch (state) {
    case PlanState::draft:
      return "draft";
    case PlanState::review:
      return "under review";
    case PlanState::published:
      return "published";
    case PlanState::withdrawn:
      return "withdrawn";
  }
  return {};
}

bool operator==(const Plan& a, const Plan& b) {
  const auto same_edit = [](const auto& x, const auto& y) { return x == y || *x == *y; };
  return a.id == b.id && a.name == b.name && a.author == b.author && a.note == b.note && a.base == b.base &&
         a.done == b.done && a.state == b.state && a.begun == b.begun && a.ended == b.ended &&
         a.effective == b.effective && a.reason == b.reason && a.successions == b.successions &&
         a.revision == b.revision &&
         std::equal(a.edits.begin(), a.edits.end(), b.edits.begin(), b.edits.end(), same_edit);
}

bool is_open(const Plan& plan) { return plan.state == PlanState::draft || plan.state == PlanState::review; }

std::map<GridCode, const PlanGrid*> latest(const Plan& plan) {
  std::map<GridCode, const PlanGrid*> out;
  for (int i = 0; i < plan.done; ++i) {
    for (const PlanGrid& each : plan.edits[static_cast<std::size_t>(i)]->grids) out[each.grid.code] = &each;
  }
  return out;
}

std::map<GridCode, const shape::MultiPolygon*> first_found(const Plan& plan) {
  std::map<GridCode, const shape::MultiPolygon*> out;
  for (int i = 0; i < plan.done; ++i) {
    for (const PlanGrid& each : plan.edits[static_cast<std::size_t>(i)]->grids) {
      out.emplace(each.grid.code, &each.before);
    }
  }
  return out;
}

Boundaries planned(const Boundaries& version, const Plan& plan, Date effective) {
  const auto changed = latest(plan);
  Boundaries out;
  out.effective = effective;
  out.note = plan.note.empty() ? plan.name : plan.note;
  out.synthetic = version.synthetic;
  out.villages = version.villages;
  out.village_areas = version.village_areas;
  const auto take = [&out](const Grid& grid, const shape::MultiPolygon& area) {
    if (area.empty()) return;
    out.grids.push_back(grid);
    out.grid_areas.push_back(area);
  };
  auto next = changed.begin();
  for (std::size_t i = 0; i < version.grids.size(); ++i) {
    const GridCode& code = version.grids[i].code;
    for (; next != changed.end() && next->first < code; ++next) take(next->second->grid, next->second->after);
    if (next != changed.end() && next->first == code) {
      take(next->second->grid, next->second->after);
      ++next;
    } else {
      take(version.grids[i], version.grid_areas[i]);
    }
  }
  for (; next != changed.end(); ++next) take(next->second->grid, next->second->after);
  return out;
}

std::vector<GridCode> conflicts(const Boundaries& version, const Plan& plan) {
  static const shape::MultiPolygon nothing;
  std::vector<GridCode> out;
  for (const auto& [code, found] : first_found(plan)) {
    const int at = version.grid_index(code);
    const shape::MultiPolygon& there = at < 0 ? nothing : version.grid_areas[static_cast<std::size_t>(at)];
    if (!(there == *found)) out.push_back(code);
  }
  return out;
}

}  // namespace lianxun::domain
