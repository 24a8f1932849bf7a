#include "feed/high_water.hpp"

#include <charconv>
#include <cstdint>
#include <optional>

#include "geo/number_text.hpp"

namespace lianxun::feed {
namespace {

std::optional<std::int64_t> whole(const std::string& text) {
  std::int64_t value = 0;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || rest != end) return {};
  return value;
}

}  // namespace

std::strong_ordering compare_marks(const std::string& a, const std::string& b) {
  const auto whole_a = whole(a);
  const auto whole_b = whole(b);
  if (whole_a && whole_b) return *whole_a <=> *whole_b;
  const auto number_a = geo::parse_number(a);
  const auto number_b = geo::parse_number(b);
  if (number_a && number_b) {
    // Both are finite.
    if (*number_a < *number_b) return std::strong_ordering::less;
    return *number_a > *number_b ? std::strong_ordering::greater : std::strong_ordering::equal;
  }
  return a <=> b;
}

}  // namespace lianxun::feed
