#pragma once

#include <string>
#include <variant>

#include "boundary/edits/delete_point.hpp"
#include "boundary/edits/insert_point.hpp"
#include "boundary/edits/merge.hpp"
#include "boundary/edits/move_area.hpp"
#include "boundary/edits/move_places.hpp"
#include "boundary/edits/move_point.hpp"
#include "boundary/edits/new_grid.hpp"
#include "boundary/edits/renumber_village.hpp"
#include "boundary/edits/replace_path.hpp"
#include "boundary/edits/reshape.hpp"
#include "boundary/edits/simplify.hpp"
#include "boundary/edits/smooth.hpp"
#include "boundary/edits/split.hpp"
#include "boundary/edits/straighten.hpp"

namespace lianxun::boundary {

/// Everything that can be asked of a draft; a new edit is its file pair, a line here and one in `name`.
using Edit = std::variant<MovePoint, InsertPoint, DeletePoint, ReplacePath, Straighten, Simplify, Smooth, Reshape,
                          Split, Merge, MoveArea, MovePlaces, NewGrid, RenumberVillage>;

/// The change an edit makes, which is sound, or why it cannot be. Does not throw.
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Edit& edit);
/// The same where no index is at hand: it takes some milliseconds more with many faces.
[[nodiscard]] Preview preview(const Draft& draft, const Edit& edit);

/// msgid: "move a vertex", "split" …
[[nodiscard]] std::string name(const Edit& edit);

}  // namespace lianxun::boundary
