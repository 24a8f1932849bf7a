#pragma once

#include <string>
#include <vector>

namespace lianxun::geo {

/// Names that a format can hold: at most `longest` bytes (0: any), cut between characters, each different from the
/// others and from `reserved` whatever the case; a number tells apart those that would be equal.
[[nodiscard]] std::vector<std::string> fitting_names(const std::vector<std::string>& names, std::size_t longest,
                                                     const std::vector<std::string>& reserved = {});

}  // namespace lianxun::geo
