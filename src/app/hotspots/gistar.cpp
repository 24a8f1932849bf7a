#include "app/hotspots/columns.hpp"
#include "app/hotspots/method.hpp"
#include "domain/error.hpp"
#include "hotspot/fdr.hpp"
#include "hotspot/getis.hpp"
#include "hotspot/global.hpp"
#include "hotspot/redistribution.hpp"

namespace lianxun::app::hotspots {

namespace {

/// Permuting counts between grids says nothing of rates: cases are dealt out in proportion to the denominator.
std::vector<hotspot::Tails> tails_of(const Input& input, const Request& request, const hotspot::Weights& plain,
                                     const hotspot::Weights& used, const std::vector<double>& values) {
  const hotspot::PermutationOptions options{request.permutations, request.seed, 1};
  if (input.denominators.empty()) return hotspot::permute(used, values, options);
  if (!request.points) {
    throw domain::BadArgument("--permutations with --per needs counts: give --points instead of --value");
  }
  return hotspot::redistribute(hotspot::with_self(plain), in_use(input, input.values),
                               in_use(input, input.denominators), options);
}

Result local_g(const Input& input, const Request& request, bool star) {
  const hotspot::Weights plain = neighbours(input, request);
  hotspot::Weights weights = star ? hotspot::with_self(plain) : plain;
  if (request.row_standardised) weights = hotspot::row_standardised(std::move(weights));
  const std::vector<double> values = values_in_use(input);
  const hotspot::LocalG found = star ? hotspot::gi_star(weights, values) : hotspot::gi(weights, values);

  Result result;
  result.title = {star ? "Hot and cold grids (Gi*)" : "Hot and cold surroundings (Gi)", {}};
  result.ranked_by = "z";
  result.shown = {"count", "value", "rate", "z", "p_fdr"};
  result.warnings = found.warnings;
  const ColumnMaker make(input);
  add_value_columns(result, input, request);
  result.columns.push_back(make.reals("z", found.z));
  std::vector<double> p = found.p;
  std::vector<hotspot::Confidence> bins;
  if (request.permutations > 0) {
    const auto tails = tails_of(input, request, plain, weights, values);
    p = hotspot::two_sided(tails);
    bins = hotspot::confidences(found.z, tails, request.fdr);
  } else {
    bins = hotspot::confidences(found.z, p, request.fdr);
  }
  result.columns.push_back(make.reals("p", p));
  result.columns.push_back(make.reals("p_fdr", hotspot::benjamini_hochberg(p)));
  result.columns.push_back(make.integers("bin", bins, [](hotspot::Confidence bin) { return static_cast<int>(bin); }));
  result.bins = make.of_grids(bins, hotspot::Confidence::none);
  tell_method(result, request, star ? "Getis-Ord Gi* (Ord and Getis 1995)" : "Getis-Ord Gi (Ord and Getis 1995)");

  const auto count = [&bins](auto is) { return std::to_string(std::count_if(bins.begin(), bins.end(), is)); };
  result.summary.push_back({"{} hot and {} cold of {} grids",
                            {count(hotspot::is_hot), count(hotspot::is_cold), std::to_string(bins.size())}});
  if (request.global) {
    const auto all = hotspot::general_g(star ? plain : weights, values);
    result.summary.push_back(
        {"general G {}, expected {}, z {}, p {}",
         {short_number(all.value), short_number(all.expected), short_number(all.z), short_number(all.p)}});
  }
  return result;
}

}  // namespace

Result gistar(const Input& input, const Request& request) { return local_g(input, request, true); }
Result g(const Input& input, const Request& request) { return local_g(input, request, false); }

}  // namespace lianxun::app::hotspots
