#pragma once

#include <variant>
#include <vector>

#include "domain/message.hpp"
#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Boundaries that are being redrawn: a valid coverage, before and after each edit.
struct Draft {
  std::vector<shape::MultiPolygon> faces;  // metres, whole millimetres; empty: there is no such face (any more)
  std::vector<int> villages;               // beside the faces, numbers from 0; ground never changes village
  bool village_borders_move = false;       // unless it may, together with the outline of all
};

/// What an edit does, and how it is undone: nothing else of the draft changes.
struct Change {
  struct Face {
    int face = -1;  // one beyond the last adds one
    shape::MultiPolygon before{};
    shape::MultiPolygon after{};
    int village = -1;
  };
  std::vector<Face> faces;  // ascending
};

/// Why an edit cannot be: said before the mouse is released, and drawn where it is.
struct WhyNot {
  domain::Message reason;
  shape::Point at{};           // metres
  shape::MultiPolygon area{};  // may be empty
};

using Preview = std::variant<Change, WhyNot>;

void apply(Draft& draft, const Change& change);
/// The draft as it was, to the byte; only directly after `apply` of the same change, or of others undone since.
void undo(Draft& draft, const Change& change);

}  // namespace lianxun::boundary
