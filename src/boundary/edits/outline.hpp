#pragma once

#include <optional>
#include <span>

#include "boundary/edits/chain.hpp"
#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// Whether the outline of changed faces may take the given detours, in a valid draft as it was before: an end or corner
/// of the first one that it may not.
///
/// No other face may lie along the old way. What lies between the ways must have been nobody's as far as it is gained:
/// no face may have a vertex there or an edge that runs in, nor may two gains meet; then no ground is anybody's
/// twice. The new way follows the old one within a millimetre, unless the draft lets the outline move: then it may go
/// to one side of it.
[[nodiscard]] std::optional<shape::Vertex> outline_fault(const Draft& draft, const DraftIndex& index,
                                                         std::span<const Detour> detours);

}  // namespace lianxun::boundary
