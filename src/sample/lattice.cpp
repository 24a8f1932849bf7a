#include "sample/lattice.hpp"

#include "sample/boundaries.hpp"
#include "sample/lattice_corners.hpp"
#include "sample/random.hpp"
#include "shape/band_order.hpp"

namespace lianxun::sample {
namespace {

/// Where each cell, row by row, stands on the curve.
std::vector<Label> curve_positions(const LatticePlan& plan) {
  std::vector<Label> positions(static_cast<std::size_t>(plan.columns * plan.rows));
  Label next = 0;
  for (const auto& [column, row] : hilbert_order(plan.columns, plan.rows)) {
    positions[static_cast<std::size_t>(row * plan.columns + column)] = next++;
  }
  return positions;
}

/// All sides of all cells; labels are positions on the curve.
std::vector<Arc> draw_sides(const LatticePlan& plan, const LatticeCorners& corners) {
  const std::vector<Label> positions = curve_positions(plan);
  // the cell of a row that lies right of half-step `k`, or outside
  const auto cell = [&](int row, int k) {
    const int steps = k - row % 2;
    if (row < 0 || row >= plan.rows || steps < 0 || steps >= 2 * plan.columns) return outside;
    return positions[static_cast<std::size_t>(row * plan.columns + steps / 2)];
  };
  std::vector<Arc> arcs;
  const auto add = [&](std::size_t from, std::size_t to, Label left, Label right) {
    if (left == outside && right == outside) return;
    arcs.push_back({corners.side(from, to), from, to, left, right});
  };
  for (int line = 0; line <= plan.rows; ++line) {
    for (int k = 0; k < corners.per_line(); ++k) {
      const std::size_t here = corners.index(line, k);
      if (k + 1 < corners.per_line()) add(here, corners.index(line, k + 1), cell(line, k), cell(line - 1, k));
      const bool rises = line < plan.rows && k % 2 == line % 2;
      if (rises) add(here, corners.index(line + 1, k), cell(line, k - 1), cell(line, k));
    }
  }
  return arcs;
}

/// Villages and grids in the order of their codes; `areas` stand in the order of the curve. Returns the new label of
/// each position on the curve.
std::vector<Label> number_grids(const LatticePlan& plan, const std::vector<shape::MultiPolygon>& areas,
                                std::uint64_t seed, Lattice& lattice) {
  std::vector<Label> renumbered(areas.size());
  domain::Boundaries& result = lattice.boundaries;
  for (std::size_t first = 0; first < areas.size(); first += grids_per_village) {
    domain::Village village = lattice_village(plan, static_cast<int>(first) / grids_per_village);
    std::vector<shape::Point> centres;
    for (std::size_t g = first; g < first + grids_per_village; ++g) centres.push_back(centroid(areas[g]));
    int sequence = 0;
    int people = 0;
    for (const std::size_t i : shape::band_order(centres)) {
      const std::size_t g = first + i;
      renumbered[g] = static_cast<Label>(result.grids.size());
      const std::string number = std::to_string(++sequence);
      domain::Grid grid;
      grid.code = grid_code(village.code, sequence);
      grid.name = village.name + "第" + number + "网格";
      grid.name_en = village.name_en + " grid " + number;
      grid.village = village.code;
      grid.kind = "基础网格";
      grid.residents = 120 + static_cast<int>(mix(seed ^ g) % 700);
      people += *grid.residents;
      result.grids.push_back(std::move(grid));
      result.grid_areas.push_back(areas[g]);
      lattice.middles.push_back(centres[i]);
    }
    village.residents = people;
    result.villages.push_back(std::move(village));
  }
  return renumbered;
}

/// Along rows eastwards; northwards along sides, half a cell east and west in turn.
std::vector<domain::Road> draw_roads(const LatticePlan& plan, const LatticeCorners& corners) {
  std::vector<domain::Road> roads;
  const auto extend = [&](shape::Line& line, std::size_t from, std::size_t to) {
    const shape::Line side = corners.side(from, to);
    line.insert(line.end(), side.begin() + (line.empty() ? 0 : 1), side.end());
  };
  for (int line = 5; line < plan.rows; line += 10) {
    domain::Road road{"第" + std::to_string(line / 10 + 1) + "横路", "主干路", 60, {}};
    for (int k = 1; k + 2 < corners.per_line(); ++k) {
      extend(road.line, corners.index(line, k), corners.index(line, k + 1));
    }
    roads.push_back(std::move(road));
  }
  for (int column = 5; column < plan.columns; column += 10) {
    domain::Road road{"第" + std::to_string(column / 10 + 1) + "纵路", "主干路", 60, {}};
    int k = 2 * column;
    for (int line = 0; line < plan.rows; ++line) {
      extend(road.line, corners.index(line, k), corners.index(line + 1, k));
      const int shifted = line % 2 == 0 ? k + 1 : k - 1;
      if (line + 1 < plan.rows) extend(road.line, corners.index(line + 1, k), corners.index(line + 1, shifted));
      k = shifted;
    }
    roads.push_back(std::move(road));
  }
  return roads;
}

}  // namespace

LatticePlan city_plan() { return {200, 100, 290, 10, {645'000, 3'318'000}, "330291", 100}; }
LatticePlan province_plan() { return {400, 250, 950, 5, {520'000, 3'240'000}, "330801", 100}; }

Lattice build_lattice(const LatticePlan& plan, std::uint64_t seed) {
  const LatticeCorners corners(plan, seed);
  Lattice lattice;
  lattice.arcs = draw_sides(plan, corners);
  lattice.roads = draw_roads(plan, corners);

  const int grid_count = plan.columns * plan.rows;
  std::vector<Label> itself;
  std::vector<Label> village_of;
  for (int g = 0; g < grid_count; ++g) {
    itself.push_back(g);
    village_of.push_back(g / grids_per_village);
  }
  domain::Boundaries& result = lattice.boundaries;
  result.effective = domain::Date(std::chrono::year(2022), std::chrono::January, std::chrono::day(1));
  result.note = "synthetic";
  result.synthetic = true;
  result.village_areas = assemble(lattice.arcs, village_of, grid_count / grids_per_village);
  const auto renumbered = number_grids(plan, assemble(lattice.arcs, itself, grid_count), seed, lattice);
  for (Arc& arc : lattice.arcs) {
    if (arc.left >= 0) arc.left = renumbered[static_cast<std::size_t>(arc.left)];
    if (arc.right >= 0) arc.right = renumbered[static_cast<std::size_t>(arc.right)];
  }
  return lattice;
}

}  // namespace lianxun::sample
