#include "geo/raster_writer.hpp"

#include <array>
#include <limits>
#include <stdexcept>
#include <vector>

#include <gdal_priv.h>

#include "geo/crs_gdal.hpp"
#include "geo/gdal_messages.hpp"
#include "geo/staged_output.hpp"

namespace lianxun::geo {

void write_geotiff(const std::string& path, const RasterCells& cells, const std::string& crs) {
  const auto columns = static_cast<std::size_t>(cells.columns);
  if (cells.columns <= 0 || cells.rows <= 0 || cells.values.size() != columns * static_cast<std::size_t>(cells.rows)) {
    throw std::invalid_argument("geotiff: as many values as columns times rows expected");
  }
  const GdalMessages messages;
  const auto fail = [&] {
    throw std::runtime_error(path + ": cannot be written" +
                             (messages.last_error().empty() ? "" : ": " + messages.last_error()));
  };
  StagedOutput staged(path);
  auto* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (driver == nullptr) throw std::runtime_error(path + ": GDAL has no driver GTiff");
  CPLStringList options;
  options.SetNameValue("COMPRESS", "DEFLATE");
  GDALDatasetUniquePtr dataset(
      driver->Create(staged.file().c_str(), cells.columns, cells.rows, 1, GDT_Float32, options.List()));
  if (dataset == nullptr) fail();
  const double north = cells.origin.y + cells.cell * cells.rows;
  std::array<double, 6> transform{cells.origin.x, cells.cell, 0, north, 0, -cells.cell};
  if (dataset->SetGeoTransform(transform.data()) != CE_None) fail();
  if (!crs.empty()) {
    const OGRSpatialReference srs = parse_crs(crs);
    if (dataset->SetSpatialRef(&srs) != CE_None) fail();
  }
  GDALRasterBand& band = *dataset->GetRasterBand(1);
  if (band.SetNoDataValue(std::numeric_limits<double>::quiet_NaN()) != CE_None) fail();
  std::vector<double> line(columns);
  for (int row = 0; row < cells.rows; ++row) {
    const auto from = cells.values.subspan(static_cast<std::size_t>(cells.rows - 1 - row) * columns, columns);
    line.assign(from.begin(), from.end());
    if (band.RasterIO(GF_Write, 0, row, cells.columns, 1, line.data(), cells.columns, 1, GDT_Float64, 0, 0, nullptr) !=
        CE_None) {
      fail();
    }
  }
  if (dataset->FlushCache(), !messages.last_error().empty()) fail();
  dataset.reset();
  staged.publish();
}

}  // namespace lianxun::geo
