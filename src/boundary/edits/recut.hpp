#pragma once

#include <functional>
#include <span>
#include <vector>

#include "boundary/arrangement.hpp"
#include "boundary/edits/edit.hpp"
#include "boundary/face_index.hpp"

namespace lianxun::boundary {

/// What all edits share: the faces they concern and their neighbours are cut along drawn lines, each cell is given to a
/// face, and the cells of one face become one area again. A partition of the ground stays one, whatever is drawn: so
/// there is no edit that leaves a gap or an overlap.
class Recut {
 public:
  /// `lines`: metres, rounded to millimetres. Throws as `node` does.
  Recut(const Draft& draft, std::span<const int> concerned, std::span<const shape::Line> lines);

  /// Cells with their faces; -1: nobody's.
  [[nodiscard]] const Arrangement& arrangement() const { return arrangement_; }
  [[nodiscard]] const std::vector<int>& owners() const { return owners_; }
  [[nodiscard]] double square_metres(int cell) const;
  [[nodiscard]] shape::Point inside(int cell) const;  // metres
  [[nodiscard]] shape::MultiPolygon area(int cell) const;

  /// What changes when the cells belong to `owners`; a face beyond the draft's last is new, of `village`.
  [[nodiscard]] Change change(const std::vector<int>& owners, int village = -1) const;

 private:
  bool touch_neighbours(const FaceIndex& index, std::span<const std::vector<shape::Vertex>> rings);

  const Draft& draft_;
  std::vector<int> touched_;  // ascending
  Arrangement arrangement_{{}};
  std::vector<int> owners_;
};

}  // namespace lianxun::boundary
