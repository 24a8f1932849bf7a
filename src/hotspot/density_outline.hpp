#pragma once

#include <span>
#include <vector>

#include "hotspot/study.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// Where incidents lie more densely than if they had fallen anywhere in an area alike.
struct DensityOutline {
  std::vector<shape::Ring> rings;  // as `contours` draws them, metres of the working CRS
  double level = 0.05;             // the chance that any place at all is outlined where there is nothing
  int permutations = 0;
};

/// By `density_by_chance` against the highest of the whole map, on a frame of at most `outline_side` cells a side.
/// Empty without points; points must lie in the area.
[[nodiscard]] DensityOutline density_outline(std::span<const shape::Point> points, const shape::MultiPolygon& area,
                                             const Kernel& kernel, const PermutationOptions& options);
/// Of the incidents and with the kernel of an answer, among the grids that it compares; empty without a density.
[[nodiscard]] DensityOutline density_outline(const Answer& answer, const PermutationOptions& options);
inline constexpr int outline_side = 200;

}  // namespace lianxun::hotspot
