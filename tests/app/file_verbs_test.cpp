// The verbs that work on files, as a script sees them: exit codes, messages, files.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "app/run_program.hpp"
#include "catch.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;
using Catch::Contains;
using run_program::lianxun_with;

namespace {

class Files {
 public:
  Files() {
    std::string pattern = (std::filesystem::temp_directory_path() / "lianxun-verbs-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    write("grids.csv",
          "code,WKT\n330211002001001,\"POLYGON ((121 29,122 29,122 30,121 30,121 29))\"\n"
          "330211002001002,\"POLYGON ((122 29,123 29,123 30,122 30,122 29))\"\n");
    write("points.csv", "id,lon,lat\n1,121.5,29.5\n2,122.5,29.5\n3,5,5\n");
  }
  ~Files() { std::filesystem::remove_all(folder_); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(folder_ / name) << text; }

 private:
  std::filesystem::path folder_;
};

}  // namespace

TEST_CASE("assign: 0 done, 3 with rows without coordinates, 2 for the user's mistakes") {
  const Files files;
  const std::string base =
      "assign --lang en --grids " + files.path("grids.csv") + " --out " + files.path("out.geojson");
  auto result = lianxun_with(base + " --points " + files.path("points.csv"));
  CHECK(result.code == 0);
  CHECK_THAT(result.output, Contains("3 rows: 2 in a grid, 1 outside, 0 without coordinates"));
  CHECK(lianxun_with(base + " --quiet --points " + files.path("points.csv")).output.find("rows:") == std::string::npos);
  files.write("holes.csv", "id,lon,lat\n1,121.5,29.5\n2,,\n");
  result = lianxun_with(base + " --as cell --points " + files.path("holes.csv"));
  CHECK(result.code == 3);
  CHECK_THAT(result.output, Contains("holes.csv row 2: It has no coordinates."));
  const auto table = geo::read_layer({files.path("out.geojson"), {}, {}, {}, {}, {}});
  CHECK(table.text(0, table.find_field("cell")) == "330211002001001");
  result = lianxun_with(base + " --points " + files.path("none.csv"));
  CHECK(result.code == 2);
  CHECK_THAT(result.output, Contains("lianxun: ") && Contains("none.csv: no such file"));
  CHECK(lianxun_with(base + " --datum mars --points " + files.path("points.csv")).code == 2);
  CHECK(lianxun_with(base).code == 2);
}

TEST_CASE("import, export and import again: what a store holds comes back") {
  const Files files;
  const std::string store = files.path("store.gpkg");
  auto result = lianxun_with("import --lang en --store " + store + " --grids " + files.path("grids.csv") +
                             " --datum wgs84 --effective 2022-01-01");
  CHECK(result.code == 0);
  files.write("incidents.csv",
              "number,category,reported,lon,lat\nT1,fumes,2023-06-01,121.5,29.5\nT2,fumes,never,121.5,29.5\n");
  result = lianxun_with("import --lang en --store " + store + " --incidents " + files.path("incidents.csv"));
  CHECK(result.code == 3);
  CHECK_THAT(result.output, Contains("incidents.csv row 2: reported is no date: never"));
  result = lianxun_with("export --store " + store + " --out " + files.path("out.gpkg"));
  CHECK(result.code == 0);
  const auto incidents = geo::read_layer({files.path("out.gpkg") + "|layername=incidents", {}, {}, {}, {}, {}});
  REQUIRE(incidents.size() == 1);
  CHECK(incidents.text(0, incidents.find_field("grid")) == "330211002001001");
  CHECK(incidents.text(0, incidents.find_field("source_x")) == "121.5");
  const auto grids = geo::read_layer({files.path("out.gpkg") + "|layername=grids", {}, {}, {}, {}, {}});
  CHECK(grids.size() == 2);
  result = lianxun_with("import --check --lang en --grids '" + files.path("out.gpkg") + "|layername=grids'");
  CHECK(result.code == 0);
}

TEST_CASE("import --check changes nothing, and mistakes on the command line are named") {
  const Files files;
  const std::string store = files.path("store.gpkg");
  CHECK(lianxun_with("import --check --store " + store + " --grids " + files.path("grids.csv")).code == 0);
  CHECK_FALSE(std::filesystem::exists(store));
  CHECK(lianxun_with("import --grids " + files.path("grids.csv")).code == 2);
  CHECK(lianxun_with("import --check").code == 2);
  CHECK(lianxun_with("import --check --room " + files.path("none.json")).code == 2);
  CHECK(lianxun_with("import --store " + store + " --room " + files.path("none.json")).code == 2);
  CHECK_FALSE(std::filesystem::exists(store));
  CHECK(lianxun_with("import --check --grids a --villages b").code == 2);
  CHECK_THAT(lianxun_with("import --help").output, Contains("fields: code, name"));
  CHECK(lianxun_with("export --store " + store + " --out " + files.path("o.gpkg")).code == 2);
}
