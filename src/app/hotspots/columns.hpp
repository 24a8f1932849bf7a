#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "app/hotspots/neighbours.hpp"
#include "app/hotspots/result.hpp"

namespace lianxun::app::hotspots {

/// A column of numbers, from one for each row in use to one for each grid.
class ColumnMaker {
 public:
  explicit ColumnMaker(const Input& input) : rows_(rows_in_use(input)), size_(input.used.size()) {}

  [[nodiscard]] Column reals(const std::string& name, const std::vector<double>& values) const {
    Column out{{name, geo::FieldType::real}, std::vector<geo::Value>(size_)};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (std::isfinite(values[i])) out.values[rows_[i]] = values[i];
    }
    return out;
  }
  template <class Values, class Convert>
  [[nodiscard]] Column integers(const std::string& name, const Values& values, const Convert& convert) const {
    Column out{{name, geo::FieldType::integer}, std::vector<geo::Value>(size_)};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      out.values[rows_[i]] = static_cast<std::int64_t>(convert(values[i]));
    }
    return out;
  }
  template <class Values, class Convert>
  [[nodiscard]] Column texts(const std::string& name, const Values& values, const Convert& convert) const {
    Column out{{name, geo::FieldType::text}, std::vector<geo::Value>(size_)};
    for (std::size_t i = 0; i < rows_.size(); ++i) out.values[rows_[i]] = std::string(convert(values[i]));
    return out;
  }
  /// One for each grid; `other` where it is not in use.
  template <class Value>
  [[nodiscard]] std::vector<Value> of_grids(const std::vector<Value>& values, Value other) const {
    std::vector<Value> out(size_, other);
    for (std::size_t i = 0; i < rows_.size(); ++i) out[rows_[i]] = values[i];
    return out;
  }

 private:
  std::vector<std::size_t> rows_;
  std::size_t size_;
};

/// The counts, or the column asked for; after it, with a denominator, that and the rate.
void add_value_columns(Result& result, const Input& input, const Request& request);
/// What the statistic is of, for the rows in use: counts, values, or counts by denominator.
[[nodiscard]] std::vector<double> values_in_use(const Input& input);

/// Sentences on weights, correction and chance, for notes and legends.
void tell_method(Result& result, const Request& request, const std::string& statistic);

/// Short text of a number for tables and summaries.
[[nodiscard]] std::string short_number(double value);

}  // namespace lianxun::app::hotspots
