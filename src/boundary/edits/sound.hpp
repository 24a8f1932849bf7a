#pragma once

#include <optional>

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// Why a change may not be applied to a valid draft: nothing is returned only if the draft is valid afterwards as well.
/// Decided exactly and from the changed faces alone, however the change came about:
///
/// 1. Each changed face is a valid area afterwards (`invalid`), so that it is where its rings' winding number is 1.
/// 2. The sum of the winding numbers of all changed faces is that of the directed edges that no opposite one cancels
///    (`Chain`). If these are the same before and after, the ground is covered as often as before: once.
///
/// Since coordinates are whole millimetres, a border that no face shares may take in a vertex within a millimetre of
/// its edge, where a drawn line ends on it, or leave one out: then the sliver must have been nobody's.
///
/// The same edges are compared for each village alone: ground never changes village, and neither do the borders of
/// villages nor the outline of all move, by more than that millimetre. With `draft.village_borders_move` both may.
///
/// Refused besides: a change of another draft, ground for a face that is no more, positions that are not whole
/// millimetres, a grid of more parts than it had, and one without ground unless a single other one, be it new, gets all
/// of it. Never throws. What undoes a change is not asked for: the draft was valid before.
[[nodiscard]] std::optional<WhyNot> unsound(const Draft& draft, const DraftIndex& index, const Change& change);

/// The same without an index at hand; slower only where the outline takes in a vertex.
[[nodiscard]] std::optional<WhyNot> unsound(const Draft& draft, const Change& change);

/// The change without the faces that stay as they are, if it is sound.
[[nodiscard]] Preview proven(const Draft& draft, const DraftIndex& index, Change change);

}  // namespace lianxun::boundary
