#include "ui/tools/edits_of.hpp"

namespace lianxun::ui {

std::optional<boundary::Edit> nothing_of(const Redraw&, double) { return std::nullopt; }

}  // namespace lianxun::ui
