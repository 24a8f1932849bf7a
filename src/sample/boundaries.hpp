#pragma once

#include <cstdint>
#include <vector>

#include "domain/place.hpp"
#include "sample/trace.hpp"

namespace lianxun::sample {

/// The subdistrict as an area in the plane. EPSG:4549, whole millimetres.
struct SubdistrictMap {
  domain::Boundaries boundaries;
  std::vector<Arc> arcs;  // every border once; labels are positions in `boundaries.grids`, `reclaimed` or `outside`
  Label reclaimed = 0;    // label of the land that belongs to no village
  shape::MultiPolygon reclaimed_area;
  shape::MultiPolygon outline;
};

/// Villages grow from the plan's seeds, stopped by roads and canals; grids grow inside them. Deterministic.
[[nodiscard]] SubdistrictMap draw_subdistrict(std::uint64_t seed);

[[nodiscard]] shape::Point centroid(const shape::MultiPolygon& area);

/// `330211002` + `013` + `004`
[[nodiscard]] std::string grid_code(const std::string& village, int sequence);

}  // namespace lianxun::sample
