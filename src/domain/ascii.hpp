#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace lianxun::domain {

/// Of the Latin letters alone; other characters stay, so that UTF-8 stays what it is.
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

[[nodiscard]] inline std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return lower(c); });
  return text;
}

/// Equal but for the case of Latin letters.
[[nodiscard]] inline bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace lianxun::domain
