#pragma once

#include <compare>
#include <string>

namespace lianxun::feed {

/// Order of two marks: as numbers when both are (whole ones exactly, whatever their length), otherwise by bytes.
[[nodiscard]] std::strong_ordering compare_marks(const std::string& a, const std::string& b);

}  // namespace lianxun::feed
