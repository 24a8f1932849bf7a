// The verb that checks and repairs boundaries, as a script sees it: real broken data, exit codes, files, messages.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/run_program.hpp"
#include "app/scratch.hpp"
#include "catch.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;
using Catch::Contains;
using run_program::lianxun_with;

namespace {

geo::VectorTable read(const std::string& file) { return geo::read_layer({file, {}, {}, {}, {}, {}}); }

/// Two squares that overlap by a metre, and a third apart.
std::string squares(const Scratch& scratch) {
  return scratch.write(
      "squares.csv",
      "code,name,WKT\n"
      "330211002001001,a,\"POLYGON ((500000 3000000,500100 3000000,500100 3000100,500000 3000100,500000 3000000))\"\n"
      "330211002001002,b,\"POLYGON ((500099 3000000,500200 3000000,500200 3000100,500099 3000100,500099 3000000))\"\n"
      "330211002001002,c,\"POLYGON ((500300 3000000,500400 3000000,500400 3000100,500300 3000100,500300 3000000))\"\n");
}

std::string cases() {
  const char* folder = std::getenv("LIANXUN_CASES");
  return folder == nullptr ? "" : std::string(folder) + "/topology";
}

}  // namespace

TEST_CASE("boundaries check names overlaps and codes, and repair settles what is ground") {
  const Scratch scratch;
  const std::string grids = squares(scratch);
  const std::string base = " --lang en --datum EPSG:32650 --grids ";
  const auto checked = lianxun_with("boundaries check --out " + scratch.path("faults.gpkg") + base + grids);
  CHECK(checked.code == 3);
  CHECK_THAT(checked.output, Contains("overlap"));
  CHECK_THAT(checked.output, Contains("330211002001001, 330211002001002"));
  CHECK_THAT(checked.output, Contains("duplicate code"));
  CHECK(read(scratch.path("faults.gpkg")).size() >= 2);

  const std::string mended = scratch.path("mended.gpkg");
  const auto repaired =
      lianxun_with("boundaries repair --report " + scratch.path("moves.csv") + " --out " + mended + base + grids);
  CHECK(repaired.code == 0);
  CHECK_THAT(repaired.output, Contains("1 overlaps and 0 gaps settled, 100 m² moved; 2 of 3 areas changed"));
  const auto table = read(mended);
  CHECK(table.size() == 3);
  CHECK(table.text(2, table.find_field("name")) == "c");
  CHECK(read(scratch.path("moves.csv")).size() == 1);
  CHECK_THAT(
      lianxun_with("boundaries repair --lang en --out " + scratch.path("again.gpkg") + " --grids " + mended).output,
      Contains("0 of 3 areas changed"));
}

TEST_CASE("boundaries repair brings borders within a tolerance together, and tells what it moved") {
  const Scratch scratch;
  const std::string grids = scratch.write(
      "twice.csv",
      "code,WKT\n"
      "330211002001001,\"POLYGON ((500000 3000000,500100 3000000,500100.2 3000100,500000 3000100,500000 3000000))\"\n"
      "330211002001002,\"POLYGON ((500100.3 3000000,500200 3000000,500200 3000100,500100 3000100,500100.3 "
      "3000000))\"\n");
  const std::string mended = scratch.path("mended.gpkg");
  const auto repaired = lianxun_with("boundaries repair --lang en --datum EPSG:32650 --tolerance 0.5 --report " +
                                     scratch.path("moves.geojson") + " --out " + mended + " --grids " + grids);
  CHECK(repaired.code == 0);
  CHECK_THAT(repaired.output, Contains("2 vertices moved by 0.3 m at most and 0 inserted, within 0.5 m"));
  CHECK_THAT(repaired.output, Contains("2 of 2 areas changed"));
  CHECK(read(scratch.path("moves.geojson")).size() >= 2);  // the lines cross: a gap and an overlap
  CHECK(lianxun_with("boundaries check --lang en --grids " + mended).code == 0);
  CHECK_THAT(lianxun_with("boundaries repair --lang en --tolerance 0.5 --out " + scratch.path("again.gpkg") +
                          " --grids " + mended)
                 .output,
             Contains("0 of 2 areas changed"));
}

