#include "hotspot/rates.hpp"

#include <cmath>
#include <stdexcept>
#include <string>

namespace lianxun::hotspot {
namespace {

double unit(Per per) {
  switch (per) {
    case Per::square_kilometre:
      return 1e6;
    case Per::hundred_premises:
      return 100;
    case Per::thousand_residents:
      return 1000;
  }
  return 1;
}

bool is_amount(double value) { return value >= 0 && std::isfinite(value); }

}  // namespace

std::vector<Rate> rates(std::span<const double> counts, std::span<const double> denominators, Per per) {
  if (counts.size() != denominators.size())
    throw std::invalid_argument("rates: counts and denominators of different length");
  std::vector<Rate> result;
  result.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!is_amount(counts[i]) || !is_amount(denominators[i]))
      throw std::invalid_argument("rates: the count or denominator of area " + std::to_string(i) +
                                  " is negative or not finite");
    Rate rate{counts[i], denominators[i], {}};
    if (denominators[i] > 0) rate.value = counts[i] / denominators[i] * unit(per);
    result.push_back(rate);
  }
  return result;
}

}  // namespace lianxun::hotspot
