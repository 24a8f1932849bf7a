#include "feed/ogr_poll.hpp"
#include "fake_room.hpp"
#include "geo/vector_writer.hpp"

using namespace lianxun;
using namespace lianxun::feed;

namespace {

const std::string header = "number,category,address,reported,lon,lat\n";

std::string row(int number, const std::string& category = "fumes") {
  const auto text = std::to_string(number);
  return text + "," + category + ",River Road " + text + ",2024-01-08T08:" + (number < 10 ? "0" : "") + text +
         ",121.65,29.97\n";
}

OgrPoll::Options options(const std::string& path, const std::string& mark = "number") {
  OgrPoll::Options result;
  result.name = "grid staff";
  result.source.source = path;
  result.source.datum = domain::Datum{};
  result.mark = mark;
  result.every = std::chrono::milliseconds(20);
  return result;
}

bool has(const FakeRoom& fake, std::size_t count) {
  return eventually([&] { return fake.incidents().size() >= count; });
}

}  // namespace

TEST_CASE("rows above the mark are taken, each once") {
  for (const auto* mark : {"number", "fid", "reported"}) {
    INFO(mark);
    const Folder folder;
    FakeRoom fake;
    const auto path = folder.write("new.csv", header + row(1) + row(2));
    {
      OgrPoll poll(options(path, mark), fake.room());
      REQUIRE(has(fake, 2));
      folder.write("new.csv", header + row(1) + row(2) + row(3));
      REQUIRE(has(fake, 3));
      REQUIRE(eventually([&] { return poll.light().received == 3; }));
      REQUIRE(eventually([&] { return poll.light().state == Light::State::green; }));
      const auto applied = fake.applied();
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      CHECK(fake.applied() == applied);
    }
    folder.write("new.csv", header + row(1) + row(2) + row(3) + row(4) + row(11));
    OgrPoll again(options(path, mark), fake.room());
    REQUIRE(has(fake, 5));
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    CHECK(fake.incidents().size() == 5);
    CHECK(fake.incidents()[4].address == "River Road 11");
    CHECK(fake.incidents()[4].reported == at("2024-01-08T08:11"));
  }
}

TEST_CASE("rows that share a mark are all taken, later ones too") {
  const Folder folder;
  FakeRoom fake;
  const std::string two =
      "time,category,address,lon,lat\n2024-01-08T08:00,fumes,a,121,29\n2024-01-08T08:00,fumes,b,121,29\n";
  const auto path = folder.write("new.csv", two);
  OgrPoll poll(options(path, "time"), fake.room());
  REQUIRE(has(fake, 2));
  folder.write("new.csv", two + "2024-01-08T08:00,fumes,c,121,29\n");
  REQUIRE(has(fake, 3));
  CHECK(fake.incidents()[2].address == "c");
}

TEST_CASE("a source that goes away is waited for") {
  const Folder folder;
  FakeRoom fake;
  OgrPoll poll(options(folder.path("new.csv")), fake.room());
  REQUIRE(eventually([&] { return poll.light().state == Light::State::amber; }));
  CHECK(poll.light().message.args[0].find("new.csv") != std::string::npos);
  REQUIRE(eventually([&] { return poll.light().state == Light::State::red; }));
  folder.write("new.csv", header + row(1));
  REQUIRE(has(fake, 1));
  REQUIRE(eventually([&] { return poll.light().state == Light::State::green; }));
}

TEST_CASE("a source without rows is in order, before the first and after the last") {
  const Folder folder;
  FakeRoom fake;
  const auto path = folder.write("new.csv", header);
  OgrPoll poll(options(path), fake.room());
  REQUIRE(eventually([&] { return poll.light().state == Light::State::green; }));
  folder.write("new.csv", header + row(1));
  REQUIRE(has(fake, 1));
  folder.write("new.csv", header);
  std::this_thread::sleep_for(std::chrono::milliseconds(80));
  CHECK(poll.light().state == Light::State::green);
  folder.write("new.csv", header + row(2));
  REQUIRE(has(fake, 2));
}

TEST_CASE("a GeoPackage is polled by its row ids") {
  const Folder folder;
  FakeRoom fake;
  const auto path = folder.path("findings.gpkg");
  const auto write = [&](int rows) {
    geo::VectorWriter writer(path);
    writer.begin_layer({"findings", geo::GeometryKind::point, "EPSG:4490", {{"type", {}}, {"address", {}}}});
    for (int i = 0; i < rows; ++i) {
      const std::vector<geo::Value> values{std::string("Cooking fumes"), "River Road " + std::to_string(i)};
      writer.write(shape::Point{121.65, 29.97}, values);
    }
    writer.finish();
  };
  write(2);
  auto spec = options(path + "|layername=findings", "fid");
  spec.source.datum.reset();
  spec.source.fields["category"] = "type";
  OgrPoll poll(spec, fake.room());
  REQUIRE(has(fake, 2));
  write(3);
  REQUIRE(has(fake, 3));
  CHECK(fake.incidents()[2].category == "fumes");
  CHECK(fake.incidents()[2].source_position->datum.definition == "EPSG:4490");
  CHECK(fake.mark("grid staff") == "3");
}

TEST_CASE("a row that is no report is shown and passed over") {
  const Folder folder;
  FakeRoom fake;
  const auto path = folder.write("new.csv", header + row(1) + row(2, "nonsense") + row(3, "") + row(4));
  OgrPoll poll(options(path), fake.room());
  REQUIRE(has(fake, 2));
  REQUIRE(eventually([&] { return poll.light().state == Light::State::amber; }));
  CHECK(fake.mark("grid staff") == "4");
  folder.write("new.csv", header + row(1) + row(2, "nonsense") + row(3, "") + row(4) + row(5));
  REQUIRE(has(fake, 3));
  REQUIRE(eventually([&] { return poll.light().state == Light::State::green; }));
}

TEST_CASE("a column that does not exist is named") {
  const Folder folder;
  FakeRoom fake;
  const auto path = folder.write("new.csv", header + row(1));
  OgrPoll poll(options(path, "nowhere"), fake.room());
  REQUIRE(eventually([&] { return poll.light().state == Light::State::red; }));
  CHECK(poll.light().message.args[0].find("no column \"nowhere\"") != std::string::npos);
  CHECK(fake.incidents().empty());
}
