#pragma once

#include <cstdint>
#include <span>

#include "shape/coverage.hpp"
#include "shape/large_pages.hpp"

namespace lianxun::shape {

/// Which vertices have become one.
struct United {
  LargeVector<std::uint32_t> numbers;  // beside the vertices as they came
  LargeVector<Vertex> vertices;        // by number
};

/// The first step of `match`. `tolerance` and `spacing`, about how far vertices are apart, in millimetres; `fixed`
/// beside the vertices, empty: none. A fixed vertex stays, and wins over all that are not.
[[nodiscard]] United unite_near(std::span<const Vertex> vertices, std::span<const std::uint8_t> fixed, double tolerance,
                                std::int64_t spacing);

}  // namespace lianxun::shape
