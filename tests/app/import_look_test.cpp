#include "app/import_look.hpp"

#include <clocale>

#include "app/scratch.hpp"
#include "catch.hpp"
#include "domain/error.hpp"
#include "geo/vector_writer.hpp"
#include "ui/panels/column_mapping.hpp"
#include "ui/texts.hpp"

using namespace lianxun;
using ui::Importer;
using Mapping = std::map<std::string, std::string>;

namespace {

const std::filesystem::path shipped =
    std::filesystem::path(LIANXUN_SOURCE_DIR) / "data" / "import" / "usual-columns.json";

app::UsualColumns usual() { return app::UsualColumns::read(shipped); }

}  // namespace

TEST_CASE("Chinese headers are recognised, and each column stands for one field") {
  const Scratch scratch;
  const auto path = scratch.write("投诉.csv",
                                  "工单编号,投诉类型,受理时间,详细位置,经度,纬度,投诉内容\n"
                                  "A1,油烟,2023-06-01,路口,121.65,29.97,\"两行\n的内容\"\n");
  const auto seen = app::look_into(path, {}, usual());
  CHECK(seen.suggested.target == Importer::Target::incidents);
  CHECK(seen.suggested.fields == Mapping{{"number", "工单编号"},
                                         {"address", "详细位置"},
                                         {"category", "投诉类型"},
                                         {"reported", "受理时间"},
                                         {"note", "投诉内容"}});
  CHECK(seen.suggested.x == "经度");
  CHECK(seen.suggested.y == "纬度");
  CHECK_FALSE(seen.own_geometry);
  CHECK(seen.crs.empty());
  REQUIRE(seen.layers.size() == 1);
  CHECK(seen.layers[0].kind == Importer::Layer::Kind::points);
  CHECK(seen.layers[0].rows == 1);
  REQUIRE(seen.rows.size() == 1);
  CHECK(seen.rows[0].back() == "两行 的内容");  // a cell is one line
}

TEST_CASE("A column of our own name needs no mapping and comes before a usual one") {
  const Scratch scratch;
  const auto path = scratch.write("a.csv", "Category,类别,reported,lon,lat\nfumes,x,2023-06-01,121,29\n");
  CHECK(app::look_into(path, {}, usual()).suggested.fields.empty());
}

TEST_CASE("What a source is follows from its geometry, its name and its columns") {
  const Scratch scratch;
  const auto target = [&](const std::string& name, const std::string& text) {
    return app::look_into(scratch.write(name, text), {}, usual()).suggested.target;
  };
  using Target = Importer::Target;
  const std::string area = "WKT,code\n\"POLYGON ((0 0,1 0,1 1,0 0))\",1\n";
  CHECK(target("grids.csv", area) == Target::grids);
  CHECK(target("villages.csv", area) == Target::villages);
  CHECK(target("社区.csv", area) == Target::villages);
  CHECK(target("water.csv", area) == Target::water);
  CHECK(target("r.csv", "WKT,name\n\"LINESTRING (0 0,1 1)\",a\n") == Target::roads);
  CHECK(target("shops.csv", "id,name,kind,address,lon,lat\n1,a,b,c,121,29\n") == Target::premises);
  CHECK(target("calls.csv", "type,created,lon,lat\na,2023-06-01,121,29\n") == Target::incidents);
  CHECK(target("visits.csv", "id,premises,at\n1,a,2023-06-01\n") == Target::inspections);
  CHECK(target("cases.csv", "id,procedure,opened\n1,simple,2023-06-01\n") == Target::cases);
}

TEST_CASE("Samples show the first different values of a column") {
  const Scratch scratch;
  std::string text = "kind,lon,lat\n";
  for (const char* kind : {"a", "a", "", "b", "c", "d", "e"}) text += std::string(kind) + ",121,29\n";
  const auto seen = app::look_into(scratch.write("a.csv", text), {}, usual());
  CHECK(seen.columns.at(0).sample == "a · b · c · d");
  CHECK(seen.rows.size() == 7);
}

TEST_CASE("One of several layers is looked into, the first unless another is named") {
  const Scratch scratch;
  const auto path = scratch.path("two.gpkg");
  {
    geo::VectorWriter writer(path);
    for (const char* name : {"first", "second"}) {
      writer.begin_layer({name, geo::GeometryKind::point, "EPSG:4326", {{std::string(name) + "_column"}}});
      writer.write(shape::Point{121, 29}, std::vector<geo::Value>{std::string("a")});
    }
    writer.finish();
  }
  CHECK(app::look_into(path, {}, usual()).suggested.layer == "first");
  const auto second = app::look_into(path, "second", usual());
  CHECK(second.layer == 1);
  CHECK(second.own_geometry);
  CHECK(second.crs == "EPSG:4326");
  REQUIRE(second.columns.size() == 1);
  CHECK(second.columns[0].name == "second_column");
  CHECK(app::source_of(second.suggested) == path + "|layername=second");
  CHECK(app::look_into(path + "|layername=second", {}, usual()).layer == 1);
}

TEST_CASE("A request becomes a source as it is to be read") {
  Importer::Request request;
  request.source = "/a.gpkg";
  request.layer = "b";
  request.fields = {{"code", "CODE_1"}};
  CHECK(app::spec_of(request).source == "/a.gpkg|layername=b");
  CHECK_FALSE(app::spec_of(request).datum);  // as the source states it
  request.datum = "gcj02";
  CHECK(app::spec_of(request).datum == domain::Datum{domain::Datum::Kind::gcj02, {}});
  CHECK(app::spec_of(request).fields == request.fields);
}

TEST_CASE("The file of usual names is checked") {
  const Scratch scratch;
  CHECK_NOTHROW(usual());
  using app::UsualColumns;
  CHECK_THROWS_WITH(UsualColumns::read(scratch.path("none.json")), Catch::Contains("no such file"));
  CHECK_THROWS_AS(UsualColumns::read(scratch.write("a.json", "{")), domain::BadInput);
  CHECK_THROWS_AS(UsualColumns::read(scratch.write("a.json", "[1]")), domain::BadInput);
  CHECK_THROWS_WITH(UsualColumns::read(scratch.write("a.json", R"({"grid": {}})")),
                    Catch::Contains("no layer \"grid\""));
  CHECK_THROWS_WITH(UsualColumns::read(scratch.write("a.json", R"({"grids": {"colour": []}})")),
                    Catch::Contains("no field \"colour\""));
}

TEST_CASE("Every field that can be mapped has a Chinese name") {
  ui::use_language(ui::Language::zh, std::filesystem::path(LIANXUN_BINARY_DIR) / "locale");
  const ui::Texts texts(ui::Language::zh);
  for (int i = 0; i <= static_cast<int>(Importer::Target::cases); ++i) {
    for (const auto& field : geo::fields_of(app::layer_of(static_cast<Importer::Target>(i)))) {
      const std::string word = ui::field_text(texts, field.name);
      INFO(field.name << ": " << word);
      CHECK(static_cast<unsigned char>(word.front()) >= 0x80);
    }
  }
}
