#pragma once

#include <span>

#include <CLI/CLI.hpp>

namespace lianxun::app {

/// One verb of the command line: it adds its options to `app` and sets a callback that returns the exit code through
/// `code` (0 done, 3 done with findings). Mistakes leave by exception: BadInput, BadArgument → 2, others → 1.
/// A verb is one file in verbs/ and one line in verbs.cpp.
struct Verb {
  const char* name;
  const char* help;  // msgid
  void (*add)(CLI::App& app, int& code);
};

[[nodiscard]] std::span<const Verb> verbs();

}  // namespace lianxun::app
