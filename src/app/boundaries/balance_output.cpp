#include "app/boundaries/balance_output.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "boundary/balance/alternatives.hpp"
#include "boundary/balance/explain.hpp"
#include "geo/vector_writer.hpp"

namespace lianxun::app::boundaries {

namespace {

using geo::FieldType;

std::string fixed(double value, int decimals) {
  char text[48];
  std::snprintf(text, sizeof text, "%.*f", decimals, value);
  return text;
}

std::string said(const domain::Message& message, const report::Wording& wording) {
  return wording(message.id, message.args);
}

std::vector<boundary::TradeOff> trade_offs(const std::vector<BalanceResult>& results) {
  std::vector<boundary::TradeOff> out;
  for (const auto& each : results) out.push_back(boundary::trade_off(each.proposal));
  return out;
}

double share(double part, double all) { return all > 0 ? part / all : 0; }

std::string village_name(const BalanceInput& input, const boundary::BalancedVillage& village) {
  return input.village_codes[static_cast<std::size_t>(village.village)];
}

}  // namespace

bool is_good(const BalanceResult& result) {
  const auto& villages = result.proposal.villages;
  return !result.proposal.stopped && std::all_of(villages.begin(), villages.end(), [](const auto& village) {
    return boundary::doubts(village, {}).empty();
  });
}

void write_grids(const boundary::Proposal& proposal, const BalanceInput& input, const std::string& out) {
  geo::VectorWriter writer(out);
  const geo::VectorTable& table = input.areas.table;
  writer.begin_layer({std::filesystem::path(out).stem().string(), geo::GeometryKind::polygon, input.crs, table.fields});
  std::vector<geo::Value> values;
  for (std::size_t row = 0; row < table.size(); ++row) {
    values.clear();
    for (int field = 0; field < static_cast<int>(table.fields.size()); ++field) {
      values.push_back(table.value(row, field));
    }
    const auto& face = proposal.faces[row];
    writer.write(face.empty() ? geo::Geometry() : geo::Geometry(input.in_source(face)), values);
  }
  writer.finish();
}

void write_report(const std::vector<BalanceResult>& results, const BalanceInput& input, const report::Wording& wording,
                  const std::string& out) {
  geo::VectorWriter writer(out);
  writer.begin_layer({"balance",
                      geo::GeometryKind::polygon,
                      input.crs,
                      {{"proposal", FieldType::integer},
                       {"weights", FieldType::text},
                       {"code", FieldType::text},
                       {"work_before", FieldType::real},
                       {"work_after", FieldType::real},
                       {"compact_before", FieldType::real},
                       {"compact_after", FieldType::real},
                       {"text", FieldType::text}}});
  for (std::size_t i = 0; i < results.size(); ++i) {
    const boundary::Proposal& proposal = results[i].proposal;
    for (std::size_t row = 0; row < proposal.faces.size(); ++row) {
      if (proposal.faces[row].empty()) continue;
      const boundary::BalancedGrid& grid = proposal.grids[row];
      std::string text;
      for (const auto& message : boundary::explain(grid, input.codes)) {
        text += (text.empty() ? "" : wording("; ")) + said(message, wording);
      }
      const std::vector<geo::Value> values{static_cast<std::int64_t>(i + 1),
                                           wording(results[i].name),
                                           input.codes[row],
                                           grid.load_before,
                                           grid.load_after,
                                           grid.compact_before,
                                           grid.compact_after,
                                           text};
      writer.write(input.in_source(proposal.faces[row]), values);
    }
  }
  writer.finish();
}

void write_trade_off(const std::vector<BalanceResult>& results, const report::Wording& wording,
                     const std::string& out) {
  geo::VectorWriter writer(out);
  writer.begin_layer({"trade_off",
                      geo::GeometryKind::none,
                      {},
                      {{"proposal", FieldType::integer},
                       {"weights", FieldType::text},
                       {"worst_to_mean", FieldType::real},
                       {"moved_share", FieldType::real},
                       {"least_share", FieldType::real},
                       {"compact_before", FieldType::real},
                       {"compact_after", FieldType::real},
                       {"undominated", FieldType::boolean}}});
  const auto best = boundary::undominated(trade_offs(results));
  for (std::size_t i = 0; i < results.size(); ++i) {
    const boundary::Proposal& proposal = results[i].proposal;
    const std::vector<geo::Value> values{static_cast<std::int64_t>(i + 1),
                                         wording(results[i].name),
                                         proposal.worst,
                                         share(proposal.moved, proposal.total),
                                         share(proposal.least, proposal.total),
                                         proposal.compact_before,
                                         proposal.compact_after,
                                         static_cast<std::int64_t>(best[i] ? 1 : 0)};
    writer.write({}, values);
  }
  writer.finish();
}

void print_balance(const std::vector<BalanceResult>& results, const BalanceInput& input,
                   const report::Wording& wording) {
  const boundary::Proposal& first = results.front().proposal;
  for (const auto& village : first.villages) {
    std::printf(
        "%s\n",
        wording("{}: largest workload {} to {} times the mean, {} change hands (at least {}, between neighbours {})",
                {village_name(input, village), fixed(share(village.most_before, village.mean), 2),
                 fixed(share(village.most_after, village.mean), 2), fixed(village.moved, 0), fixed(village.least, 0),
                 village.least_between < 0 ? "–" : fixed(village.least_between, 0)})
            .c_str());
  }
  for (const auto& village : first.villages) {
    for (const auto& doubt : boundary::doubts(village, village_name(input, village))) {
      std::printf("%s\n", said(doubt, wording).c_str());
    }
  }
  const auto best = boundary::undominated(trade_offs(results));
  for (std::size_t i = 0; i < results.size(); ++i) {
    const boundary::Proposal& proposal = results[i].proposal;
    std::printf(
        "%s %s\n",
        wording(
            "{} {}: at most {} times the mean; {} of {} change hands, {} %, {} times the least; compactness {} to {}",
            {std::to_string(i + 1), wording(results[i].name), fixed(proposal.worst, 3), fixed(proposal.moved, 0),
             fixed(proposal.total, 0), fixed(100 * share(proposal.moved, proposal.total), 1),
             fixed(share(proposal.moved, proposal.least), 2), fixed(proposal.compact_before, 4),
             fixed(proposal.compact_after, 4)})
            .c_str(),
        best[i] ? "*" : "");
  }
  if (input.without_grid > 0) {
    std::printf("%s\n", wording("{} places lie in no grid", {std::to_string(input.without_grid)}).c_str());
  }
  if (first.stopped) std::printf("%s\n", wording("the time was up: a proposal may be better with more").c_str());
}

}  // namespace lianxun::app::boundaries
