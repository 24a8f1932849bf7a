#include "feed/intake.hpp"

namespace lianxun::feed {
namespace {

/// The refusal, or nothing when the commands are durable.
std::optional<domain::Refusal> submit(const Room& room, std::vector<domain::Command> commands, const Witness& witness) {
  const auto answer = room.submit(std::move(commands)).get();
  if (const auto* refusal = std::get_if<domain::Refusal>(&answer)) return *refusal;
  const auto& batch = std::get<std::shared_ptr<const domain::EventBatch>>(answer);
  if (witness && batch && !batch->empty()) witness(*batch);
  return {};
}

std::size_t reports_in(const std::vector<Reading>& readings) {
  std::size_t count = 0;
  for (const auto& reading : readings) count += reading.report ? 1 : 0;
  return count;
}

std::optional<domain::Refusal> submit_all(const Room& room, const std::string& feed,
                                          const std::vector<Reading>& readings, const Witness& witness) {
  std::vector<domain::Command> commands;
  for (const auto& reading : readings) {
    if (reading.report) commands.emplace_back(*reading.report);
  }
  commands.emplace_back(domain::AdvanceFeed{feed, readings.back().mark});
  return submit(room, std::move(commands), witness);
}

}  // namespace

Intake take_in(const Room& room, const std::string& feed, const std::vector<Reading>& readings,
               const Witness& witness) {
  Intake intake;
  if (readings.empty()) return intake;
  if (!submit_all(room, feed, readings, witness)) {
    intake.taken = readings.size();
    intake.accepted = reports_in(readings);
    return intake;
  }
  for (const auto& reading : readings) {
    const auto refusal = submit_all(room, feed, {reading}, witness);
    if (refusal) {
      // The mark alone tells a bad report from a store that takes nothing.
      intake.failed = submit(room, {domain::AdvanceFeed{feed, reading.mark}}, witness);
      if (intake.failed) return intake;
      intake.refused.push_back(*refusal);
    } else if (reading.report) {
      ++intake.accepted;
    }
    ++intake.taken;
  }
  return intake;
}

}  // namespace lianxun::feed
