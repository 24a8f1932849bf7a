#pragma once

#include <vector>

#include "boundary/edits/draft_index.hpp"

namespace lianxun::boundary {

/// The grids of a village get new numbers in the order of the rule (`in_order_of_rule`). A number is given to one
/// ground only, ever: so each grid ceases and begins anew, its ground untouched, as a face beyond the last. Refused
/// where the order is the rule's already.
struct RenumberVillage {
  std::vector<int> faces;  // all that the village has, in the order of their numbers
};
[[nodiscard]] Preview preview(const Draft& draft, const DraftIndex& index, const RenumberVillage& edit);

}  // namespace lianxun::boundary
