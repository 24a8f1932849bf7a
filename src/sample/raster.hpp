#pragma once

#include <cstddef>
#include <vector>

#include "shape/point.hpp"

namespace lianxun::sample {

/// Square cells from a south-west corner; column to the east, row to the north. Metres.
struct Frame {
  shape::Point corner;
  double cell = 10;
  int columns = 0;
  int rows = 0;

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
  [[nodiscard]] bool has(int column, int row) const {
    return column >= 0 && row >= 0 && column < columns && row < rows;
  }
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] int column(std::size_t index) const { return static_cast<int>(index) % columns; }
  [[nodiscard]] int row(std::size_t index) const { return static_cast<int>(index) / columns; }
  [[nodiscard]] shape::Point centre(std::size_t index) const {
    return {corner.x + (column(index) + 0.5) * cell, corner.y + (row(index) + 0.5) * cell};
  }
  /// The cell under a point, clamped into the frame.
  [[nodiscard]] std::size_t under(shape::Point p) const {
    const auto clamp = [](double value, int count) {
      const int at = static_cast<int>(value);
      return value < 0 ? 0 : at >= count ? count - 1 : at;
    };
    return index(clamp((p.x - corner.x) / cell, columns), clamp((p.y - corner.y) / cell, rows));
  }
};

/// One value per cell.
template <class Value>
struct Raster {
  Frame frame;
  std::vector<Value> values;

  explicit Raster(const Frame& f, Value fill = {}) : frame(f), values(f.size(), fill) {}
  Value& operator[](std::size_t index) { return values[index]; }
  const Value& operator[](std::size_t index) const { return values[index]; }
  Value& at(int column, int row) { return values[frame.index(column, row)]; }
  const Value& at(int column, int row) const { return values[frame.index(column, row)]; }
};

/// Which area a cell belongs to; `outside` belongs to none and is never given away.
using Label = int;
inline constexpr Label outside = -1;
inline constexpr Label unclaimed = -2;

}  // namespace lianxun::sample
