#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "domain/error.hpp"
#include "report/patrol_order.hpp"
#include "texts.hpp"
#include "town.hpp"

namespace lianxun::report {
namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path = fs::temp_directory_path() / ("lianxun-order-" + std::to_string(::getpid()));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

bool has_program(const char* name) {
  return std::system(("command -v " + std::string(name) + " >/dev/null 2>&1").c_str()) == 0;
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = ::popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) output.append(buffer.data(), n);
  ::pclose(pipe);
  return output;
}

// Pages by the page tree itself; the objects of Cairo's PDFs are not compressed.
int pages(const std::string& pdf) {
  int count = 0;
  for (std::size_t at = 0; (at = pdf.find("/Type /Page", at)) != std::string::npos; at += 11) {
    if (pdf.compare(at, 12, "/Type /Pages") != 0) ++count;
  }
  return count;
}

TEST_CASE("an order of one to fifteen stops is one page that can be searched") {
  for (const int stops : {1, 2, 6, 15}) {
    CAPTURE(stops);
    auto situation = town();
    const auto patrol = patrol_over(situation, stops);
    const Folder folder;
    const auto files = write_patrol_order(situation, patrol, folder.path, english, lon_lat);
    REQUIRE(files == std::vector{folder.path / "LX-20240108-001.pdf", folder.path / "LX-20240108-001.geojson"});
    const auto pdf = content_of(files[0]);
    CHECK(pdf.substr(0, 5) == "%PDF-");
    if (!has_program("pdftotext") || !has_program("pdfinfo")) {
      WARN("pdftotext (poppler-utils) is missing: the text of the page is not checked");
      continue;
    }
    CHECK(output_of("pdfinfo '" + files[0].string() + "'").find("Pages:           1\n") != std::string::npos);
    const auto text = output_of("pdftotext -layout '" + files[0].string() + "' -");
    for (const char* expected : {"LX-20240108-001", "综合行政执法队", "王建国", "边界", "Joint patrol order"}) {
      const bool there = text.find(expected) != std::string::npos;
      CHECK(there == (std::string(expected) != "边界"));  // English was asked for
    }
    for (const auto& stop : patrol.stops) {
      CHECK(text.find(domain::format_hour(stop.arrive, {}) + "\u2013") != std::string::npos);
    }
  }
}

TEST_CASE("the same patrol gives the same bytes") {
  auto situation = town();
  const auto patrol = patrol_over(situation, 3);
  const Wording wording{english};
  const ToLonLat to_wgs84 = lon_lat;
  CHECK(patrol_order_pdf(situation, patrol, wording, to_wgs84) ==
        patrol_order_pdf(situation, patrol, wording, to_wgs84));
}

TEST_CASE("more stops than a page holds are counted, not lost") {
  auto situation = town();
  const auto patrol = patrol_over(situation, 48);
  const auto pdf = patrol_order_pdf(situation, patrol, Wording{english}, lon_lat);
  CHECK(pages(pdf) <= 1);
  CHECK(pdf.size() > 1000);
}

TEST_CASE("the GeoJSON holds each stop and each way in longitude and latitude") {
  auto situation = town();
  const auto patrol = patrol_over(situation, 5);
  const auto json = nlohmann::json::parse(patrol_order_geojson(situation, patrol, Wording{english}, lon_lat));
  CHECK(json["type"] == "FeatureCollection");
  CHECK(json["patrol"] == "LX-20240108-001");
  REQUIRE(json["features"].size() == patrol.stops.size() + patrol.crews.size());
  for (std::size_t i = 0; i < patrol.stops.size(); ++i) {
    const auto& feature = json["features"][i];
    const auto expected = lon_lat(patrol.stops[i].position);
    CHECK(feature["geometry"]["type"] == "Point");
    CHECK(feature["geometry"]["coordinates"][0].get<double>() == Approx(expected.x).margin(1e-7));
    CHECK(feature["geometry"]["coordinates"][1].get<double>() == Approx(expected.y).margin(1e-7));
    CHECK(feature["properties"]["stop"] == i + 1);
    CHECK(feature["properties"]["incidents"].size() == patrol.stops[i].incidents.size());
    CHECK(feature["properties"]["arrive"] == domain::format_instant(patrol.stops[i].arrive, {}));
  }
  for (std::size_t i = 0; i < patrol.crews.size(); ++i) {
    const auto& line = json["features"][patrol.stops.size() + i]["geometry"];
    CHECK(line["type"] == "LineString");
    CHECK(line["coordinates"].size() == patrol.crews[i].route.size());
  }
}

TEST_CASE("the QR code holds a geo link or one line for each stop") {
  auto situation = town();
  auto patrol = patrol_over(situation, 1);
  patrol.stops.resize(1);
  patrol.stops[0].position = {965, 1109};
  CHECK(patrol_order_qr_text(patrol, lon_lat) == "geo:29.91000,121.61000");
  patrol.stops.push_back(patrol.stops[0]);
  CHECK(patrol_order_qr_text(patrol, lon_lat) == "LX-20240108-001 WGS84\n1 29.91000,121.61000\n2 29.91000,121.61000");
}

TEST_CASE("a number cannot lead out of the folder") {
  domain::Patrol patrol;
  patrol.number = "../../etc/x y";
  CHECK(file_stem(patrol) == "______etc_x_y");
  patrol.number = "联巡-7";
  CHECK(file_stem(patrol) == "联巡-7");
  patrol.number = "";
  patrol.id.value = 4;
  CHECK(file_stem(patrol) == "patrol-4");
}

TEST_CASE("a folder that cannot be written to is named, with what to do") {
  auto situation = town();
  const auto patrol = patrol_over(situation, 1);
  const Folder folder;
  fs::create_directories(folder.path);
  std::ofstream(folder.path / "file") << "x";
  CHECK_THROWS_AS(write_patrol_order(situation, patrol, folder.path / "file", english, lon_lat), domain::BadInput);
  CHECK_THROWS_WITH(write_patrol_order(situation, patrol, folder.path / "file", english, lon_lat),
                    Catch::Contains("file") && Catch::Contains("choose a folder"));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);  // no half-written file left
}

// Not run by default: writes pages to look at, in the texts of a tab-separated file.
TEST_CASE("pages to look at", "[.][look]") {
  const char* to = std::getenv("LIANXUN_LOOK");
  REQUIRE(to != nullptr);
  const Texts translate;
  for (const int stops : {1, 6, 15, 48}) {
    auto situation = town();
    const auto patrol = patrol_over(situation, stops);
    write_patrol_order(situation, patrol, fs::path(to) / std::to_string(stops), translate, lon_lat);
    write_patrol_order(situation, patrol, fs::path(to) / (std::to_string(stops) + "en"), english, lon_lat,
                       Names::english);
  }
}

}  // namespace
}  // namespace lianxun::report
