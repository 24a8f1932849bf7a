#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/incident.hpp"
#include "domain/room.hpp"
#include "sample/lattice.hpp"
#include "sample/place.hpp"

namespace lianxun::sample {

/// A place where incidents of a category come from, again and again.
struct Spot {
  enum class Trend { steady, emerging, settled };

  shape::Point at;
  std::string address;
  std::string label;  // "Haixia barbecue": what notes call it; empty: its address
  domain::GridCode grid;
  domain::VillageCode village;
  double weight = 1;
  Trend trend = Trend::steady;
};

/// Emerging: grows since August 2023. Settled: over since March 2023.
[[nodiscard]] double weight_on(const Spot& spot, domain::Date date);

/// The spots of every category, in the order of `category_plans`.
using Spots = std::vector<std::vector<Spot>>;
[[nodiscard]] Spots find_spots(const Place& place, std::uint64_t seed);
[[nodiscard]] Spots find_spots(const Lattice& lattice, std::uint64_t seed);

/// The days [first, last] with how much happens on each, by category and source: seasons, weekends, holidays.
class Period {
 public:
  Period(domain::Date first, domain::Date last, const domain::Calendar& calendar);

  /// When an incident is reported: the day by its weight, the hour by the category's habit.
  [[nodiscard]] domain::LocalTime draw(std::size_t category, domain::Source source, Random& random) const;

 private:
  std::chrono::sys_days first_;
  std::vector<std::vector<double>> weights_;  // 2 * category + source
};

/// Fills the stages after `reported` up to the end of the incident's life.
void live_through(domain::Incident& incident, const domain::Room& room, Random& random);

/// Takes back what happened at or after `end`.
void cut_at(domain::Incident& incident, domain::Instant end);

/// What was said, and what was done.
[[nodiscard]] std::string note_text(std::size_t category, domain::Source source, const std::string& where,
                                    Random& random);
[[nodiscard]] std::string outcome_text(std::size_t category, Random& random);

/// Tells incidents out of the place's habits.
class Chronicle {
 public:
  /// A position at a spot; it has to stay inside the spot's grid.
  using Scatter = std::function<shape::Point(const Spot&, Random&)>;

  Chronicle(const domain::Room& room, Spots spots, Scatter scatter)
      : room_(room), spots_(std::move(spots)), scatter_(std::move(scatter)) {}

  /// A report; the life that follows is not lived yet.
  [[nodiscard]] domain::Incident report(domain::Source source, const Period& period, Random& random) const;
  /// A whole life, over before `over_by` if that is given.
  [[nodiscard]] domain::Incident life(domain::Source source, const Period& period,
                                      std::optional<domain::Instant> over_by, Random& random) const;

 private:
  const domain::Room& room_;
  Spots spots_;
  Scatter scatter_;
};

/// Sorts by `reported` and gives numbers as the room does: T20230601-0007, J20230601-0007.
void number(std::vector<domain::Incident>& incidents, domain::Zone zone);

}  // namespace lianxun::sample
