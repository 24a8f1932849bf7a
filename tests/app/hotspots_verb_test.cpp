// The verb that computes hotspots, as a script sees it: published figures, files, exit codes, messages.
#include <cmath>

#include "app/run_program.hpp"
#include "app/scratch.hpp"
#include "catch.hpp"
#include "geo/vector_source.hpp"
#include "hotspot/published.hpp"

using namespace lianxun;
using Catch::Contains;
using run_program::lianxun_with;

namespace {

/// Five by five squares of a kilometre, and points in rows of CSV.
struct Chessboard {
  Scratch scratch;
  std::string grids;

  Chessboard() {
    std::string text = "code,WKT\n";
    for (int y = 0; y < 5; ++y) {
      for (int x = 0; x < 5; ++x) {
        const auto at = [](int i, int j) {
          return std::to_string(500000 + 1000 * i) + " " + std::to_string(3000000 + 1000 * j);
        };
        text += "g" + std::to_string(y) + std::to_string(x) + ",\"POLYGON ((" + at(x, y) + "," + at(x + 1, y) + "," +
                at(x + 1, y + 1) + "," + at(x, y + 1) + "," + at(x, y) + "))\"\n";
      }
    }
    grids = scratch.write("grids.csv", text);
  }

  /// `each` points in every square and `more` in that of column 1, row 1 and those around it; one for each day.
  [[nodiscard]] std::string points(int each, int more) const {
    std::string text = "id,reported,category,x,y\n";
    int id = 0;
    const auto add = [&](int x, int y, int i) {
      const int day = i % 28 + 1;
      text += std::to_string(++id) + ",2023-" + (i / 28 % 12 < 9 ? "0" : "") + std::to_string(i / 28 % 12 + 1) + "-" +
              (day < 10 ? "0" : "") + std::to_string(day) + "T10:00,fumes," +
              std::to_string(500200 + 1000 * x + i % 100) + "," + std::to_string(3000300 + 1000 * y) + "\n";
    };
    for (int y = 0; y < 5; ++y) {
      for (int x = 0; x < 5; ++x) {
        const bool hot = std::abs(x - 1) + std::abs(y - 1) <= 1;
        for (int i = 0; i < each + (hot ? more : 0); ++i) add(x, y, i);
      }
    }
    return scratch.write("points.csv", text);
  }

  [[nodiscard]] std::string base(const std::string& points_file) const {
    return "hotspots --lang en --grids " + grids + " --grids-datum EPSG:32650 --datum EPSG:32650 --points " +
           points_file;
  }
};

geo::VectorTable read(const std::string& file) { return geo::read_layer({file, {}, {}, {}, {}, {}}); }

double number(const geo::VectorTable& table, std::size_t row, const char* field) {
  return std::stod(std::string(table.text(row, table.find_field(field))));
}

}  // namespace

TEST_CASE("hotspots: the published figures of Columbus come out, from files alone") {
  const char* cases = std::getenv("LIANXUN_CASES");
  if (cases == nullptr) {
    WARN("skipped: LIANXUN_CASES is not set");
    return;
  }
  const std::filesystem::path folder = std::filesystem::path(cases) / "statistics";
  const auto published = test::read_columns(folder / "columbus_CRIME_queenGAL_local.csv");
  const Scratch scratch;
  const std::string base = "hotspots --quiet --value CRIME --code POLYID --grids " +
                           (folder / "columbus/columbus.shp").string() + " --weights " +
                           (folder / "columbus/columbus.gal").string();
  const auto compare = [&](const std::string& options, const char* field, const char* column) {
    INFO(options);
    const std::string out = scratch.path("out.csv");
    REQUIRE(lianxun_with(base + options + " --out " + out).code == 0);
    const auto table = read(out);
    REQUIRE(table.size() == 49);
    double worst = 0;
    for (std::size_t row = 0; row < table.size(); ++row) {
      const auto id = static_cast<std::size_t>(number(table, row, "POLYID"));
      worst = std::max(worst, std::abs(number(table, row, field) - published.at(column)[id - 1]));
    }
    CHECK(worst < 1e-9);
  };
  compare(" --method gistar", "z", "GiStar_B");
  compare(" --method gistar --standardise row", "z", "GiStar_W");
  compare(" --method g", "z", "Gi_B");
  compare(" --method moran --standardise row", "moran", "localI_W");
}

TEST_CASE("hotspots: counts, z and classes stand beside the grids as they came, and a map is one command away") {
  const Chessboard board;
  const std::string base = board.base(board.points(5, 40)) + " --fdr";
  const std::string out = board.scratch.path("out.geojson");
  const auto result = lianxun_with(base + " --out " + out);
  CHECK(result.code == 0);
  CHECK_THAT(result.output, Contains("325 points in the period: 0 outside every grid, 0 without coordinates"));
  const auto table = read(out);
  REQUIRE(table.size() == 25);
  CHECK(table.text(6, table.find_field("code")) == "g11");
  CHECK(number(table, 6, "count") == 45);
  CHECK(number(table, 6, "bin") >= 2);
  CHECK(number(table, 24, "count") == 5);
  CHECK(number(table, 24, "bin") <= 0);
  CHECK(lianxun_with(base + " --quiet --out " + board.scratch.path("map.png")).code == 0);
  CHECK(bytes_of(board.scratch.path("map.png")).substr(1, 3) == "PNG");
  CHECK(lianxun_with(base + " --quiet --out " + board.scratch.path("map.pdf")).code == 0);
  CHECK(bytes_of(board.scratch.path("map.pdf")).substr(0, 5) == "%PDF-");
}

