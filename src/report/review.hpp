#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/situation.hpp"
#include "hotspot/compare.hpp"
#include "hotspot/past_patrols.hpp"
#include "hotspot/repeats.hpp"
#include "hotspot/study.hpp"
#include "hotspot/waiting.hpp"
#include "report/names.hpp"

namespace lianxun::report {

/// A place or a kind of incident beside the same weekdays of the year before and the period right before; without
/// value where the records do not reach back.
struct ReviewRow {
  std::string code;
  std::string name;
  double count = 0;
  std::optional<hotspot::Change> last_year{};
  std::optional<hotspot::Change> previous{};
  std::optional<double> per_km2{};
  std::optional<double> per_hundred_premises{};
  // Of grids only:
  std::optional<double> z{};
  int bin = 0;
  hotspot::Pattern pattern = hotspot::Pattern::none;
};

/// A place that incidents came back to.
struct ReviewPlace {
  std::string name;
  shape::Point position{};
  int count = 0;
  domain::Date last;
};

/// Where, when and what, better or worse, what is chance, whether patrols helped: a month or another period for those
/// who were not in the room. Everything follows from the situation and the period; nothing from the clock.
struct Review {
  domain::Date from;
  domain::Date to;  // included
  domain::Instant as_of{};
  domain::Zone zone;
  std::string room;
  bool synthetic = false;  // boundaries
  domain::Date borders;    // a day on which they were in force

  std::shared_ptr<const hotspot::Answer> answer;  // by grid, for the maps; beside `grids`
  ReviewRow total;
  std::vector<ReviewRow> villages;
  std::vector<ReviewRow> grids;
  std::vector<ReviewRow> kinds;     // the most frequent first
  std::array<int, 7 * 24> hours{};  // weekday (Monday first) · 24 + hour
  hotspot::Waiting waiting;         // until handled
  std::optional<hotspot::Waiting> waiting_last_year;
  std::vector<ReviewPlace> places;  // the most frequent first
  std::vector<hotspot::PastPatrol> patrols;
  std::vector<std::pair<hotspot::Doubt, int>> doubts;
  std::optional<domain::Refusal> no_patterns;
};

/// `borders`: by those in force on the last day, or by those of the day up to which the situation is known.
/// `from` must not be after `to`: throws domain::BadArgument, and so for a situation without boundaries. Takes seconds
/// at the scale of a city.
[[nodiscard]] Review make_review(const domain::Situation& situation, domain::Date from, domain::Date to,
                                 const Wording& wording, hotspot::Borders borders = hotspot::Borders::then);

/// What a reader must know first, in whole sentences.
[[nodiscard]] std::vector<std::string> review_headlines(const Review& review, const Wording& wording);
/// How the figures were computed, in whole sentences.
[[nodiscard]] std::vector<std::string> review_methods(const Review& review, const Wording& wording);

/// UTF-8 with a byte order mark: one row for the period, each village, grid, kind, place that came back, patrol and
/// doubt, under the same columns.
[[nodiscard]] std::string review_csv(const Review& review, const Wording& wording);

/// A4: two maps, tables, hours, methods.
[[nodiscard]] std::string review_pdf(const Review& review, const Wording& wording);

}  // namespace lianxun::report
