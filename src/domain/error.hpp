#pragma once

#include <stdexcept>
#include <string>

namespace lianxun::domain {

/// What the user gave cannot be used: exit code 2. `what()` is one line that names where and what.
struct BadInput : std::runtime_error {
  /// `where` is "file", "file|layer" or "file|layer row 12"; `remedy` says what to do and may be empty.
  BadInput(const std::string& where, const std::string& problem, const std::string& remedy = {})
      : std::runtime_error(where + ": " + problem + (remedy.empty() ? "" : " (" + remedy + ")")) {}
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
