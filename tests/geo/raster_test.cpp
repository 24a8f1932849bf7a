#include <gdal_priv.h>

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "geo/raster_writer.hpp"
#include "scratch.hpp"

using namespace lianxun;

TEST_CASE("a GeoTIFF says where its cells lie and holds their numbers, the north above") {
  const Scratch scratch;
  const std::string path = scratch.path("density.tif");
  const double none = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> values{1, 2, 3, none, 5, 6};  // two rows of three, the southern one first
  geo::write_geotiff(path, {{500000, 3000000}, 20, 3, 2, values}, "EPSG:4549");

  GDALAllRegister();
  const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
  REQUIRE(dataset != nullptr);
  CHECK(dataset->GetRasterXSize() == 3);
  CHECK(dataset->GetRasterYSize() == 2);
  double transform[6] = {};
  REQUIRE(dataset->GetGeoTransform(transform) == CE_None);
  CHECK(transform[0] == 500000);
  CHECK(transform[1] == 20);
  CHECK(transform[3] == 3000040);
  CHECK(transform[5] == -20);
  CHECK(std::string(dataset->GetSpatialRef()->GetAuthorityCode(nullptr)) == "4549");
  float cells[6] = {};
  REQUIRE(dataset->GetRasterBand(1)->RasterIO(GF_Read, 0, 0, 3, 2, cells, 3, 2, GDT_Float32, 0, 0, nullptr) == CE_None);
  CHECK(std::isnan(cells[0]));
  CHECK(cells[1] == 5);
  CHECK(cells[3] == 1);
  CHECK(std::isnan(dataset->GetRasterBand(1)->GetNoDataValue()));
}

TEST_CASE("a GeoTIFF that cannot be written says why and leaves nothing behind") {
  const Scratch scratch;
  const std::vector<double> values{1};
  CHECK_THROWS_AS(geo::write_geotiff(scratch.path("no/such/folder.tif"), {{0, 0}, 1, 1, 1, values}, ""),
                  std::runtime_error);
  CHECK_THROWS_AS(geo::write_geotiff(scratch.path("out.tif"), {{0, 0}, 1, 2, 1, values}, ""), std::invalid_argument);
  CHECK_FALSE(std::filesystem::exists(scratch.path("out.tif")));
}
