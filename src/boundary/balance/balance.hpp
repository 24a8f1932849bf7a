#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "boundary/balance/search.hpp"
#include "boundary/balance/units.hpp"
#include "domain/message.hpp"

namespace lianxun::boundary {

/// Grids whose work is to be evened out, village by village. Metres of one frame.
struct BalanceSource {
  std::span<const shape::MultiPolygon> grids;  // a valid coverage on whole millimetres; empty: no such grid
  std::span<const std::string> codes;          // beside the grids
  std::span<const int> villages;               // beside the grids; -1: of none, stays as it is
  std::vector<bool> locked{};                  // beside the grids; empty: none
  std::span<const WorkPlace> places{};
  std::span<const double> loads{};  // beside the grids, spread over their ground: only where there are no places
  std::span<const shape::Line> lines{};
  int units_per_grid = 30;  // see UnitSource
  double apart = 3;
};

/// The ground of a village, cut into units once for all proposals.
struct BalanceGround {
  int village = -1;
  std::vector<int> rows;  // its grids, of those given
  std::vector<shape::MultiPolygon> grids;
  std::vector<WorkPlace> places;
  std::vector<double> loads;
  std::vector<shape::Line> lines;
  std::vector<bool> locked;
  int units_per_grid = 30;  // see UnitSource
  double apart = 3;
  Units units;

  [[nodiscard]] UnitSource source() const;
};

struct BalanceOptions {
  SearchOptions search{};  // its stream and locks are set for each village
  int threads = 1;         // the result does not depend on it
};

/// A grid before and after.
struct BalancedGrid {
  double load_before = 0;
  double load_after = 0;
  double compact_before = 0;  // Polsby-Popper
  double compact_after = 0;
  struct Taken {
    int from = -1;  // row of the grid that had it
    double load = 0;
    double square_metres = 0;
  };
  std::vector<Taken> taken{};  // the most work first
  double given = 0;            // work that others have now
  bool changed = false;        // has other ground
};

struct BalancedVillage {
  int village = -1;
  double mean = 0;
  double most_before = 0;
  double most_after = 0;
  double moved = 0;          // work that changes hands
  double least = 0;          // see `least_moved`
  double least_between = 0;  // see `least_moved_between`
  double limit = 0;          // most allowed: limit times mean
  int units = 0;
  double heaviest_unit = 0;
  std::int64_t proposed = 0;
  std::int64_t accepted = 0;
  bool stopped = false;
  bool given_up = false;  // what was found could not be drawn without a fault: the village stays as it is
};

struct Proposal {
  std::vector<shape::MultiPolygon> faces;  // beside the grids: no fault that the given ones have not
  std::vector<BalancedGrid> grids;
  std::vector<BalancedVillage> villages;
  double moved = 0;  // of all villages
  double least = 0;
  double least_between = 0;
  double total = 0;
  double compact_before = 0;  // mean Polsby-Popper of the grids
  double compact_after = 0;
  double worst = 0;  // the largest of most_after / mean
  bool stopped = false;
};

/// Cuts each village into units. `watch` as that of the search; a stop leaves the list empty. Throws as
/// `cut_into_units` does.
[[nodiscard]] std::vector<BalanceGround> cut_villages(const BalanceSource& source, int threads,
                                                      const Watch& watch = {});

/// Searches each village and draws the result. Work is counted anew in what was drawn. When `watch` stops the search,
/// the best so far is drawn.
[[nodiscard]] Proposal propose(const BalanceSource& source, std::span<const BalanceGround> grounds,
                               const BalanceOptions& options, const Watch& watch = {});

}  // namespace lianxun::boundary
