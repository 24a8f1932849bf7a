#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>

#include "report/review.hpp"

namespace lianxun::report {

/// `std::monostate`: nothing; a boolean is 0 or 1.
using ReviewCell = std::variant<std::monostate, std::string, std::int64_t, double>;

/// A figure of a review under the name that scripts and layers know it by.
struct ReviewColumn {
  enum class Kind { text, integer, real, boolean };
  const char* key;
  Kind kind;
  ReviewCell (*value)(const ReviewRow& row, const Wording& wording);
  bool of_grids = false;  // has a meaning for grids only
};

/// What is known of a village, a grid or a kind, in the order in which it is written.
[[nodiscard]] std::span<const ReviewColumn> review_columns();

}  // namespace lianxun::report
