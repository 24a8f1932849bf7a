#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::geo {

/// Cuts polygons into triangles by clipping ears, holes bridged to the outer ring first (D. Eberly, "Triangulation by
/// Ear Clipping"). Vertices are numbered through the rings as they are stored, closing points included: the outer ring
/// from 0, then each hole. No closing point is ever named, so a vertex buffer is the rings one after the other.
/// Coordinates are finite. Never fails: a ring that crosses itself gives triangles that cover about the right ground.
/// Triangles are counter-clockwise. Keep one for many polygons: its memory is used again.
class Triangulator {
 public:
  Triangulator();
  ~Triangulator();
  Triangulator(Triangulator&&) noexcept;
  Triangulator& operator=(Triangulator&&) noexcept;

  /// Appends three indices for each triangle, each plus `first`, to `indices`.
  void operator()(const shape::Polygon& polygon, std::uint32_t first, std::vector<std::uint32_t>& indices);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The same for one polygon.
[[nodiscard]] std::vector<std::uint32_t> triangulate(const shape::Polygon& polygon);

}  // namespace lianxun::geo
