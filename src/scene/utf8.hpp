#pragma once

#include <string>
#include <string_view>

namespace lianxun::scene {

/// Takes the first character off `text`; U+FFFD for a malformed byte, an overlong form or a surrogate. `text` must not
/// be empty.
[[nodiscard]] char32_t next_character(std::string_view& text);

/// All characters of `text`.
[[nodiscard]] std::u32string code_points(std::string_view text);

}  // namespace lianxun::scene
