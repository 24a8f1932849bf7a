#pragma once

#include <vector>

#include "hotspot/study.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// Where the incidents of an answer lie more densely than if they had fallen anywhere in the grids alike.
struct DensityOutline {
  std::vector<shape::Ring> rings;  // as `contours` draws them, metres of the working CRS
  double level = 0.05;             // the chance that any place at all is outlined where there is nothing
  int permutations = 0;
};

/// By `density_by_chance` against the highest of the whole map, with the answer's kernel on a frame of at most
/// `outline_side` cells a side. Empty for an answer without density.
[[nodiscard]] DensityOutline density_outline(const Answer& answer, const PermutationOptions& options);
inline constexpr int outline_side = 200;

}  // namespace lianxun::hotspot
