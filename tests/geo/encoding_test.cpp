// Text of Chinese offices: Shapefiles and CSV files in GBK, labelled, unlabelled and mislabelled.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/text_encoding.hpp"
#include "geo/vector_source.hpp"
#include "scratch.hpp"

using namespace lianxun;

namespace {

const std::string village = "\u68c9\u4e30\u6751";       // Mianfeng
const std::string header = "\u7f51\u683c\u540d\u79f0";  // grid name
const std::string village_gbk = "\xC3\xDE\xB7\xE1\xB4\xE5";
const std::string header_gbk = "\xCD\xF8\xB8\xF1\xC3\xFB\xB3\xC6";

geo::VectorTable read(const std::string& source, const std::string& encoding = {}) {
  return geo::read_layer({source, {}, {}, {}, encoding, {}});
}

/// A Shapefile whose DBF holds GBK bytes. `ldid` is the code page byte of its header.
std::string gbk_shapefile(const Scratch& scratch, char ldid) {
  GDALAllRegister();
  const std::string path = scratch.path("villages.shp");
  {
    auto* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    const GDALDatasetUniquePtr dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    CPLStringList options;
    options.SetNameValue("ENCODING", "CP936");
    auto* layer = dataset->CreateLayer("villages", nullptr, wkbPoint, options.List());
    OGRFieldDefn field(header.c_str(), OFTString);
    REQUIRE(layer->CreateField(&field) == OGRERR_NONE);
    OGRFeature feature(layer->GetLayerDefn());
    feature.SetField(0, village.c_str());
    OGRPoint point(121.65, 29.97);
    feature.SetGeometry(&point);
    REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
  }
  std::filesystem::remove(scratch.path("villages.cpg"));
  std::string dbf = bytes_of(scratch.path("villages.dbf"));
  REQUIRE(dbf.find(village_gbk) != std::string::npos);
  dbf[29] = ldid;
  scratch.write("villages.dbf", dbf);
  return path;
}

void check_text(const geo::VectorTable& table) {
  REQUIRE(table.size() == 1);
  REQUIRE(table.find_field(header) >= 0);
  CHECK(table.text(0, table.find_field(header)) == village);
}

}  // namespace

TEST_CASE("a GBK Shapefile reads the same with a right, without, and with a wrong .cpg") {
  const Scratch scratch;
  const std::string path = gbk_shapefile(scratch, 0);
  SECTION("no .cpg, no code page") { check_text(read(path)); }
  for (const char* name : {"GBK", "GB2312", "936", "CP936", "GB18030"}) {
    SECTION(name) {
      scratch.write("villages.cpg", name);
      check_text(read(path));
    }
  }
  SECTION("a .cpg that says UTF-8") {
    scratch.write("villages.cpg", "UTF-8");
    check_text(read(path));
  }
  SECTION("an encoding that is asked for") { check_text(read(path, "GBK")); }
}

TEST_CASE("a code page byte that says Latin-1 does not make mojibake of GBK") {
  const Scratch scratch;
  for (const char ldid : {'\x57', '\x03', '\x01', '\x4D'}) {
    INFO(static_cast<int>(ldid));
    check_text(read(gbk_shapefile(scratch, ldid)));
  }
}

TEST_CASE("CSV in UTF-8 with a byte order mark or in GBK, with Chinese headers") {
  const Scratch scratch;
  SECTION("UTF-8 with BOM") {
    check_text(read(scratch.write(
        "a.csv", "\xEF\xBB\xBF" + header + ",\u7ecf\u5ea6,\u7eac\u5ea6\n" + village + ",121.65,29.97\n")));
  }
  SECTION("GBK") {
    const auto table = read(
        scratch.write("a.csv", header_gbk + ",\xBE\xAD\xB6\xC8,\xCE\xB3\xB6\xC8\n" + village_gbk + ",121.65,29.97\n"));
    check_text(table);
    REQUIRE(table.has_geometry);
    CHECK(std::get<shape::Point>(table.geometry[0]) == shape::Point{121.65, 29.97});
  }
  SECTION("GBK, asked for") {
    check_text(read(scratch.write("a.csv", header_gbk + ",n\n" + village_gbk + ",1\n"), "GBK"));
  }
}

TEST_CASE("bytes that are neither UTF-8 nor GBK are refused with a remedy") {
  const Scratch scratch;
  const std::string path = scratch.write("a.csv", "name,n\ncaf\xFF,1\n");
  CHECK_THROWS_WITH(read(path), Catch::Contains("neither UTF-8 nor GBK"));
  CHECK(read(path, "ISO-8859-1").text(0, 0) == "caf\u00ff");
}

TEST_CASE("UTF-8 and GB18030 are told apart by their form") {
  CHECK(geo::is_utf8(village));
  CHECK_FALSE(geo::is_utf8(village_gbk));
  CHECK(geo::is_gb18030(village_gbk));
  CHECK(geo::is_gb18030(village_gbk.substr(0, 5)));  // cut off by a fixed width
  CHECK_FALSE(geo::is_utf8("\xC0\x80"));             // overlong
  CHECK_FALSE(geo::is_utf8("\xED\xA0\x80"));         // surrogate
  CHECK_FALSE(geo::is_utf8("\xF4\x90\x80\x80"));     // beyond Unicode
  CHECK_FALSE(geo::is_utf8("\xE6\xA3"));
  CHECK(geo::is_gb18030("\x81\x30\x81\x30"));
  CHECK_FALSE(geo::is_gb18030("\xFF\x41"));
  CHECK(geo::to_utf8(village_gbk, "GB18030") == village);
}
