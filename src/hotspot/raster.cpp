#include "hotspot/raster.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include "domain/error.hpp"

namespace lianxun::hotspot {

RasterFrame frame_over(const shape::Box& box, double cell) {
  if (box.empty()) throw std::invalid_argument("raster: an empty box");
  if (!(cell > 0) || !std::isfinite(cell))
    throw std::invalid_argument("raster: a cell that is not positive and finite");
  const double left = std::floor(box.min_x / cell);
  const double bottom = std::floor(box.min_y / cell);
  const double columns = std::max(1.0, std::ceil(box.max_x / cell) - left);
  const double rows = std::max(1.0, std::ceil(box.max_y / cell) - bottom);
  if (!(columns * rows <= static_cast<double>(most_cells)))
    throw domain::BadArgument("cells of " + std::to_string(cell) + " m give more than " + std::to_string(most_cells) +
                              ": choose larger ones");
  return {{left * cell, bottom * cell}, cell, static_cast<int>(columns), static_cast<int>(rows)};
}

void check_frame(const RasterFrame& frame) {
  if (frame.columns < 1 || frame.rows < 1 || frame.size() > most_cells)
    throw std::invalid_argument("raster: no cells, or too many");
  if (!(frame.cell > 0) || !std::isfinite(frame.cell) || !std::isfinite(frame.origin.x) ||
      !std::isfinite(frame.origin.y))
    throw std::invalid_argument("raster: an origin or a cell that is not finite, or a cell of no size");
}

Raster difference(const Raster& now, const Raster& before) {
  if (now.frame != before.frame || now.values.size() != before.values.size())
    throw std::invalid_argument("raster: a difference of rasters that do not match");
  Raster result = now;
  for (std::size_t i = 0; i < result.values.size(); ++i) result.values[i] -= before.values[i];
  return result;
}

Raster scaled(Raster raster, double factor) {
  for (double& value : raster.values) value *= factor;
  return raster;
}

double peak(const Raster& raster) {
  double highest = 0;
  for (const double value : raster.values)
    if (value > highest) highest = value;
  return highest;
}

Raster counts_by_cell(std::span<const shape::Point> points, const RasterFrame& frame) {
  check_frame(frame);
  Raster counts{frame, std::vector<double>(frame.size())};
  for (const shape::Point p : points) {
    const double u = (p.x - frame.origin.x) / frame.cell;
    const double v = (p.y - frame.origin.y) / frame.cell;
    if (u >= 0 && v >= 0 && u < frame.columns && v < frame.rows)
      counts.values[frame.index(static_cast<int>(u), static_cast<int>(v))] += 1;
  }
  return counts;
}

}  // namespace lianxun::hotspot
