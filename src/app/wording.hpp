#pragma once

#include "report/names.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

/// Names and words in a language for what is written to files; `language` has its catalogue loaded already where the
/// program has only one (`ui::use_language`).
[[nodiscard]] report::Wording wording_in(ui::Language language);

}  // namespace lianxun::app
