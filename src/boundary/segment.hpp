#pragma once

#include <tuple>

#include "shape/coverage.hpp"

namespace lianxun::boundary {

/// A straight line between two positions in whole millimetres.
struct Segment {
  shape::Vertex a;
  shape::Vertex b;

  friend bool operator==(const Segment&, const Segment&) = default;
};

/// By x, then by y.
[[nodiscard]] inline bool before(shape::Vertex a, shape::Vertex b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

/// Whole millimetres as doubles: exact below 2^53, so that the predicates of `shape` are exact on them.
[[nodiscard]] inline shape::Point in_mm(shape::Vertex v) {
  return {static_cast<double>(v.x), static_cast<double>(v.y)};
}

}  // namespace lianxun::boundary
