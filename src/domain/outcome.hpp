#pragma once

#include <string>

#include "domain/message.hpp"
#include "domain/patrol.hpp"

namespace lianxun::domain {

/// msgid of an outcome: "corrected on the spot" …
[[nodiscard]] std::string outcome_label(StopOutcome outcome);

/// What an incident's `outcome` says after a stop: the label, and the officers' note after ": ".
[[nodiscard]] std::string outcome_text(StopOutcome outcome, const std::string& note);

/// An incident's `outcome` in the user's language: a label at its start is translated, people's own words are not.
[[nodiscard]] std::string translate_outcome(const std::string& outcome, const Translate& translate);

}  // namespace lianxun::domain
