#pragma once

#include <string>
#include <string_view>

namespace lianxun::geo {

[[nodiscard]] bool is_ascii(std::string_view bytes);
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// "UTF-8", "utf8".
[[nodiscard]] bool is_utf8_name(std::string_view encoding);

/// Whether the bytes have the form of GB18030 text. A character cut off at the end is let pass: fixed-width fields do
/// that.
[[nodiscard]] bool is_gb18030(std::string_view bytes);

/// To UTF-8 from an encoding that iconv knows by name; what it cannot make sense of is left out.
[[nodiscard]] std::string to_utf8(std::string_view bytes, const std::string& encoding);

}  // namespace lianxun::geo
