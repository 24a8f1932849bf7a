#include "boundary/plan_from.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "boundary/dissolve.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/repair.hpp"

namespace lianxun::boundary {
namespace {

using domain::PlanEdit;
using domain::PlanGrid;
using shape::MultiPolygon;

std::vector<MultiPolygon> fitted(const Redrawn& redrawn) {
  RepairOptions options;
  options.max_gap = redrawn.max_gap;
  std::map<domain::VillageCode, int> villages;
  for (const domain::Grid& grid : redrawn.grids) {
    const domain::Grid* known = redrawn.base->find_grid(grid.code);
    const auto& village = known != nullptr ? known->village : grid.village;
    options.village_of_face.push_back(villages.emplace(village, static_cast<int>(villages.size())).first->second);
  }
  Repaired repaired = repair(shape::Coverage(redrawn.areas), options);
  for (const Move& move : repaired.moves) {
    if (move.square_metres <= redrawn.max_gap) continue;
    throw DoesNotFit("the grids do not fit together",
                     {move.kind, move.from, move.at, move.square_metres, 0, move.area});
  }
  return std::move(repaired.faces);
}

/// What a file does not say stays as it was; the village stays in any case.
domain::Grid with(domain::Grid known, const domain::Grid& said) {
  if (!said.name.empty()) known.name = said.name;
  if (!said.name_en.empty()) known.name_en = said.name_en;
  if (!said.kind.empty()) known.kind = said.kind;
  if (said.residents) known.residents = said.residents;
  return known;
}

/// Grids that differ from those of the base, by code; with areas as they were where only the attributes differ.
std::map<domain::GridCode, PlanGrid> changed_of(const Redrawn& redrawn) {
  std::vector<MultiPolygon> areas = fitted(redrawn);
  const domain::Boundaries& base = *redrawn.base;
  std::map<domain::GridCode, PlanGrid> out;
  for (std::size_t i = 0; i < base.grids.size(); ++i) {
    out[base.grids[i].code] = {base.grids[i], base.grid_areas[i], {}};
  }
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const domain::Grid& grid = redrawn.grids[i];
    PlanGrid& each = out[grid.code];
    const bool same = same_rings(millimetres_of(each.before), millimetres_of(areas[i]));
    each.after = same ? each.before : std::move(areas[i]);
    const domain::Grid attributes = each.before.empty() ? grid : with(each.grid, grid);
    if (same && attributes == each.grid) {
      out.erase(grid.code);
    } else {
      each.grid = attributes;
    }
  }
  return out;
}

/// Which of the changed grids belong together: those that have a vertex in common, before or after.
std::vector<std::size_t> groups_of(const std::vector<const PlanGrid*>& grids) {
  std::vector<std::size_t> parent(grids.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&parent](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  std::map<std::pair<double, double>, std::size_t> seen;
  for (std::size_t i = 0; i < grids.size(); ++i) {
    for (const MultiPolygon* area : {&grids[i]->before, &grids[i]->after}) {
      shape::for_each_ring(*area, [&](const shape::Ring& ring) {
        for (const shape::Point p : ring) {
          const auto [at, fresh] = seen.emplace(std::pair(p.x, p.y), i);
          if (!fresh) parent[root(i)] = root(at->second);
        }
      });
    }
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < grids.size(); ++i) out.push_back(root(i));
  return out;
}

}  // namespace

std::vector<PlanEdit> edits_from(const Redrawn& redrawn) {
  const auto changed = changed_of(redrawn);
  std::vector<const PlanGrid*> grids;
  for (const auto& [code, each] : changed) grids.push_back(&each);
  const auto group = groups_of(grids);
  std::vector<PlanEdit> out;
  std::map<std::size_t, std::size_t> edit_of;
  for (std::size_t i = 0; i < grids.size(); ++i) {
    const auto [at, fresh] = edit_of.emplace(group[i], out.size());
    if (fresh) {
      out.emplace_back();
      out.back().what = {"redrawn elsewhere", {}};
    }
    PlanEdit& edit = out[at->second];
    if (edit.what.args.size() < 2) edit.what.args.push_back(grids[i]->grid.code);
    edit.grids.push_back(*grids[i]);
  }
  return out;
}

}  // namespace lianxun::boundary