TEST_CASE("hotspots: each method writes its table") {
  const Chessboard board;
  const std::string base = board.base(board.points(150, 100));
  const auto rows = [&](const std::string& options) {
    const std::string out = board.scratch.path("out.csv");
    const auto result = lianxun_with(base + options + " --out " + out);
    INFO(result.output);
    REQUIRE(result.code == 0);
    return read(out).size();
  };
  CHECK(rows(" --method emerging --step week") == 25);
  CHECK(rows(" --method when") > 168);
  CHECK(rows(" --method repeat") > 0);
  CHECK(rows(" --method near-repeat --permutations 99") == 20);
  CHECK(rows(" --method backtest") == 12);
  CHECK(rows(" --method quality") == 0);
}

TEST_CASE("hotspots: the effect of a patrol stands beside grids that were not patrolled") {
  const Chessboard board;
  const std::string base =
      board.base(board.points(60, 60)) + " --method effect --weeks 4 --out " + board.scratch.path("out.csv");
  const auto told = lianxun_with(base + " --patrolled g11 --on 2023-02-15");
  CHECK(told.code == 0);
  CHECK_THAT(told.output, Contains("no proof that a patrol worked"));
  const auto table = read(board.scratch.path("out.csv"));
  CHECK(table.size() == 3);
  CHECK(table.text(0, 0) == "patrolled");
  CHECK_THAT(lianxun_with(base + " --patrolled nowhere --on 2023-02-15").output, Contains("there is no grid nowhere"));
  CHECK_THAT(lianxun_with(base + " --patrolled g11").output, Contains("say when with --on"));
}

TEST_CASE("hotspots: a density is a surface in metres, as GeoTIFF or picture") {
  const Chessboard board;
  const std::string base = board.base(board.points(20, 60)) + " --method density --bandwidth 800 --cell 100";
  const auto result = lianxun_with(base + " --out " + board.scratch.path("out.tif"));
  CHECK(result.code == 0);
  CHECK_THAT(result.output, Contains("50 columns, 50 rows of 100 m"));
  CHECK(bytes_of(board.scratch.path("out.tif")).substr(0, 2) == "II");
  CHECK(lianxun_with(base + " --out " + board.scratch.path("out.png")).code == 0);
  CHECK(bytes_of(board.scratch.path("out.png")).substr(1, 3) == "PNG");
}

TEST_CASE("hotspots: doubtful rows are left out only when they are named") {
  const Chessboard board;
  const std::string points = board.points(5, 0);
  std::string text = bytes_of(points);
  text += "900,2023-01-01T10:02,fumes,500200,3000300\n";  // as the first, two minutes later
  board.scratch.write("points.csv", text);
  const std::string out = " --out " + board.scratch.path("out.csv");
  CHECK_THAT(lianxun_with(board.base(points) + out).output, Contains("126 points in the period"));
  const auto without = lianxun_with(board.base(points) + out + " --without duplicate");
  CHECK_THAT(without.output, Contains("125 points in the period") && Contains("1 rows left out as doubtful"));
}

TEST_CASE("hotspots: 3 where rows were left out, 2 with a remedy for the user's mistakes") {
  const Chessboard board;
  const std::string points = board.points(3, 10);
  const std::string out = " --out " + board.scratch.path("out.csv");
  board.scratch.write("points.csv", bytes_of(points) + "901,yesterday,fumes,500200,3000300\n");
  const auto doubtful = lianxun_with(board.base(points) + out);
  CHECK(doubtful.code == 3);
  CHECK_THAT(doubtful.output,
             Contains("row 126: \"yesterday\" is no time that can be read.") || Contains("is no time"));

  const auto refuses = [&](const std::string& options, const char* words) {
    const auto result = lianxun_with(board.base(points) + options);
    INFO(options << ": " << result.output);
    CHECK(result.code == 2);
    CHECK_THAT(result.output, Contains(words));
  };
  refuses(out + " --method tea-leaves", "take one of gistar");
  refuses(out + " --weights bishop", "take queen, rook, distance:METRES or a GAL file");
  refuses(out + " --weights distance:far", "in metres");
  refuses(out + " --without lies", "take some of default");
  refuses(out + " --from 2023-05-01 --to 2023-04-01", "--from is later than --to");
  refuses(out + " --value area", "give either --points");
  refuses(out + " --per residents", "no column residents");
  refuses(out + " --method density", "a density is a surface");
  refuses(" --out " + board.scratch.path("out.tif"), "only --method density writes .tif");
  refuses(out + " --method density --bandwidth -3", "--bandwidth");
  refuses(" --out " + board.scratch.path("out.xls"), "must end in");
  refuses(" --method repeat --out " + board.scratch.path("out.png"), "gives a table and no map");
  refuses(out + " --method emerging --step month", "emerging hot spots need at least 10 steps");
  CHECK_FALSE(std::filesystem::exists(board.scratch.path("out.png")));
}
