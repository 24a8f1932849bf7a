#pragma once

#include <span>
#include <vector>

#include "boundary/repair.hpp"

namespace lianxun::boundary {

/// What bringing borders together did, before what was left was repaired.
struct Nearness {
  std::size_t moved = 0;     // vertices
  std::size_t inserted = 0;  // vertices on edges
  double farthest = 0;       // metres that a vertex has moved
  std::vector<int> left{};   // faces that would have been spoilt: their vertices stayed
  std::size_t refused = 0;   // edges that stayed beside a vertex of another face
};
struct RepairedNear {
  Repaired repaired;  // its moves: all ground that has another holder than in the faces as they came
  Nearness nearness;
};

/// `repair` of faces as they come, whose borders are brought together within `tolerance` metres first, each as
/// `shape::match` says; that knows no villages. Matched and repaired in turn until neither changes anything, a few
/// times at most. Throws as `shape::match` does besides.
[[nodiscard]] RepairedNear repair_near(std::span<const shape::MultiPolygon> faces, double tolerance,
                                       const RepairOptions& options = {});

}  // namespace lianxun::boundary
