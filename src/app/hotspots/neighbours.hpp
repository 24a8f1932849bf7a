#pragma once

#include <vector>

#include "app/hotspots/input.hpp"
#include "hotspot/weights.hpp"

namespace lianxun::app::hotspots {

/// The weights that were asked for, binary and without self, among the rows in use, in their order. A GAL file names
/// its areas by the code of the grids or by their row from 1. Throws BadArgument and BadInput.
[[nodiscard]] hotspot::Weights neighbours(const Input& input, const Request& request);

/// Rows in use, ascending: what row of the weights stands for which grid.
[[nodiscard]] std::vector<std::size_t> rows_in_use(const Input& input);
[[nodiscard]] std::vector<double> in_use(const Input& input, const std::vector<double>& of_grids);

}  // namespace lianxun::app::hotspots
