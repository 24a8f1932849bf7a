#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "feed/feed.hpp"
#include "feed/intake.hpp"
#include "feed/lamp.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::feed {

/// Any vector source, asked again and again for rows that are new. New is what lies at or above a high-water mark in a
/// column that only grows: a number, a text whose byte order is its age (ISO times), or "fid", the source's row id.
/// A row that comes later with a lower mark is never seen. The mark moves in the transaction of the report.
class OgrPoll : public Feed {
 public:
  struct Options {
    std::string name;
    geo::SourceSpec source;
    std::string mark = "fid";
    std::chrono::milliseconds every{10'000};
    domain::Zone zone;
  };
  OgrPoll(Options options, Room room);
  ~OgrPoll() override;

  [[nodiscard]] std::string name() const override { return options_.name; }
  [[nodiscard]] Light light() const override { return lamp_.get(); }

 private:
  void run(const std::stop_token& stop);
  void learn();
  void poll();
  [[nodiscard]] std::string filter() const;
  /// Rows that are new, in the order of their marks.
  [[nodiscard]] std::vector<Reading> new_readings(const geo::VectorTable& table, std::vector<domain::Message>& faults);
  void hand_over(const std::vector<Reading>& readings, std::vector<domain::Message> faults);

  Options options_;
  Room room_;
  Lamp lamp_;
  std::string mark_;                        // empty: nothing read yet
  std::set<std::string> there_;             // external ids of the rows at the mark that this run has handed over
  bool numeric_ = false;                    // the mark's column holds numbers
  std::optional<domain::Message> trouble_;  // the last row that was no report, until a better one comes
  int failures_ = 0;                        // in a row
  std::jthread thread_;                     // last: stops before the rest goes
};

}  // namespace lianxun::feed
