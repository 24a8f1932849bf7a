#include "hotspot/ratio_of_ratios.hpp"

#include <cmath>
#include <initializer_list>
#include <stdexcept>

namespace lianxun::hotspot {
namespace {

constexpr double two_sided_95 = 1.959963984540054;
constexpr double one_sided_80 = 0.8416212335729143;

}  // namespace

std::string name(Outcome outcome) {
  switch (outcome) {
    case Outcome::too_few:
      return "too few incidents to tell";
    case Outcome::no_difference_shown:
      return "no difference shown";
    case Outcome::fewer_than_comparison:
      return "fewer than in the comparison grids";
    case Outcome::more_than_comparison:
      return "more than in the comparison grids";
  }
  return {};
}

RatioOfRatios ratio_of_ratios(const BeforeAfter& treated, const BeforeAfter& comparison, double overdispersion) {
  for (const double count : {treated.before, treated.after, comparison.before, comparison.after})
    if (!(count >= 0) || !std::isfinite(count))
      throw std::invalid_argument("ratio of ratios: a count is negative or not finite");
  if (!(overdispersion >= 1) || !std::isfinite(overdispersion))
    throw std::invalid_argument("ratio of ratios: an overdispersion is 1 or more, not " +
                                std::to_string(overdispersion));
  const BeforeAfter t{treated.before + 0.5, treated.after + 0.5};
  const BeforeAfter c{comparison.before + 0.5, comparison.after + 0.5};
  const double log_ratio = std::log(t.after / t.before) - std::log(c.after / c.before);
  const double error = std::sqrt(overdispersion * (1 / t.before + 1 / t.after + 1 / c.before + 1 / c.after));
  RatioOfRatios out{.ratio = std::exp(log_ratio),
                    .low = std::exp(log_ratio - two_sided_95 * error),
                    .high = std::exp(log_ratio + two_sided_95 * error)};
  out.detectable = std::exp(-(two_sided_95 + one_sided_80) * error);
  const bool enough =
      treated.before + treated.after >= least_incidents && comparison.before + comparison.after >= least_incidents;
  if (enough) {
    out.outcome = out.high < 1  ? Outcome::fewer_than_comparison
                  : out.low > 1 ? Outcome::more_than_comparison
                                : Outcome::no_difference_shown;
  }
  return out;
}

}  // namespace lianxun::hotspot
