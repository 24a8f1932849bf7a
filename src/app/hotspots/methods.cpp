#include <algorithm>
#include <array>

#include "app/hotspots/method.hpp"
#include "domain/error.hpp"

namespace lianxun::app::hotspots {

// One declaration and one row for each.
Result gistar(const Input& input, const Request& request);
Result g(const Input& input, const Request& request);
Result moran(const Input& input, const Request& request);
Result emerging(const Input& input, const Request& request);
Result density(const Input& input, const Request& request);
Result when(const Input& input, const Request& request);
Result repeat(const Input& input, const Request& request);
Result near_repeat(const Input& input, const Request& request);
Result backtest(const Input& input, const Request& request);
Result effect(const Input& input, const Request& request);
Result quality(const Input& input, const Request& request);

std::span<const Method> methods() {
  static constexpr std::array table{
      Method{"gistar", "Getis-Ord Gi*: where high and low values lie together, the grid itself included", false, false,
             gistar},
      Method{"g", "Getis-Ord Gi: the same of the neighbours alone", false, false, g},
      Method{"moran", "local Moran: grids like their neighbours, and outliers among them", false, false, moran},
      Method{"emerging", "emerging hot spots: how grids were hot or cold step by step", true, true, emerging},
      Method{"density", "incidents per km² as a surface: .tif, .png or .pdf", true, false, density},
      Method{"when", "hours, weekdays, months; how long it takes", true, true, when},
      Method{"repeat", "premises, addresses and points that come back", true, false, repeat},
      Method{"near-repeat", "whether one incident makes others near and soon (Knox)", true, true, near_repeat},
      Method{"backtest", "how well rankings of grids foretold what followed", true, true, backtest},
      Method{"effect", "what changed in grids that were patrolled, beside grids that were not", true, true, effect},
      Method{"quality", "rows that may not say what happened where and when", true, false, quality},
  };
  return table;
}

const Method& method_called(const std::string& name) {
  const auto all = methods();
  const auto at = std::find_if(all.begin(), all.end(), [&name](const Method& each) { return name == each.name; });
  if (at != all.end()) return *at;
  std::string names;
  for (const Method& each : all) names += (names.empty() ? "" : ", ") + std::string(each.name);
  throw domain::BadArgument("--method " + name + ": take one of " + names);
}

}  // namespace lianxun::app::hotspots
