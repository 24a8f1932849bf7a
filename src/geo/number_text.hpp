#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lianxun::geo {

/// The shortest text that reads back as the same double; never with an exponent between 1e-5 and 1e17, so that codes
/// kept as numbers stay codes.
[[nodiscard]] std::string number_text(double value);

/// The whole text, blanks around it aside, as a finite double; a comma is not a point.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

}  // namespace lianxun::geo
