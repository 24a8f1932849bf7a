#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/time.hpp"

namespace lianxun::store {

/// `2023-06-01T01:00:30.250Z`: UTC with all three digits, as GeoPackage writes a DATETIME. Years 0 to 9999;
/// throws DecodeError outside.
[[nodiscard]] std::string instant_text(domain::Instant at);

/// Exactly that form, nothing else.
[[nodiscard]] std::optional<domain::Instant> parse_instant_text(std::string_view text);

}  // namespace lianxun::store
