#pragma once

#include <span>
#include <string>

#include "shape/locator_index.hpp"
#include "shape/polygon.hpp"

namespace lianxun::shape {

/// See the constructor of `Locator`.
[[nodiscard]] LocatorIndex build_locator_index(std::span<const MultiPolygon> areas, std::span<const std::string> codes);

}  // namespace lianxun::shape
