#include "domain/plan.hpp"

#include <algorithm>

namespace lianxun::domain {

namespace {

/// A field of a grid that two may have changed since the base.
bool disputed(const std::string& base, const std::string& now, const std::string& planned) {
  return now != base && planned != base && now != planned;
}

std::string settled(const std::string& base, const std::string& now, const std::string& planned) {
  return planned == base ? now : planned;
}

/// What the plan says, but for what it has not changed.
Grid settled(const Boundaries& base, const Grid& now, const Grid& planned) {
  Grid out = planned;
  if (const Grid* before = base.find_grid(planned.code)) {
    out.name = settled(before->name, now.name, planned.name);
    out.name_en = settled(before->name_en, now.name_en, planned.name_en);
    out.kind = settled(before->kind, now.kind, planned.kind);
  }
  return out;
}

}  // namespace

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

Boundaries planned(const Boundaries& base, const Boundaries& version, const Plan& plan, Date effective) {
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
      take(settled(base, version.grids[i], next->second->grid), next->second->after);
      ++next;
    } else {
      take(version.grids[i], version.grid_areas[i]);
    }
  }
  for (; next != changed.end(); ++next) take(next->second->grid, next->second->after);
  return out;
}

std::vector<GridCode> conflicts(const Boundaries& base, const Boundaries& version, const Plan& plan) {
  static const shape::MultiPolygon nothing;
  const auto changed = latest(plan);
  std::vector<GridCode> out;
  for (const auto& [code, found] : first_found(plan)) {
    const int at = version.grid_index(code);
    const shape::MultiPolygon& there = at < 0 ? nothing : version.grid_areas[static_cast<std::size_t>(at)];
    bool both = !(there == *found);
    if (const Grid* before = base.find_grid(code); before != nullptr && at >= 0) {
      const Grid& now = version.grids[static_cast<std::size_t>(at)];
      const Grid& wanted = changed.at(code)->grid;
      both = both || disputed(before->name, now.name, wanted.name) ||
             disputed(before->name_en, now.name_en, wanted.name_en) || disputed(before->kind, now.kind, wanted.kind);
    }
    if (both) out.push_back(code);
  }
  return out;
}

}  // namespace lianxun::domain
