#include "app/verb.hpp"

#include <array>

namespace lianxun::app {

// One declaration and one row per verb.
void add_assign(CLI::App& app, int& code);
void add_boundaries(CLI::App& app, int& code);
void add_export(CLI::App& app, int& code);
void add_hotspots(CLI::App& app, int& code);
void add_import(CLI::App& app, int& code);
void add_replay(CLI::App& app, int& code);
void add_report(CLI::App& app, int& code);
void add_review(CLI::App& app, int& code);
void add_room(CLI::App& app, int& code);
void add_sample(CLI::App& app, int& code);
void add_serve(CLI::App& app, int& code);
void add_snapshot(CLI::App& app, int& code);
void add_verify(CLI::App& app, int& code);

std::span<const Verb> verbs() {
  static constexpr std::array table{
      Verb{"room", "open the command room (also without a verb)", add_room},
      Verb{"snapshot", "the room as a picture, without a display", add_snapshot},
      Verb{"import", "load boundaries, places and incidents into a store", add_import},
      Verb{"export", "write the present of a store as a GeoPackage", add_export},
      Verb{"assign", "put every point into its grid", add_assign},
      Verb{"hotspots", "where and when it is more than chance, of any places and times", add_hotspots},
      Verb{"boundaries", "check areas that should share their borders, and repair them", add_boundaries},
      Verb{"report", "figures of a period as JSON, CSV or PDF", add_report},
      Verb{"review", "where it got better or worse, and what is chance, as PDF, CSV or GeoPackage", add_review},
      Verb{"serve", "run the feeds without a window", add_serve},
      Verb{"replay", "run a recorded day into a store of its own", add_replay},
      Verb{"sample", "write a synthetic place with its people, years and a live day", add_sample},
      Verb{"verify", "check the journal of a store end to end", add_verify},
  };
  return table;
}

}  // namespace lianxun::app
