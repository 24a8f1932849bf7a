#include "ui/change_text.hpp"

#include <cmath>

#include "ui/format.hpp"

namespace lianxun::ui {

ChangeText change_text(const Texts& tr, const hotspot::Change& change) {
  const bool more = change.now > change.before;
  const ImU32 colour = !change.beyond_chance ? colour::secondary : more ? colour::orange : colour::green;
  if (change.now == 0 && change.before == 0) return {"–", colour};
  if (change.before == 0) return {tr("none before"), colour};
  const double per_cent = std::round((change.ratio - 1) * 100);
  const std::string size = number_text(std::abs(per_cent)) + " %";
  return {per_cent > 0 ? "+" + size : per_cent < 0 ? "−" + size : "±0 %", colour};
}

std::string interval_text(const Texts& tr, const hotspot::Change& change) {
  if (!std::isfinite(change.ratio)) return "";
  return tr("{} to {} times, 95 %", number_text(change.low), number_text(change.high));
}

}  // namespace lianxun::ui
