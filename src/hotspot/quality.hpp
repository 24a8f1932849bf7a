#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hotspot/select.hpp"

namespace lianxun::hotspot {

/// Why a row may not say what happened where and when.
enum class Doubt {
  default_geocode,  // see default_geocode.hpp
  duplicate,        // see `QualityOptions::repeated_within`
  unlocated,        // no position
  outside,          // a position in no grid
  closed_before_reported,
  handled_before_reported,
  in_future,  // reported, handled or closed after now
};

inline constexpr std::size_t doubt_kinds = 7;

/// English msgid, "default position" and so on.
[[nodiscard]] std::string name(Doubt doubt);

struct Finding {
  Doubt doubt{};
  Rows rows;
  /// Of duplicates, beside `rows`: the earlier row that each one repeats, which is itself in no doubt.
  Rows repeats{};
  std::optional<shape::Point> place{};  // of a default geocode; metres of the working CRS

  [[nodiscard]] std::size_t count() const { return rows.size(); }
};

struct QualityOptions {
  /// A row repeats the first one of its kind in its place when it was reported at most so long after it; later ones
  /// start anew. The place is the exact point, without one the address; rows without a kind, and those on a default
  /// geocode, repeat nothing. Of 20,000 requests in Boston in 2015, 341 follow the one before within a minute, 437
  /// within ten and 499 within an hour: past ten minutes it is another complaint about the same trouble.
  domain::Duration repeated_within = std::chrono::minutes(10);
  std::optional<domain::Instant> now{};  // none: nothing is in the future
};

/// What is found is listed once for each doubt, default geocodes once for each point, in the order of `Doubt`; a row
/// can be in several. `records` sorted by time, `rows` ascending.
[[nodiscard]] std::vector<Finding> quality(const Records& records, const Rows& rows,
                                           const QualityOptions& options = {});

/// The rows with one of these doubts, each once: for `without`. Nothing is excluded unless somebody asks for it.
[[nodiscard]] Rows excluded(const std::vector<Finding>& findings, const std::set<Doubt>& doubts);

}  // namespace lianxun::hotspot
