#pragma once

#include <set>
#include <string>

#include "hotspot/quality.hpp"

namespace lianxun::app::hotspots {

/// What a doubt is called on the command line and in tables.
[[nodiscard]] const char* word(hotspot::Doubt doubt);
/// "default,duplicate" … Throws BadArgument that lists the words.
[[nodiscard]] std::set<hotspot::Doubt> parse_doubts(const std::string& text);

}  // namespace lianxun::app::hotspots
