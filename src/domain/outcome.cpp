#include "domain/outcome.hpp"

#include <array>

namespace lianxun::domain {
namespace {

constexpr std::array outcomes{StopOutcome::corrected_on_spot, StopOutcome::rectification_ordered,
                              StopOutcome::simple_penalty,    StopOutcome::general_case,
                              StopOutcome::unfounded,         StopOutcome::nobody_there};

}  // namespace

std::string outcome_label(StopOutcome outcome) {
  switch (outcome) {
    case StopOutcome::corrected_on_spot:
      return "corrected on the spot";
    case StopOutcome::rectification_ordered:
      return "rectification ordered";
    case StopOutcome::simple_penalty:
      return "penalty by the simple procedure";
    case StopOutcome::general_case:
      return "case filed, general procedure";
    case StopOutcome::unfounded:
      return "unfounded";
    case StopOutcome::nobody_there:
      break;
  }
  return "nobody there";
}

std::string outcome_text(StopOutcome outcome, const std::string& note) {
  return note.empty() ? outcome_label(outcome) : outcome_label(outcome) + ": " + note;
}

std::string translate_outcome(const std::string& outcome, const Translate& translate) {
  for (const auto known : outcomes) {
    const auto label = outcome_label(known);
    if (outcome == label) return translate(label);
    if (outcome.rfind(label + ": ", 0) == 0) return translate(label) + outcome.substr(label.size());
  }
  return outcome;
}

}  // namespace lianxun::domain
