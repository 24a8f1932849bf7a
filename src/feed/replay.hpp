#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "feed/feed.hpp"
#include "feed/intake.hpp"
#include "feed/lamp.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::feed {

/// A recorded day: reports in the order of their times.
struct Day {
  struct Row {
    domain::Instant at{};
    domain::ReportIncident report;
  };
  std::vector<Row> rows;
  std::vector<domain::Message> faults;  // rows that are no reports
};

/// Reads a day from any vector source; the columns are those of docs/2-room-file.md, "live day". `feed` is the name
/// that the reports carry. Throws BadInput.
[[nodiscard]] Day read_day(const geo::SourceSpec& spec, const std::string& feed, domain::Zone zone);

/// Hands over each row of a day when the room's clock passes it: how fast that is, is the clock's affair. Goes on after
/// the mark that the store has, so that a restart neither loses nor doubles a report.
class Replay : public Feed {
 public:
  Replay(std::string name, Day day, Room room, Witness witness = {});
  ~Replay() override;

  [[nodiscard]] std::string name() const override { return name_; }
  [[nodiscard]] Light light() const override { return lamp_.get(); }

  [[nodiscard]] std::size_t size() const { return day_.rows.size(); }
  [[nodiscard]] std::size_t done() const { return done_; }  // rows handed over, by earlier runs too
  [[nodiscard]] bool finished() const { return done_ == day_.rows.size(); }

 private:
  void run(const std::stop_token& stop);
  void resume();
  void hand_over(std::size_t until);

  std::string name_;
  Day day_;
  Room room_;
  Witness witness_;
  Lamp lamp_;
  std::atomic<std::size_t> done_ = 0;
  std::jthread thread_;  // last: stops before the rest goes
};

}  // namespace lianxun::feed
