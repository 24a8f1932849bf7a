#pragma once

#include <string_view>

namespace lianxun::ui {

/// Takes the first character off `text`; 0xfffd for a malformed byte. `text` must not be empty.
[[nodiscard]] char32_t next_character(std::string_view& text);

}  // namespace lianxun::ui
