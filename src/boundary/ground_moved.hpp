#pragma once

#include <vector>

#include "boundary/edits/edit.hpp"
#include "shape/box.hpp"

namespace lianxun::boundary {

/// Which ground an edit gives from whom to whom.
struct GroundMoved {
  struct Piece {
    int from = -1;  // faces; -1: nobody
    int to = -1;
    double square_metres = 0;
  };
  /// Of all edges that a face loses or gets, closed; empty when nothing changes. What lies outside of it belongs to and
  /// touches the same faces as before: ground that changes hands is bounded by such edges.
  shape::Box box;
  std::vector<Piece> pieces;  // one for each pair, ascending by it
};
/// Metres, whole millimetres. Throws as `node` does.
[[nodiscard]] GroundMoved ground_moved(const Change& change);

}  // namespace lianxun::boundary
