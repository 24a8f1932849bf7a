#include "app/verb.hpp"

#include <array>

namespace lianxun::app {

// One declaration and one row per verb.
void add_assign(CLI::App& app, int& code);

std::span<const Verb> verbs() {
  static constexpr std::array table{
      Verb{"assign", "put every point into its grid", add_assign},
  };
  return table;
}

}  // namespace lianxun::app
