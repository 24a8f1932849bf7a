#pragma once

#include <initializer_list>

#include "app/hotspots/result.hpp"

namespace lianxun::app::hotspots {

/// A result of rows of its own, filled row by row.
class TableMaker {
 public:
  explicit TableMaker(std::initializer_list<geo::Field> fields) {
    for (const geo::Field& field : fields) columns_.push_back({field, {}});
  }
  /// One value for each field.
  void add(std::initializer_list<geo::Value> values) {
    std::size_t i = 0;
    for (const geo::Value& value : values) columns_.at(i++).values.push_back(value);
  }
  [[nodiscard]] std::vector<Column> take() { return std::move(columns_); }

 private:
  std::vector<Column> columns_;
};

}  // namespace lianxun::app::hotspots
