#pragma once

#include <vector>

#include "boundary/balance/unit_graph.hpp"

namespace lianxun::boundary {

/// The same areas with other names: two exchange theirs as long as that leaves more work (of equal work, more ground)
/// with the grid that has it today. So a grid keeps the name it has most in common with. Locked ones keep theirs;
/// empty: none is. Never moves more work than before.
[[nodiscard]] std::vector<int> relabelled(const UnitGraph& graph, std::vector<int> owners,
                                          const std::vector<bool>& locked);

}  // namespace lianxun::boundary
