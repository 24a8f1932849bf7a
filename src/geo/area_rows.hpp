// Inside geo only: what villages, grids and water have in common.
#pragma once

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/layer_reader.hpp"
#include "geo/valid.hpp"

namespace lianxun::geo {

/// The row's area, valid and in whole millimetres; empty, with the row rejected, when there is none. Placed before.
[[nodiscard]] shape::MultiPolygon area_of_row(LayerReader& rows, std::size_t row, const AreaCheck& check);

/// Codes that have been seen, with the row that has them.
class CodeCheck {
 public:
  /// Rejects the row and gives false when the code is empty or taken.
  bool take(LayerReader& rows, std::size_t row, const std::string& code);

 private:
  std::unordered_map<std::string, std::size_t> first_row_;
};

/// Puts values and areas into byte order of the codes.
template <class Value>
void sort_by_code(std::vector<Value>& values, std::vector<shape::MultiPolygon>& areas) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&values](std::size_t a, std::size_t b) { return values[a].code < values[b].code; });
  std::vector<Value> sorted_values;
  std::vector<shape::MultiPolygon> sorted_areas;
  sorted_values.reserve(order.size());
  sorted_areas.reserve(order.size());
  for (const std::size_t i : order) {
    sorted_values.push_back(std::move(values[i]));
    sorted_areas.push_back(std::move(areas[i]));
  }
  values = std::move(sorted_values);
  areas = std::move(sorted_areas);
}

}  // namespace lianxun::geo
