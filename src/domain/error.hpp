#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "domain/message.hpp"

namespace lianxun::domain {

/// What the user gave cannot be used: exit code 2. `what()` is one line in English that names where and what; the
/// parts are for whoever speaks the user's language.
struct BadInput : std::runtime_error {
  /// `at` is "file", "file|layer" or "file|layer row 12"; `what_to_do` may be empty.
  BadInput(std::string at, Message what_is_wrong, Message what_to_do = {})
      : std::runtime_error(line(at, what_is_wrong, what_to_do)),
        where(std::move(at)),
        problem(std::move(what_is_wrong)),
        remedy(std::move(what_to_do)) {}
  /// Words as they are, or msgids without arguments.
  BadInput(const std::string& at, const std::string& what_is_wrong, const std::string& what_to_do = {})
      : BadInput(at, Message{what_is_wrong, {}}, Message{what_to_do, {}}) {}

  std::string where;
  Message problem;
  Message remedy;

 private:
  static std::string line(const std::string& at, const Message& what_is_wrong, const Message& what_to_do) {
    const std::string sentence = at + ": " + render(what_is_wrong, {});
    return what_to_do.id.empty() ? sentence : sentence + " (" + render(what_to_do, {}) + ")";
  }
};

/// An option or a value on the command line: exit code 2.
struct BadArgument : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The journal cannot be read or written: exit code 1.
struct StoreError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace lianxun::domain
