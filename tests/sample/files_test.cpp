#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "catch.hpp"
#include "domain/error.hpp"
#include "sample/sample.hpp"

using namespace lianxun;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A folder that is gone when the test is over.
struct Scratch {
  fs::path path = fs::path(LIANXUN_BINARY_DIR) / "sample_test";
  Scratch() { fs::remove_all(path); }
  ~Scratch() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("the shipped sample is what the program writes, byte for byte") {
  const Scratch scratch;
  std::set<std::string> written;
  sample::Options options;
  options.folder = scratch.path;
  options.wrote = [&](const fs::path& file) { written.insert(file.filename().string()); };
  sample::write_sample(options);
  const fs::path shipped = fs::path(LIANXUN_SOURCE_DIR) / "data" / "jiaochuan";
  std::uintmax_t bytes = 0;
  std::set<std::string> there;
  for (const auto& file : fs::directory_iterator(shipped)) {
    if (!file.is_regular_file()) continue;
    bytes += file.file_size();
    there.insert(file.path().filename().string());
  }
  CHECK(there == written);
  CHECK(bytes <= 5'000'000);
  for (const auto& name : written) {
    INFO(name);
    CHECK((text_of(shipped / name) == text_of(scratch.path / name)));
  }
}

TEST_CASE("files say that they are synthetic") {
  const fs::path shipped = fs::path(LIANXUN_SOURCE_DIR) / "data" / "jiaochuan";
  const auto room = nlohmann::json::parse(text_of(shipped / "room.json"));
  CHECK_FALSE(room.at("synthetic").get<std::string>().empty());
  for (const char* name : {"villages.geojson", "grids.geojson", "roads.geojson", "water.geojson"}) {
    const auto json = nlohmann::json::parse(text_of(shipped / name));
    CHECK(json.at("synthetic") == true);
    for (const auto& feature : json.at("features")) CHECK(feature.at("properties").at("synthetic") == true);
  }
  for (const auto& [layer, source] : room.at("sources").items()) {
    for (const auto& one : source.is_array() ? source : nlohmann::json::array({source})) {
      INFO(layer);
      CHECK(fs::exists(shipped / one.at("source").get<std::string>()));
    }
  }
}

TEST_CASE("a folder that cannot be made or a file that cannot be written is an error") {
  sample::Options options;
  options.folder = "/proc/no_such_folder";
  CHECK_THROWS_AS(sample::write_sample(options), fs::filesystem_error);
  const Scratch scratch;
  fs::create_directories(scratch.path / "villages.geojson");  // a folder where a file should go
  options.folder = scratch.path;
  CHECK_THROWS_AS(sample::write_sample(options), domain::BadArgument);
}