TEST_CASE("boundaries check draws each fault by its number, as many as asked for") {
  const Scratch scratch;
  const std::string base = "boundaries check --lang en --datum EPSG:32650 --grids " + squares(scratch);
  const std::filesystem::path folder = scratch.path("faults");
  const auto all = lianxun_with(base + " --pictures " + folder.string());
  CHECK(all.code == 3);
  CHECK_THAT(all.output, Contains("   1  sliver of an overlap"));
  for (const char* name : {"001.png", "002.png"}) {
    std::ifstream file(folder / name, std::ios::binary);
    std::string signature(8, ' ');
    file.read(signature.data(), 8);
    CHECK(signature == "\x89PNG\r\n\x1a\n");
  }
  const std::filesystem::path one = scratch.path("one");
  const auto cut = lianxun_with(base + " --most-pictures 1 --pictures " + one.string());
  CHECK_THAT(cut.output, Contains("pictures of the first 1 of "));
  CHECK(std::filesystem::exists(one / "001.png"));
  CHECK_FALSE(std::filesystem::exists(one / "002.png"));
}

TEST_CASE("boundaries check lists grids outside their village, and village ground without a grid") {
  const Scratch scratch;
  const std::string grids = scratch.write(
      "grids.csv",
      "code,village,WKT\n"
      "a1,a,\"POLYGON ((500000 3000000,500100 3000000,500100 3000100,500000 3000100,500000 3000000))\"\n"
      "b1,b,\"POLYGON ((500100 3000000,500200 3000000,500200 3000100,500100 3000100,500100 3000000))\"\n");
  const std::string villages =
      scratch.write("villages.csv",
                    "code,WKT\n"
                    "a,\"POLYGON ((500000 3000000,500090 3000000,500090 3000100,500000 3000100,500000 3000000))\"\n"
                    "b,\"POLYGON ((500090 3000000,500220 3000000,500220 3000100,500090 3000100,500090 3000000))\"\n");
  const auto checked =
      lianxun_with("boundaries check --lang en --datum EPSG:32650 --grids " + grids + " --villages " + villages);
  CHECK(checked.code == 3);
  CHECK_THAT(checked.output, Contains("outside its village: 1, 1000 m² together"));
  CHECK_THAT(checked.output, Contains("without a grid: 1, 2000 m² together"));
  CHECK_THAT(checked.output, Contains("a1"));
}

TEST_CASE("boundaries of lines, of nothing and of a missing file are refused with the reason") {
  const Scratch scratch;
  const std::string lines = scratch.write("lines.csv", "code,WKT\nx,\"LINESTRING (0 0,1 1)\"\n");
  for (const char* verb : {"check", "repair --out /dev/null/x.gpkg"}) {
    const auto refused = lianxun_with("boundaries " + std::string(verb) + " --grids " + lines);
    CHECK(refused.code == 2);
    CHECK_THAT(refused.output, Contains("has no areas"));
  }
  CHECK(lianxun_with("boundaries check --grids " + scratch.path("none.shp")).code == 2);
  CHECK(lianxun_with("boundaries").code == 2);
}

TEST_CASE("Denver's precincts: no overlap and no small hole is left, the nine large ones are kept, little ground moves",
          "[cases]") {
  if (cases().empty()) {
    WARN("skipped: LIANXUN_CASES is not set");
    return;
  }
  const Scratch scratch;
  const std::string source = "/vsizip/" + cases() + "/denver/DenverCo_precincts2020_orig.zip";
  const std::string mended = scratch.path("denver.gpkg");
  const auto repaired = lianxun_with("boundaries repair --lang en --max-gap 9.2903 --report " +
                                     scratch.path("moves.csv") + " --out " + mended + " --grids " + source);
  CHECK(repaired.code == 3);
  CHECK_THAT(repaired.output, Contains("9 larger gaps kept"));
  const auto moves = read(scratch.path("moves.csv"));
  double square_feet = 0;
  for (std::size_t row = 0; row < moves.size(); ++row) {
    square_feet += std::stod(std::string(moves.text(row, moves.find_field("square_metres")))) / 0.09290341;
  }
  CHECK(square_feet <= 250);
  const auto checked = lianxun_with("boundaries check --lang en --grids " + mended);
  CHECK_THAT(checked.output, !Contains("overlap") && !Contains("crossing") && Contains("gap: 9"));
  CHECK_THAT(lianxun_with("boundaries repair --lang en --max-gap 9.2903 --out " + scratch.path("again.gpkg") +
                          " --grids " + mended)
                 .output,
             Contains("0 of 356 areas changed"));
}

