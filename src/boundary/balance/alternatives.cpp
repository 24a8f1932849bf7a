#include "boundary/balance/alternatives.hpp"

#include <algorithm>

namespace lianxun::boundary {

std::vector<Alternative> alternatives(const SearchOptions& base, int count) {
  std::vector<Alternative> kinds(4, {"as weighed", base});
  kinds[1].name = "fewer moves";
  kinds[1].search.weights.moved *= 4;
  kinds[1].search.weights.compact *= 0.6;
  kinds[2].name = "rounder grids";
  kinds[2].search.weights.compact *= 2.5;
  kinds[3].name = "more even";
  kinds[3].search.limit = 1 + (base.limit - 1) / 2;
  std::vector<Alternative> out;
  for (int i = 0; i < count; ++i) {
    out.push_back(kinds[static_cast<std::size_t>(i) % kinds.size()]);
    out.back().search.seed = base.seed + static_cast<std::uint64_t>(i) / kinds.size();
  }
  return out;
}

TradeOff trade_off(const Proposal& proposal) {
  return {proposal.worst, proposal.total > 0 ? proposal.moved / proposal.total : 0, 1 - proposal.compact_after};
}

std::vector<bool> undominated(const std::vector<TradeOff>& all) {
  const auto dominates = [](const TradeOff& a, const TradeOff& b) {
    const bool no_worse = a.worst <= b.worst && a.moved <= b.moved && a.uncompact <= b.uncompact;
    return no_worse && (a.worst < b.worst || a.moved < b.moved || a.uncompact < b.uncompact);
  };
  std::vector<bool> out;
  for (const TradeOff& each : all) {
    out.push_back(std::none_of(all.begin(), all.end(), [&](const TradeOff& other) { return dominates(other, each); }));
  }
  return out;
}

}  // namespace lianxun::boundary
