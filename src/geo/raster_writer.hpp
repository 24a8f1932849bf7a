#pragma once

#include <span>
#include <string>

#include "shape/point.hpp"

namespace lianxun::geo {

/// Square cells, north up, with a number each.
struct RasterCells {
  shape::Point origin{};  // the lower left corner of the first cell
  double cell = 0;        // side, in units of the CRS
  int columns = 0;
  int rows = 0;
  std::span<const double> values{};  // row by row from the south, each row from the west; NaN: no value
};

/// A compressed GeoTIFF of 32-bit floats, NaN where there is no value. `crs` as in LayerSchema; empty: unknown. An
/// existing file is replaced only when all is written. Throws std::runtime_error with GDAL's own words, and
/// `std::invalid_argument` for values that do not fit the cells.
void write_geotiff(const std::string& path, const RasterCells& cells, const std::string& crs);

}  // namespace lianxun::geo
