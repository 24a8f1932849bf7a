#pragma once

#include "app/hotspots/input.hpp"
#include "hotspot/ground.hpp"

namespace lianxun::app::hotspots {

/// The rows in use as boundaries, in their order.
[[nodiscard]] hotspot::Ground ground_of(const Input& input, const Request& request);

/// The records with grids by their position among the rows in use, as the ground has them.
[[nodiscard]] hotspot::Records on_ground(const Input& input);

}  // namespace lianxun::app::hotspots
