#include "app/hotspots/columns.hpp"

#include <array>
#include <cstdio>

namespace lianxun::app::hotspots {

namespace {

/// Per what a rate is printed: 1 km², otherwise one of the column.
double unit_of_rate(const Request& request) { return request.per == "area" ? 1e6 : 1; }

}  // namespace

std::vector<double> values_in_use(const Input& input) {
  std::vector<double> values = in_use(input, input.values);
  if (input.denominators.empty()) return values;
  const auto denominators = in_use(input, input.denominators);
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = denominators[i] > 0 ? values[i] / denominators[i] : 0;
  }
  return values;
}

void add_value_columns(Result& result, const Input& input, const Request& request) {
  const ColumnMaker make(input);
  const auto values = in_use(input, input.values);
  if (request.points) {
    result.columns.push_back(make.integers("count", values, [](double value) { return std::llround(value); }));
  } else {
    result.columns.push_back(make.reals("value", values));
  }
  if (input.denominators.empty()) return;
  auto denominators = in_use(input, input.denominators);
  auto rates = values_in_use(input);
  for (double& each : denominators) each /= unit_of_rate(request);
  for (std::size_t i = 0; i < rates.size(); ++i) {
    rates[i] = denominators[i] > 0 ? rates[i] * unit_of_rate(request) : std::nan("");
  }
  result.columns.push_back(make.reals("per", denominators));
  result.columns.push_back(make.reals("rate", rates));
}

void tell_method(Result& result, const Request& request, const std::string& statistic) {
  if (request.row_standardised) {
    result.method.push_back({"{}; neighbours: {}, row-standardised weights.", {statistic, request.weights}});
  } else {
    result.method.push_back({"{}; neighbours: {}, binary weights.", {statistic, request.weights}});
  }
  if (request.permutations > 0) {
    result.method.push_back({"p by {} conditional permutations, (r + 1)/(m + 1), two tails, seed {}.",
                             {std::to_string(request.permutations), std::to_string(request.seed)}});
  } else {
    result.method.push_back({"p by the normal distribution, two tails.", {}});
  }
  if (request.fdr) {
    result.method.push_back({"Classes after the false discovery rate of Benjamini and Hochberg.", {}});
  } else {
    result.method.push_back(
        {"Classes without a correction for many tests: some grids are marked by chance alone.", {}});
  }
}

std::string short_number(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", value);
  return text.data();
}

}  // namespace lianxun::app::hotspots
