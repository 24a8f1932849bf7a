#pragma once

#include <span>
#include <string>
#include <vector>

#include "boundary/fault.hpp"
#include "boundary/faulty.hpp"

namespace lianxun::boundary {

/// Gaps, overlaps, crossings, unmatched vertices and separate pieces of a set of faces; by kind, the largest first.
/// Throws as `find_faulty` does.
[[nodiscard]] std::vector<Fault> check(const shape::Coverage& coverage);
/// The gaps alone, from what has been found already; the largest first.
[[nodiscard]] std::vector<Fault> gaps_of(const Faulty& faulty);

/// Codes that stand twice, and those that are not 15 digits beginning with the village's 12; `villages` beside the
/// codes, empty where none is known. Only asked for where codes are those of the standard.
[[nodiscard]] std::vector<Fault> check_codes(std::span<const std::string> codes, std::span<const std::string> villages);

}  // namespace lianxun::boundary
