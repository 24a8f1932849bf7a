#pragma once

#include <string>
#include <vector>

#include "app/boundaries/balance_input.hpp"
#include "boundary/balance/balance.hpp"
#include "report/names.hpp"

namespace lianxun::app::boundaries {

/// A proposal by the name of its weights.
struct BalanceResult {
  std::string name;  // msgid
  boundary::Proposal proposal;
};

/// Within the limit everywhere, with all of the search.
[[nodiscard]] bool is_good(const BalanceResult& result);

/// Rows with all attributes, in their own order. All throw as VectorWriter does.
void write_grids(const boundary::Proposal& proposal, const BalanceInput& input, const std::string& out);
/// A row for each grid of each proposal: workload and compactness before and after, and sentences.
void write_report(const std::vector<BalanceResult>& results, const BalanceInput& input, const report::Wording& wording,
                  const std::string& out);
/// A row for each proposal.
void write_trade_off(const std::vector<BalanceResult>& results, const report::Wording& wording, const std::string& out);
/// The first proposal by villages with what is doubtful, and the proposals against each other.
void print_balance(const std::vector<BalanceResult>& results, const BalanceInput& input,
                   const report::Wording& wording);

}  // namespace lianxun::app::boundaries
