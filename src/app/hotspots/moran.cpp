#include "hotspot/moran.hpp"

#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "domain/error.hpp"
#include "hotspot/fdr.hpp"
#include "hotspot/global.hpp"

namespace lianxun::app::hotspots {

namespace {

using hotspot::Quadrant;

const char* name(Quadrant quadrant) {
  switch (quadrant) {
    case Quadrant::high_high:
      return "high-high";
    case Quadrant::low_low:
      return "low-low";
    case Quadrant::high_low:
      return "high-low";
    case Quadrant::low_high:
      return "low-high";
    case Quadrant::none:
      break;
  }
  return "none";
}

}  // namespace

Result moran(const Input& input, const Request& request) {
  if (!input.denominators.empty() && request.permutations > 0) {
    throw domain::BadArgument("--permutations with --per is for gistar and g; local Moran takes one of the two");
  }
  hotspot::Weights weights = neighbours(input, request);
  if (request.row_standardised) weights = hotspot::row_standardised(std::move(weights));
  const std::vector<double> values = values_in_use(input);
  const hotspot::LocalMoran found = hotspot::local_moran(weights, values);
  std::vector<double> p = found.p;
  if (request.permutations > 0) {
    p = hotspot::two_sided(hotspot::permute(weights, values, {request.permutations, request.seed, 1}));
  }
  const std::vector<double> adjusted = hotspot::benjamini_hochberg(p);

  Result result;
  result.title = {"Grids like their neighbours, and outliers (local Moran)", {}};
  result.ranked_by = "z";
  result.shown = {"count", "value", "rate", "quadrant", "p_fdr"};
  result.warnings = found.warnings;
  const ColumnMaker make(input);
  add_value_columns(result, input, request);
  result.columns.push_back(make.reals("moran", found.value));
  result.columns.push_back(make.reals("z", found.z));
  result.columns.push_back(make.reals("p", p));
  result.columns.push_back(make.reals("p_fdr", adjusted));
  const std::vector<double>& decides = request.fdr ? adjusted : p;
  std::vector<int> classes;
  for (std::size_t i = 0; i < decides.size(); ++i) {
    classes.push_back(decides[i] <= 0.05 ? static_cast<int>(found.quadrant[i]) : 0);
  }
  result.columns.push_back(make.texts("quadrant", found.quadrant, name));
  result.columns.push_back(make.integers("class", classes, [](int each) { return each; }));
  result.classes = {{"within chance", 0xf1efea},
                    {"high among high", 0xc4352f},
                    {"low among low", 0x2a5fb0},
                    {"high among low", 0xef8b4e},
                    {"low among high", 0x6f9bd4}};
  result.class_of = make.of_grids(classes, -1);
  tell_method(result, request, "local Moran (Anselin 1995)");
  result.summary.push_back({"{} of {} grids beyond chance at 5 %",
                            {std::to_string(std::count_if(classes.begin(), classes.end(), [](int c) { return c > 0; })),
                             std::to_string(classes.size())}});
  if (request.global) {
    const auto all = hotspot::moran(weights, values);
    result.summary.push_back(
        {"global Moran's I {}, expected {}, z {}, p {}",
         {short_number(all.value), short_number(all.expected), short_number(all.z), short_number(all.p)}});
  }
  return result;
}

}  // namespace lianxun::app::hotspots
