#include "app/verb.hpp"

#include <array>

namespace lianxun::app {

// One declaration and one row per verb.
void add_assign(CLI::App& app, int& code);
void add_report(CLI::App& app, int& code);
void add_sample(CLI::App& app, int& code);

std::span<const Verb> verbs() {
  static constexpr std::array table{
      Verb{"assign", "put every point into its grid", add_assign},
      Verb{"report", "figures of a period as JSON, CSV or PDF", add_report},
      Verb{"sample", "write a synthetic place with its people, years and a live day", add_sample},
  };
  return table;
}

}  // namespace lianxun::app
