#pragma once

#include "boundary/box_grid.hpp"
#include "boundary/edits/edit.hpp"

namespace lianxun::boundary {

/// Which faces of a draft are near a place. Kept beside the draft: made once, told of each change afterwards.
class DraftIndex {
 public:
  explicit DraftIndex(const Draft& draft);

  /// After `apply` or `undo` of the change.
  void update(const Draft& draft, const Change& change);

  /// Ascending; whose boxes meet the box, metres.
  [[nodiscard]] std::vector<int> near(const shape::Box& box) const { return grid_.near(box); }
  [[nodiscard]] std::vector<int> near(shape::Point p) const { return grid_.near({p.x, p.y, p.x, p.y}); }
  [[nodiscard]] const shape::Box& box(int face) const { return grid_.box(face); }

 private:
  BoxGrid grid_;
};

/// Both at once.
void apply(Draft& draft, DraftIndex& index, const Change& change);
void undo(Draft& draft, DraftIndex& index, const Change& change);

}  // namespace lianxun::boundary
