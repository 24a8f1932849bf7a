#pragma once

#include <span>
#include <vector>

#include "boundary/fault.hpp"

namespace lianxun::boundary {

/// The coarser level made of the finer: villages as unions of their grids.
struct Levels {
  std::vector<int> border_arcs;  // of the grids' coverage, ascending: between two villages, or a village and nobody
  std::vector<shape::MultiPolygon> villages;  // metres, valid, of exactly the vertices of these arcs
};

/// `village_of_grid` beside the faces, numbers from 0 below `villages`, -1: of none. A village without grids is empty.
/// The grids must be a valid coverage: where `check` finds overlaps or crossings, `repair` comes first. Throws
/// std::invalid_argument where arcs contradict each other on a village's border.
[[nodiscard]] Levels levels_of(const shape::Coverage& grids, std::span<const int> village_of_grid, int villages);

struct OutlineOptions {
  double tolerance = 0.1;  // metres: what is no wider is the same border, drawn twice
  double least = 1;        // square metres: less is not told
};

/// Where given outlines are not the unions of their grids: ground of a grid beyond its village's outline
/// (`outside_village`, one for each grid and place) and ground of an outline that no grid has (`without_grid`).
/// `outlines` by village, metres, valid; an empty one is not compared. By kind, the largest first. Throws as
/// `levels_of` and `node` do.
[[nodiscard]] std::vector<Fault> check_outlines(const shape::Coverage& grids, std::span<const int> village_of_grid,
                                                std::span<const shape::MultiPolygon> outlines,
                                                const OutlineOptions& options = {});

}  // namespace lianxun::boundary
