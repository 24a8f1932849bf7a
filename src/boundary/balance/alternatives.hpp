#pragma once

#include <string>
#include <vector>

#include "boundary/balance/balance.hpp"

namespace lianxun::boundary {

/// A way to weigh the aims against each other.
struct Alternative {
  std::string name;  // msgid
  SearchOptions search;
};

/// `count` ways around `base`, the first is `base` itself; then fewer moves, rounder grids, work more even than the
/// limit asks; then the same again with other seeds.
[[nodiscard]] std::vector<Alternative> alternatives(const SearchOptions& base, int count);

/// How a proposal does in the three aims; less is better in each.
struct TradeOff {
  double worst = 0;      // the largest workload against its village's mean
  double moved = 0;      // share of the work that changes hands
  double uncompact = 0;  // 1 - mean Polsby-Popper
};
[[nodiscard]] TradeOff trade_off(const Proposal& proposal);

/// Which are Pareto's best: no other is as good in all aims and better in one.
[[nodiscard]] std::vector<bool> undominated(const std::vector<TradeOff>& all);

}  // namespace lianxun::boundary