TEST_CASE("mapshaper's broken areas end valid, its lines are refused", "[cases]") {
  if (cases().empty()) {
    WARN("skipped: LIANXUN_CASES is not set");
    return;
  }
  const Scratch scratch;
  int mended = 0;
  for (const auto& file : std::filesystem::directory_iterator(cases() + "/mapshaper_clean")) {
    const std::string name = file.path().filename().string();
    INFO(name);
    // Two are in the British grid and do not say so; the datum of the rest is theirs.
    const std::string datum = name.find("britain") != std::string::npos ? " --datum EPSG:27700" : "";
    const std::string out = scratch.path(file.path().stem().string() + ".gpkg");
    const auto repaired =
        lianxun_with("boundaries repair --lang en --out " + out + " --grids " + file.path().string() + datum);
    if (name.find("line") != std::string::npos) {
      CHECK(repaired.code == 2);
      CHECK_THAT(repaired.output, Contains("has no areas"));
      continue;
    }
    CHECK((repaired.code == 0 || repaired.code == 3));
    const auto checked = lianxun_with("boundaries check --lang en --grids " + out);
    CHECK_THAT(checked.output, !Contains("overlap") && !Contains("crossing") && !Contains("unmatched"));
    CHECK_THAT(
        lianxun_with("boundaries repair --lang en --out " + scratch.path("again.gpkg") + " --grids " + out).output,
        Contains("; 0 of "));
    ++mended;
  }
  CHECK(mended == 21);
}

TEST_CASE("the sample's work is evened out in every village, with rounder grids and few cases that move") {
  const Scratch scratch;
  const std::string data = LIANXUN_SOURCE_DIR "/data/jiaochuan/";
  std::string places;
  for (const char* file : {"complaints_2022", "complaints_2023"})
    places += " --places " + data + file + ".csv --places-datum gcj02";
  for (const char* file : {"findings_2022", "findings_2023"})
    places += " --places " + data + file + ".csv --places-datum wgs84";
  const std::string grids = " --lang en --grids " + data + "grids.geojson";
  const std::string out = scratch.path("even.geojson");
  const auto balanced = lianxun_with("boundaries balance --trade-off " + scratch.path("trade.csv") + " --report " +
                                     scratch.path("why.csv") + " --out " + out + places + grids);
  CHECK(balanced.code == 0);
  CHECK(lianxun_with("boundaries check --lang en --grids " + out).code == 0);
  const auto trade = read(scratch.path("trade.csv"));
  REQUIRE(trade.size() == 1);
  const auto number = [&trade](const char* column) {
    return std::stod(std::string(trade.text(0, trade.find_field(column))));
  };
  CHECK(number("worst_to_mean") <= 1.15 + 1e-9);
  CHECK(number("moved_share") <= 1.5 * number("least_share"));
  CHECK(number("compact_after") >= number("compact_before"));
  CHECK(read(scratch.path("why.csv")).size() == 171);

  const auto locked =
      lianxun_with("boundaries balance --steps 1000 --lock nobody --out " + scratch.path("x.gpkg") + places + grids);
  CHECK(locked.code == 2);
  CHECK_THAT(locked.output, Contains("no grid has this code"));
  CHECK(lianxun_with("boundaries balance --out " + scratch.path("y.gpkg") + grids).code == 2);
  CHECK(lianxun_with("boundaries balance --weights nothing --out " + scratch.path("z.gpkg") + grids).code == 2);
}
