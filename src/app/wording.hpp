#pragma once

#include <string>

#include "report/names.hpp"
#include "ui/texts.hpp"

namespace lianxun::app {

/// Names and words in a language for what is written to files; its catalogue is loaded already.
[[nodiscard]] report::Wording wording_in(ui::Language language);

/// The same for `--lang` of a verb, "zh" or "en": loads the catalogue.
[[nodiscard]] report::Wording wording_for(const std::string& lang);

}  // namespace lianxun::app
