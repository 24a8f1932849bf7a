#include "geo/formats.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include <cpl_vsi.h>

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/scratch.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;

namespace {

void pack(const std::string& archive, const std::string& name, const std::string& text) {
  VSILFILE* file = VSIFOpenL(("/vsizip/" + archive + "/" + name).c_str(), "wb");
  REQUIRE(file != nullptr);
  REQUIRE(VSIFWriteL(text.data(), 1, text.size(), file) == text.size());
  REQUIRE(VSIFCloseL(file) == 0);
}

}  // namespace

TEST_CASE("the extensions are those of vector data, not of pictures and letters") {
  const auto extensions = geo::data_extensions();
  for (const char* there :
       {"shp", "csv", "tsv", "gpkg", "geojson", "json", "fgb", "kml", "gml", "dxf", "gdb", "xlsx"}) {
    INFO(there);
    CHECK(extensions.contains(there));
  }
  for (const char* absent : {"pdf", "jp2", "nc", "xml", "txt", "svg", "sql"}) {
    INFO(absent);
    CHECK_FALSE(extensions.contains(absent));
  }
}

TEST_CASE("an archive is listed like a folder, and what lies in it can be read") {
  const Scratch scratch;
  const std::string archive = scratch.path("a.zip");
  const std::string text = "code,lon,lat\n1,121,29\n";
  pack(archive, "points.csv", text);
  pack(archive, "more/others.csv", text);
  auto entries = geo::list_archive("/vsizip/" + archive);
  std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "more");
  CHECK(entries[0].folder);
  CHECK(entries[1].name == "points.csv");
  CHECK(entries[1].bytes == text.size());
  CHECK(geo::list_archive("/vsizip/" + archive + "/more").at(0).name == "others.csv");
  CHECK(geo::read_layer({"/vsizip/" + archive + "/points.csv", {}, {}, {}, {}, {}}).size() == 1);
}

TEST_CASE("a damaged archive names itself and what to do") {
  const Scratch scratch;
  const auto path = scratch.write("broken.zip", "PK\x03\x04 no archive");
  CHECK_THROWS_AS(geo::list_archive("/vsizip/" + path), domain::BadInput);
  CHECK_THROWS_WITH(geo::list_archive("/vsizip/" + path), Catch::Contains(path) && Catch::Contains("is whole"));
  CHECK_THROWS_AS(geo::list_archive("/vsizip//no/such.zip"), domain::BadInput);
}
