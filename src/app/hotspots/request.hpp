#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "domain/time.hpp"
#include "geo/source_spec.hpp"
#include "hotspot/quality.hpp"

namespace lianxun::app::hotspots {

/// What was asked on the command line.
struct Request {
  geo::SourceSpec grids;
  std::optional<geo::SourceSpec> points;  // counted by grid
  std::string value;                      // or a column of the grids
  std::string code = "code";              // column of the grids that names them, where there is one
  std::string out;
  std::string method = "gistar";
  std::string weights = "queen";  // queen, rook, distance:METRES or a GAL file
  bool row_standardised = false;
  bool fdr = false;
  bool global = false;
  int permutations = 0;  // none: by the normal distribution
  std::uint64_t seed = 1;
  std::string per;  // "area", or a column of the grids; empty: counts
  std::string kernel = "quartic";
  double bandwidth = 0;  // metres; 0: by rule
  double cell = 0;       // metres; 0: from the bandwidth
  std::optional<domain::Date> from;
  std::optional<domain::Date> to;    // included
  std::set<hotspot::Doubt> without;  // rows in these doubts are left out
  domain::Duration step = std::chrono::hours(24 * 7);
  std::string patrolled;                     // codes with commas between, for the effect
  std::optional<domain::Date> patrolled_on;  // the day of the patrol
  int weeks = 8;                             // before and after it
  domain::Zone zone;
};

}  // namespace lianxun::app::hotspots
