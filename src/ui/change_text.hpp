#pragma once

#include <string>

#include "hotspot/compare.hpp"
#include "ui/texts.hpp"
#include "ui/theme.hpp"

namespace lianxun::ui {

/// How a count changed, in a word and its colour: orange for more and green for fewer only where it is beyond chance.
struct ChangeText {
  std::string words;  // "+21 %", "−18 %", "none before", "–" when there was never any
  ImU32 colour;
};
[[nodiscard]] ChangeText change_text(const Texts& tr, const hotspot::Change& change);

/// "0.9 to 1.6 times, 95 %": the interval of the ratio.
[[nodiscard]] std::string interval_text(const Texts& tr, const hotspot::Change& change);

}  // namespace lianxun::ui
