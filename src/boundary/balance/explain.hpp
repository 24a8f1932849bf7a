#pragma once

#include <span>
#include <string>
#include <vector>

#include "boundary/balance/balance.hpp"
#include "domain/message.hpp"

namespace lianxun::boundary {

/// What a proposal does to a grid, in sentences: from whom it takes, what it gives away, or that it stays as it is.
/// `codes` beside the grids.
[[nodiscard]] std::vector<domain::Message> explain(const BalancedGrid& grid, std::span<const std::string> codes);

/// What a reader of the village's result must know: that the limit was not reached, and why it cannot be where one
/// place alone is too heavy; that the search was stopped. Empty: nothing.
[[nodiscard]] std::vector<domain::Message> doubts(const BalancedVillage& village, const std::string& name);

}  // namespace lianxun::boundary
