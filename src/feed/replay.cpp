#include "feed/replay.hpp"

#include <algorithm>

#include "domain/error.hpp"
#include "feed/pause.hpp"
#include "feed/report_rows.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::feed {
namespace {

constexpr auto tick = std::chrono::milliseconds(40);
/// At ×600 a tick is 24 s of the day; more rows than this at once come only after a restart or a jump of the clock.
constexpr std::size_t most_at_once = 256;

// UTC, so that the mark does not depend on the room's zone.
constexpr domain::Zone mark_zone{std::chrono::minutes(0)};

}  // namespace

Day read_day(const geo::SourceSpec& spec, const std::string& feed, domain::Zone zone) {
  const auto table = geo::read_layer(spec);
  const ReportRows rows(table, spec, feed, zone);
  if (!rows.has_time()) {
    throw domain::BadInput(table.where, "no column \"at\"", "name the column that holds the time in \"fields\"");
  }
  Day day;
  for (std::size_t row = 0; row < table.size(); ++row) {
    auto report = rows.report(row);
    if (auto* fault = std::get_if<domain::Message>(&report)) {
      day.faults.push_back(std::move(*fault));
    } else if (const auto at = rows.time(row)) {
      auto& incident = std::get<domain::ReportIncident>(report);
      // A recorded day does not change: its row ids tell its reports apart.
      if (incident.external_id.empty()) incident.external_id = "#" + std::to_string(table.ids[row]);
      day.rows.push_back({*at, std::move(incident)});
    } else {
      day.faults.push_back(
          {"Row {} of {} has no time: write it as 2024-01-08T09:00.", {std::to_string(row + 1), table.where}});
    }
  }
  std::stable_sort(day.rows.begin(), day.rows.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
  return day;
}

Replay::Replay(std::string name, Day day, Room room, Witness witness)
    : name_(std::move(name)), day_(std::move(day)), room_(std::move(room)), witness_(std::move(witness)) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

Replay::~Replay() = default;

void Replay::run(const std::stop_token& stop) {
  resume();
  lamp_.green(room_.now());
  do {
    const auto now = room_.now();
    const auto later = std::find_if(day_.rows.begin() + static_cast<std::ptrdiff_t>(done_), day_.rows.end(),
                                    [&](const Day::Row& row) { return row.at > now; });
    const auto due = static_cast<std::size_t>(later - day_.rows.begin());
    if (due > done_) hand_over(std::min(due, done_ + most_at_once));
  } while (pause(stop, tick));
}

/// Rows up to the mark are in the store. Those at the very time of the mark are handed over again: the store knows
/// which of them it has.
void Replay::resume() {
  room_.query([&](const domain::Situation& situation) {
    const auto mark = situation.feed_marks.find(name_);
    const auto at = mark == situation.feed_marks.end() ? std::nullopt : domain::parse_instant(mark->second, mark_zone);
    const auto from =
        std::find_if(day_.rows.begin(), day_.rows.end(), [&](const Day::Row& row) { return !at || row.at >= *at; });
    done_ = static_cast<std::size_t>(from - day_.rows.begin());
    for (auto& row : day_.rows) row.report.category = category_named(*situation.room, row.report.category);
  });
}

void Replay::hand_over(std::size_t until) {
  std::vector<Reading> readings;
  for (auto row = done_.load(); row < until; ++row) {
    readings.push_back({day_.rows[row].report, domain::format_instant(day_.rows[row].at, mark_zone)});
  }
  const auto intake = take_in(room_, name_, readings, witness_);
  done_ += intake.taken;
  lamp_.count(intake.accepted);
  if (intake.failed) {
    lamp_.red(*intake.failed);
  } else if (!intake.refused.empty()) {
    lamp_.amber(intake.refused.back());
  } else {
    lamp_.green(room_.now());
  }
}

}  // namespace lianxun::feed
