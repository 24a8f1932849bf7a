#pragma once

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "hotspot/study.hpp"

namespace lianxun::hotspot {

/// Where a story is about: a grid, a village, or (both -1) everywhere.
struct Where {
  int grid = -1;
  int village = -1;

  friend bool operator==(const Where&, const Where&) = default;
};

/// Whether a grid belongs to the place; -1, no grid, belongs to everywhere alone.
[[nodiscard]] bool holds(const Ground& ground, const Where& where, int grid);

struct Counted {
  std::string name;  // id of a category, or of a place
  int count = 0;
};

/// What happened in a place during the period of an answer.
struct Story {
  int count = 0;
  int last_year = 0;
  int previous = 0;
  std::vector<Counted> kinds;                 // the most frequent first, whatever kinds the filter wants
  std::array<int, 7 * 24> hours{};            // weekday (Monday first) · 24 + hour, local time; whatever hour it wants
  std::vector<Counted> premises;              // those of two and more, the most frequent first
  std::vector<Counted> addresses;             // the same of addresses without premises
  std::vector<std::int64_t> still_open;       // ids
  std::vector<std::pair<Doubt, int>> doubts;  // rows of the period in each doubt, those left out too; none with 0
  double square_metres = 0;
  double premises_count = 0;
  double residents = 0;
};

[[nodiscard]] Story story(const Answer& answer, const Where& where, domain::Zone zone);

}  // namespace lianxun::hotspot
