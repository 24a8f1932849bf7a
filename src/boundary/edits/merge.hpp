#pragma once

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// One grid becomes part of another of its village that it touches; its own face is empty afterwards.
struct Merge {
  int face = -1;
  int into = -1;
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const Merge& edit);

}  // namespace lianxun::boundary
