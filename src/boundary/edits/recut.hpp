#pragma once

#include <span>
#include <vector>

#include "boundary/arrangement.hpp"
#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// What edits along drawn lines share: the faces they concern are cut along the lines, each cell is given to a face,
/// and the cells of one face become one area again. A partition of the ground stays one, whatever is drawn.
///
/// Lines count inside the concerned faces only, and where they part cells there. Where a border is cut, be it by a
/// millimetre's snapping, it is so for all who share it: these are taken in as well. A change has none of the vertices
/// at which nothing ends (`without_needless_vertices`).
class Recut {
 public:
  /// `lines`: metres, rounded to millimetres; none: the faces as they are. Throws as `node` does, and
  /// std::invalid_argument for a position beyond 1e9 metres. The draft must outlive it.
  Recut(const Draft& draft, const DraftIndex& index, std::vector<int> concerned, std::span<const shape::Line> lines);

  /// Cells with their faces; -1: nobody's, or of a face that is not concerned.
  [[nodiscard]] const Arrangement& arrangement() const { return arrangement_; }
  [[nodiscard]] const std::vector<int>& owners() const { return owners_; }
  [[nodiscard]] double square_metres(int cell) const;
  [[nodiscard]] shape::Point inside(int cell) const { return insides_[static_cast<std::size_t>(cell)]; }  // metres
  [[nodiscard]] shape::MultiPolygon area(int cell) const;

  /// What changes when the cells belong to the `given` faces; a face beyond the draft's last is new, of `village`.
  [[nodiscard]] Change change(const std::vector<int>& given, int village = -1) const;

 private:
  using Lines = std::vector<std::vector<shape::Vertex>>;
  void arrange(Lines lines, bool noded);
  void find_owners();
  [[nodiscard]] Lines lines_inside() const;
  bool take_in_neighbours(const DraftIndex& index);

  const Draft& draft_;
  std::vector<int> touched_;  // ascending
  Arrangement arrangement_{{}};
  std::vector<int> owners_;
  std::vector<shape::Point> insides_;
};

/// The faces that have ground on a line, or inside it if it is a ring; ascending.
[[nodiscard]] std::vector<int> faces_on(const Draft& draft, const DraftIndex& index, const shape::Line& line);

}  // namespace lianxun::boundary
