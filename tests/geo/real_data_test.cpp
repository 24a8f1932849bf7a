// Real files of real offices, when they are there.
#include <geos_c.h>

#include <map>

#include "cases.hpp"
#include "domain/error.hpp"
#include "geo/assign.hpp"
#include "geo/datum.hpp"
#include "geo/frame.hpp"
#include "geo/valid.hpp"
#include "geo/vector_source.hpp"
#include "scratch.hpp"
#include "shape/locator.hpp"

using namespace lianxun;

namespace {

using Kind = domain::Datum::Kind;

/// Every polygon against every point, by GEOS alone: the smallest code of those that intersect.
class BruteForce {
 public:
  explicit BruteForce(const std::string& wkb_source, const char* code) : context_(GEOS_init_r()) {
    const auto table = geo::read_layer({wkb_source, {}, {}, {}, {}, {}});
    for (std::size_t row = 0; row < table.size(); ++row) {
      add(std::get<shape::MultiPolygon>(table.geometry[row]), std::string(table.text(row, table.find_field(code))));
    }
  }
  ~BruteForce() {
    for (auto& [code, geometry, prepared] : areas_) {
      GEOSPreparedGeom_destroy_r(context_, prepared);
      GEOSGeom_destroy_r(context_, geometry);
    }
    GEOS_finish_r(context_);
  }
  BruteForce(const BruteForce&) = delete;
  BruteForce& operator=(const BruteForce&) = delete;

  [[nodiscard]] std::string find(shape::Point p) const {
    GEOSGeometry* point = GEOSGeom_createPointFromXY_r(context_, p.x, p.y);
    std::string best;
    for (const auto& [code, geometry, prepared] : areas_) {
      if ((best.empty() || code < best) && GEOSPreparedIntersects_r(context_, prepared, point) == 1) best = code;
    }
    GEOSGeom_destroy_r(context_, point);
    return best;
  }

 private:
  GEOSGeometry* ring(const shape::Ring& points) const {
    return GEOSGeom_createLinearRing_r(
        context_, GEOSCoordSeq_copyFromBuffer_r(context_, &points[0].x, static_cast<unsigned>(points.size()), 0, 0));
  }
  void add(const shape::MultiPolygon& area, std::string code) {
    std::vector<GEOSGeometry*> parts;
    for (const auto& polygon : area) {
      std::vector<GEOSGeometry*> holes;
      for (const auto& hole : polygon.holes) holes.push_back(ring(hole));
      parts.push_back(
          GEOSGeom_createPolygon_r(context_, ring(polygon.outer), holes.data(), static_cast<unsigned>(holes.size())));
    }
    GEOSGeometry* whole =
        GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
    areas_.push_back({std::move(code), whole, GEOSPrepare_r(context_, whole)});
  }

  struct Area {
    std::string code;
    GEOSGeometry* geometry;
    const GEOSPreparedGeometry* prepared;
  };
  GEOSContextHandle_t context_;
  std::vector<Area> areas_;
};

geo::VectorTable assign(const std::string& grids, std::optional<domain::Datum> grids_datum, const std::string& points,
                        const std::string& out) {
  geo::AssignRequest request;
  request.grids.source = grids;
  request.grids.datum = std::move(grids_datum);
  request.points.source = points;
  request.code = "WARD_PRECINCT";
  request.as = "precinct_code";
  request.out = out;
  const auto result = geo::assign(request, {});
  CHECK(result.rows == 20'000);
  return geo::read_layer({out, {}, {}, {}, {}, {}});
}

}  // namespace

TEST_CASE("20,000 complaints in 255 precincts, as brute force does it, in degrees and in US feet") {
  const auto cases = reference_cases();
  if (!cases) return;
  const Scratch scratch;
  const auto folder = *cases / "requests311";
  const auto precincts = (folder / "precincts_wgs84.geojson").string();
  const auto complaints = (folder / "boston311_2015_sample20k.csv").string();
  const auto degrees = assign(precincts, {}, complaints, scratch.path("degrees.gpkg"));
  const int code = degrees.find_field("precinct_code");
  const BruteForce oracle(precincts, "WARD_PRECINCT");
  std::size_t different = 0;
  for (std::size_t row = 0; row < degrees.size(); ++row) {
    const auto* at = std::get_if<shape::Point>(&degrees.geometry[row]);
    const std::string expected = at == nullptr ? "" : oracle.find(*at);
    different += expected == degrees.text(row, code) ? 0U : 1U;
  }
  CHECK(different == 0);
  CHECK(degrees.fields.size() == 24);

  const auto precincts_in_feet = (folder / "precincts_epsg2249.geojson").string();
  CHECK_THROWS_WITH(assign(precincts_in_feet, {}, complaints, scratch.path("no.gpkg")),
                    Catch::Contains("are no degrees"));
  const auto feet =
      assign(precincts_in_feet, domain::Datum{Kind::crs, "EPSG:2249"}, complaints, scratch.path("feet.gpkg"));
  CHECK(feet.crs == "EPSG:2249");
  std::size_t moved = 0;
  for (std::size_t row = 0; row < feet.size(); ++row) {
    moved += feet.text(row, feet.find_field("precinct_code")) == degrees.text(row, code) ? 0U : 1U;
  }
  CHECK(moved == 0);
}

TEST_CASE("precincts in US feet lie where those in degrees do") {
  const auto cases = reference_cases();
  if (!cases) return;
  const auto folder = *cases / "requests311";
  const auto degrees = geo::read_layer({(folder / "precincts_wgs84.geojson").string(), {}, {}, {}, {}, {}});
  auto feet = geo::read_layer({(folder / "precincts_epsg2249.geojson").string(), {}, {}, {}, {}, {}});
  geo::move_to(feet.geometry, geo::ToCrs({Kind::crs, "EPSG:2249"}, "EPSG:4326"));
  const auto a = geo::bounds(degrees.geometry);
  const auto b = geo::bounds(feet.geometry);
  CHECK(b.min_x == Approx(a.min_x).margin(2e-7));
  CHECK(b.max_y == Approx(a.max_y).margin(2e-7));
}

TEST_CASE("60 real places lie in the Zhenhai outline once its GCJ-02 is undone, 58 before") {
  const auto cases = reference_cases();
  if (!cases) return;
  const auto folder = *cases / "boundaries";
  const auto places = geo::read_layer({(folder / "zhenhai_osm_places_wgs84.geojson").string(), {}, {}, {}, {}, {}});
  REQUIRE(places.size() == 60);
  const auto count = [&](Kind datum) {
    auto outline = geo::read_layer({(folder / "zhenhai_330211_amap_gcj02.geojson").string(), {}, {}, {}, {}, {}});
    geo::move_to(outline.geometry, geo::ToCrs({datum, {}}, "EPSG:4326"));
    const std::vector<shape::MultiPolygon> areas{std::get<shape::MultiPolygon>(outline.geometry.at(0))};
    const shape::Locator locator(areas, std::vector<std::string>{"zhenhai"});
    const geo::AreaCheck check;
    int inside = 0;
    for (const auto& place : places.geometry) {
      inside += locator.find(geo::representative_point(place, check).value()) == 0 ? 1 : 0;
    }
    return inside;
  };
  CHECK(count(Kind::gcj02) == 60);
  CHECK(count(Kind::wgs84) == 58);
}
