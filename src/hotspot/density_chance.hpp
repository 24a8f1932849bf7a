#pragma once

#include <span>
#include <vector>

#include "hotspot/kernel.hpp"
#include "hotspot/permutation.hpp"
#include "hotspot/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// Where incidents lie more densely than chance would have them. NaN in cells that are not tested: those where less
/// than a thousandth of the highest density is expected.
struct DensityChance {
  Raster expected;   // incidents per km² under chance, on average; not corrected at the border
  Raster z;          // the observed density less the expected, over its standard deviation under chance
  Raster p;          // of the cell alone
  Raster p_fdr;      // adjusted for all tested cells: false discovery rate
  Raster p_maximum;  // against the highest z of the whole map: the chance that any cell at all is marked
};

/// Under chance each point falls into a cell in proportion to its `background` (the share of each cell inside the area:
/// `coverage`; or the premises there) and anywhere within it, the number of points kept. One-sided: p is (r + 1) / (m +
/// 1) where r of the m sets drawn gave a density at least as high (North et al. 2002); `p_maximum` compares with the
/// highest z of each set (Westfall and Young 1993), so that where much is expected weighs no more than where little is.
/// Differences below a ten-thousandth of one incident's peak are ties.
///
/// The least p is 1 / (m + 1): a false discovery rate of 5 per cent then needs hot cells to be 20 / (m + 1) of those
/// tested to find any, `p_maximum` does not depend on the number of cells. The correction at the border divides both
/// sides alike, so it changes nothing here. A frame of 256 by 256 cells is enough for an outline.
///
/// Points outside the frame are left out; give those of the background's area only. Throws `std::invalid_argument` for
/// a background that is negative or infinite (NaN counts as 0) or 0 everywhere, and as `DensityPlan` and `permute` do.
[[nodiscard]] DensityChance density_by_chance(std::span<const shape::Point> points, const Raster& background,
                                              const Kernel& kernel,
                                              const PermutationOptions& options = {.permutations = 999});

/// 1 where p is at most `level`, 0 where it is above, NaN where it is not tested.
[[nodiscard]] Raster mask(const Raster& p, double level);

/// Rings around the cells of the mask, as `contours` draws them.
[[nodiscard]] std::vector<shape::Ring> outline(const Raster& p, double level);

}  // namespace lianxun::hotspot
