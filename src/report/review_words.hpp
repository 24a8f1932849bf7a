#pragma once

#include <string>

#include "domain/time.hpp"
#include "hotspot/compare.hpp"
#include "report/names.hpp"

namespace lianxun::report {

/// "+35 %", "−4 %", "none before"; "–" where both are 0.
[[nodiscard]] std::string change_words(const hotspot::Change& change, const Wording& wording);
/// The same with its interval and what can be said of it, a sentence without its end.
[[nodiscard]] std::string change_sentence(const hotspot::Change& change, const Wording& wording);

/// Three digits that count, whole from 100 on.
[[nodiscard]] std::string short_number(double value);
/// Hours below two days, then days.
[[nodiscard]] std::string long_time(domain::Duration time, const Wording& wording);
/// "hot, 95 %"; empty within chance.
[[nodiscard]] std::string bin_words(int bin, const Wording& wording);

}  // namespace lianxun::report
