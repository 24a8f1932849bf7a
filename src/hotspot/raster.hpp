#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "shape/box.hpp"
#include "shape/point.hpp"

namespace lianxun::hotspot {

/// Where the square cells of a raster lie, in metres of the working CRS.
struct RasterFrame {
  shape::Point origin{};  // the lower left corner of the first cell
  double cell = 0;        // side of a cell
  int columns = 0;
  int rows = 0;

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] shape::Point centre(int column, int row) const {
    return {origin.x + (column + 0.5) * cell, origin.y + (row + 0.5) * cell};
  }
  friend bool operator==(const RasterFrame&, const RasterFrame&) = default;
};

/// A value for each cell, row by row from the south, each row from the west. NaN where there is none.
struct Raster {
  RasterFrame frame;
  std::vector<double> values;

  [[nodiscard]] double at(int column, int row) const { return values[frame.index(column, row)]; }
};

inline constexpr std::size_t most_cells = std::size_t{1} << 26U;  // 0.5 GB

/// The frame that covers `box` with its corners at multiples of `cell`, so that frames over different boxes match.
/// Throws `std::invalid_argument` for an empty box and a cell that is not positive and finite, `domain::BadArgument`
/// for more than `most_cells`.
[[nodiscard]] RasterFrame frame_over(const shape::Box& box, double cell);

/// Throws `std::invalid_argument` unless the frame has cells, no more than `most_cells`, and finite numbers.
void check_frame(const RasterFrame& frame);

/// `now` less `before`, cell by cell, NaN where either is. For densities of periods of different length scale one of
/// them first. Throws `std::invalid_argument` for frames that differ.
[[nodiscard]] Raster difference(const Raster& now, const Raster& before);

/// The raster times a factor: from incidents per km² of a period to incidents per km² and year, say.
[[nodiscard]] Raster scaled(Raster raster, double factor);

/// The highest value, 0 when there is none above.
[[nodiscard]] double peak(const Raster& raster);

/// How many of the points lie in each cell; those outside or not finite are not counted.
[[nodiscard]] Raster counts_by_cell(std::span<const shape::Point> points, const RasterFrame& frame);

}  // namespace lianxun::hotspot
