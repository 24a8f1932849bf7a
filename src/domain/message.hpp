#pragma once

#include <functional>
#include <string>
#include <vector>

namespace lianxun::domain {

/// An English msgid with {} for each argument. Only `ui`, `report` and the verbs turn it into the user's language.
struct Message {
  std::string id;
  std::vector<std::string> args;

  friend bool operator==(const Message&, const Message&) = default;
};

/// Why a command was not carried out.
using Refusal = Message;

/// msgid → text in the user's language. The identity gives English.
using Translate = std::function<std::string(const std::string& id)>;

/// Puts the arguments into the translated text; surplus {} stay, surplus arguments are left out.
[[nodiscard]] std::string render(const Message& message, const Translate& translate);

}  // namespace lianxun::domain
