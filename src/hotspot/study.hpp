#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "domain/message.hpp"
#include "hotspot/confidence.hpp"
#include "hotspot/emerging.hpp"
#include "hotspot/ground.hpp"
#include "hotspot/quality.hpp"
#include "hotspot/rates.hpp"
#include "hotspot/select.hpp"
#include "hotspot/surface.hpp"

namespace lianxun::hotspot {

/// A density that is asked for. By rule: the bandwidth comes from all records that pass the filter but for its period,
/// so that it stays while the period moves.
struct DensityAsked {
  KernelShape shape = KernelShape::quartic;
  std::optional<double> bandwidth{};  // metres; none: by rule

  friend bool operator==(const DensityAsked&, const DensityAsked&) = default;
};

/// An earlier period to look at beside the one that is asked about.
enum class Beside { last_year, previous };

/// By which borders a past is counted: those of today, so that years compare, or those in force when the period ended,
/// as it was counted then. Whoever brings the ground sees to it.
enum class Borders { today, then };

inline constexpr domain::Duration week = std::chrono::hours(24 * 7);

/// What a leader asks of a period.
struct Question {
  Filter filter;
  std::optional<Per> per;  // none: counts
  std::optional<DensityAsked> density;
  std::optional<Beside> beside;  // the same question about an earlier period too
  Borders borders = Borders::today;
  bool patterns = false;    // how each grid became hot or cold, over the weeks of the period
  std::set<Doubt> without;  // rows in these doubts are left out, of every period
  int permutations = 9999;
  std::uint64_t seed = 1;

  friend bool operator==(const Question&, const Question&) = default;
};

/// How the significance of an answer was found.
enum class Inference { permutation, redistribution, normal };

/// What questions are asked of.
struct Material {
  std::shared_ptr<const Ground> ground;
  std::shared_ptr<const Records> records;                  // by time, relocated to the ground's boundaries
  std::shared_ptr<const std::vector<Finding>> findings{};  // of all records; null: nobody has looked
};

/// An earlier period to compare with, counted with the same filter.
struct Earlier {
  Period period{};
  bool covered = false;  // the records reach back to its beginning
  std::vector<double> counts;
  std::vector<double> village_counts;
};

/// One entry for each grid, unless said otherwise.
struct Answer {
  Question question;
  std::shared_ptr<const Ground> ground;
  std::shared_ptr<const Records> records;
  std::shared_ptr<const std::vector<Finding>> findings;
  Rows rows;                 // of the period, less those left out
  Rows doubtful;             // of all time, in a doubt of `Question::without`
  std::size_t left_out = 0;  // of the period's
  std::vector<double> counts;
  std::vector<Rate> rates;   // empty without `per`
  std::vector<bool> within;  // what is compared with each other: the grids of the villages asked for; empty: all
  std::vector<double> z;     // Gi* of the counts, or of the rates
  std::vector<Confidence> bins;
  Inference inference = Inference::permutation;
  std::vector<domain::Message> warnings;
  double outside = 0;  // rows in no grid

  std::vector<double> village_counts;  // by village
  Earlier last_year;                   // the same weekdays, 364 days earlier
  Earlier previous;                    // as long, right before

  // Whole weeks of all records that pass the filter but for its period, the last of them the week of the newest record.
  domain::Instant first_week{};
  int weeks = 0;
  std::vector<double> weekly;          // all grids together
  std::vector<double> grid_weekly;     // grid * weeks + week
  std::vector<double> village_weekly;  // village * weeks + week
  /// The highest value that any grid has in 30 days as an average of any 13 weeks, rounded up: the end of a scale that
  /// stays while the period moves. Of rates, that of 95 in 100 grids.
  double scale = 1;

  /// Incidents per km² in 30 days; none unless asked for, or without two places to tell a bandwidth from.
  std::shared_ptr<const Raster> density;
  Kernel kernel{};
  double density_scale = 1;  // end of its scale: half as much again as the peak over all time, rounded up

  /// None unless asked for, or refused.
  std::optional<Emerging> patterns;
  domain::Duration pattern_step = week;
  std::optional<domain::Refusal> no_patterns;

  /// To the same question about the earlier period; its scales are those of this answer.
  std::shared_ptr<const Answer> beside;
};

/// 30-day value of a grid: its count, or its rate, in proportion to the length of the period.
[[nodiscard]] std::vector<double> per_30_days(const Answer& answer);

/// The length of a period that may be open at either end, within what the records cover.
[[nodiscard]] Period bounded(const Period& period, const Records& records);

/// Significance by conditional permutation of
/// counts, by redistribution in proportion to the denominator of rates; above `most_by_chance` grids by the normal z.
/// Always under a false discovery rate.
[[nodiscard]] Answer study(const Material& material, const Question& question, SurfaceKeeper& surfaces);
inline constexpr std::size_t most_by_chance = 2000;
/// Bins of grids and weeks up to which patterns are told by permutation; beyond, by the normal z.
inline constexpr std::size_t most_bins_by_chance = 20'000;

/// What another filter lets through, less what the answer's question leaves out.
[[nodiscard]] Rows rows_of(const Answer& answer, const Filter& filter);

/// What the rates are divided by: square metres, premises or residents of each grid.
[[nodiscard]] const std::vector<double>& denominators(const Ground& ground, Per per);

}  // namespace lianxun::hotspot
