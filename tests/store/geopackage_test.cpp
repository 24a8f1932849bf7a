// GDAL as the oracle: what another program sees in a store.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "catch.hpp"
#include "small_store.hpp"

namespace lianxun::store {
namespace {

struct Opened {
  explicit Opened(const std::string& path) {
    GDALAllRegister();
    data.reset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    REQUIRE(data);
  }
  OGRLayer& layer(const char* name) const {
    auto* found = data->GetLayerByName(name);
    REQUIRE(found != nullptr);
    return *found;
  }
  GDALDatasetUniquePtr data;
};

struct Fixture {
  Folder folder;
  std::string path = folder.path("a.gpkg");
  Fixture() { write_story(path); }
};

TEST_CASE("GDAL opens a store and all its tables") {
  const Fixture store;
  const Opened opened(store.path);
  CHECK(std::string(opened.data->GetDriverName()) == "GPKG");
  CHECK(opened.data->GetLayerCount() == 5);
  CHECK(opened.layer("villages").GetFeatureCount() == 2);
  CHECK(opened.layer("grids").GetFeatureCount() == 4);
  CHECK(opened.layer("incidents").GetFeatureCount() == 4);
  CHECK(opened.layer("stops").GetFeatureCount() == 2);
  CHECK(opened.layer("journal").GetFeatureCount() == static_cast<GIntBig>(story().size()));
  CHECK(opened.layer("journal").GetGeomType() == wkbNone);
}

TEST_CASE("GDAL finds the working CRS by its number and the areas as they are") {
  const Fixture store;
  const Opened opened(store.path);
  auto& grids = opened.layer("grids");
  REQUIRE(grids.GetSpatialRef() != nullptr);
  CHECK(std::string(grids.GetSpatialRef()->GetAuthorityCode(nullptr)) == "4549");
  const auto boundaries = squares(std::chrono::year(2024) / 1 / 8);
  for (std::size_t i = 0; i < boundaries->grids.size(); ++i) {
    const OGRFeatureUniquePtr feature(grids.GetFeature(static_cast<GIntBig>(i) + 1));
    REQUIRE(feature);
    CHECK(feature->GetFieldAsString("code") == boundaries->grids[i].code);
    const auto* geometry = feature->GetGeometryRef()->toMultiPolygon();
    CHECK(geometry->IsValid());
    CHECK(geometry->get_Area() == Approx(shape::area(boundaries->grid_areas[i])));
    const auto* ring = geometry->getGeometryRef(0)->getExteriorRing();
    const auto& outer = boundaries->grid_areas[i].front().outer;
    REQUIRE(static_cast<std::size_t>(ring->getNumPoints()) == outer.size());
    CHECK(ring->getX(1) == outer[1].x);
  }
}

TEST_CASE("a GIS sees the present: the stage of an incident, its point, the stops of a patrol") {
  const Fixture store;
  const Opened opened(store.path);
  const OGRFeatureUniquePtr moved(opened.layer("incidents").GetFeature(4));
  REQUIRE(moved);
  CHECK(std::string(moved->GetFieldAsString("stage")) == "filed");
  CHECK(std::string(moved->GetFieldAsString("owner")) == "Li");
  CHECK(moved->GetGeometryRef()->toPoint()->getX() == 500310);
  const OGRFeatureUniquePtr stop(opened.layer("stops").GetFeature(10000));
  REQUIRE(stop);
  CHECK(std::string(stop->GetFieldAsString("patrol_state")) == "closed");
  CHECK(std::string(stop->GetFieldAsString("outcome")) == "corrected_on_spot");
  CHECK(std::string(stop->GetFieldAsString("agencies")) == "enforcement;fire");
}

TEST_CASE("it says where the boundaries are synthetic") {
  const Fixture store;
  const Opened opened(store.path);
  const auto* text = opened.layer("grids").GetMetadataItem("DESCRIPTION");
  REQUIRE(text != nullptr);
  CHECK_THAT(text, Catch::Matchers::Contains("synthetic"));
}

TEST_CASE("a CRS without a number travels as its definition") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  const std::string local = "LOCAL_CS[\"site\",UNIT[\"metre\",1],AXIS[\"x\",EAST],AXIS[\"y\",NORTH]]";
  Journal::open(path, Journal::Mode::write)
      .append({}, {domain::WorkingCrsChosen{local}, domain::IncidentReported{complaint(1)}}, moment(1), "Li", "1");
  const Opened opened(path);
  REQUIRE(opened.layer("incidents").GetSpatialRef() != nullptr);
  CHECK(std::string(opened.layer("incidents").GetSpatialRef()->GetName()) == "site");
}

}  // namespace
}  // namespace lianxun::store
