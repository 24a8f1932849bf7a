#pragma once

#include <string>

#include "domain/situation.hpp"
#include "domain/time.hpp"

/// What verbs that look at a store have in common.
namespace lianxun::app {

/// What a store holds; it may be in use. Throws BadArgument where there is no such file, and as the journal does.
[[nodiscard]] domain::Situation read_store(const std::string& path);

/// Throws BadArgument that names the option.
[[nodiscard]] domain::Date parse_day_option(const std::string& option, const std::string& text);

}  // namespace lianxun::app
