#include "store/checkpoint.hpp"

#include <sqlite3.h>

#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "domain/error.hpp"
#include "small_store.hpp"
#include "store/verify.hpp"

namespace lianxun::store {
namespace {

using Catch::Matchers::Contains;

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put_bytes(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

Journal writer(const std::string& path) { return Journal::open(path, Journal::Mode::write); }
Journal reader(const std::string& path) { return Journal::open(path, Journal::Mode::read); }

/// The story with a checkpoint in its middle.
struct Halfway {
  Folder folder;
  std::string path = folder.path("a.gpkg");
  domain::Situation middle;
  domain::Situation end;

  Halfway() {
    auto journal = writer(path);
    const auto bodies = story();
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      append_one(journal, end, bodies[i], moment(static_cast<int>(i)));
      if (i != bodies.size() / 2) continue;
      middle = end;
      journal.leave_checkpoint(end);
    }
  }
};

TEST_CASE("a checkpoint gives back the situation it was made of") {
  const Halfway store;
  const auto found = read_checkpoint(store.path);
  REQUIRE(found);
  CHECK(found->at.sequence == store.middle.applied);
  CHECK(same(found->situation, store.middle));

  auto journal = writer(store.path);
  journal.leave_checkpoint(store.end);  // with patrols, cases and everything else
  CHECK(same(read_checkpoint(store.path)->situation, store.end));
  CHECK(same(load(journal), store.end));
}

TEST_CASE("a journal is read on from its checkpoint, by readers and by the writer") {
  const Halfway store;
  CHECK(same(reader(store.path).checkpoint(), store.middle));
  std::uint64_t read = 0;
  const auto situation = load(reader(store.path), [&](std::uint64_t, std::uint64_t total) {
    read = total;
    return true;
  });
  CHECK(same(situation, store.end));
  CHECK(read == store.end.applied - store.middle.applied);
  CHECK(same(load(writer(store.path)), store.end));
  CHECK(verify(store.path).passed());
}

TEST_CASE("a checkpoint that is damaged or cut is as good as none") {
  const Halfway store;
  const auto path = checkpoint_path(store.path);
  const auto intact = bytes_of(path);
  for (std::size_t at = 0; at < intact.size(); at += 13) {
    auto bytes = intact;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    put_bytes(path, bytes);
    REQUIRE_FALSE(read_checkpoint(store.path));
    put_bytes(path, intact.substr(0, at));
    REQUIRE_FALSE(read_checkpoint(store.path));
  }
  CHECK(same(load(reader(store.path)), store.end));
  CHECK(verify(store.path).passed());
}

TEST_CASE("the checkpoint of another store is not taken") {
  const Halfway store;
  const Folder other;
  const auto path = other.path("b.gpkg");
  auto journal = writer(path);
  domain::Situation situation;
  for (int i = 0; i < 60; ++i) append_one(journal, situation, domain::FeedAdvanced{"f", std::to_string(i)}, moment(i));
  put_bytes(checkpoint_path(path), bytes_of(checkpoint_path(store.path)));
  REQUIRE(read_checkpoint(path));
  CHECK(journal.checkpoint().applied == 0);
  CHECK(same(load(journal), situation));
  CHECK(verify(path).passed());
}

TEST_CASE("a checkpoint that says something else than the journal is found by verify") {
  const Halfway store;
  auto forged = store.middle;
  forged.feed_marks["12345"] = "forged";
  write_checkpoint(store.path, read_checkpoint(store.path)->at, forged);
  const auto result = verify(store.path);
  REQUIRE(result.findings.size() == 1);
  CHECK_THAT(result.findings.front().message.id, Contains("checkpoint"));
}

TEST_CASE("an event altered behind a checkpoint is found by verify, one after it at the start too") {
  const Halfway store;
  const auto alter = [&](std::uint64_t sequence) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(store.path.c_str(), &database) == SQLITE_OK);
    const auto sql = "UPDATE journal SET operator = 'Nobody' WHERE sequence = " + std::to_string(sequence);
    CHECK(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
  };
  alter(3);
  CHECK(same(load(reader(store.path)), store.end));
  CHECK_FALSE(verify(store.path).passed());
  alter(store.end.applied - 1);
  CHECK_THROWS_AS(load(reader(store.path)), domain::StoreError);
}

TEST_CASE("a writer that had to read many events leaves a checkpoint, a reader never does") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  domain::Situation situation;
  {
    auto journal = writer(path);
    std::vector<domain::EventBody> many(events_per_checkpoint + 1, domain::FeedAdvanced{"f", "1"});
    for (const auto& event : journal.append(situation, std::move(many), moment(1), "Li", "1")) {
      domain::apply(situation, event);
    }
  }
  CHECK(same(load(reader(path)), situation));
  CHECK_FALSE(std::filesystem::exists(checkpoint_path(path)));
  CHECK(same(load(writer(path)), situation));
  REQUIRE(std::filesystem::exists(checkpoint_path(path)));
  CHECK(reader(path).checkpoint().applied == situation.applied);
  CHECK(same(load(reader(path)), situation));
  CHECK(verify(path).passed());
}

TEST_CASE("a checkpoint that cannot be written leaves no file and stops nothing") {
  const Halfway store;
  const auto path = checkpoint_path(store.path);
  std::filesystem::remove(path);
  std::filesystem::create_directory(path + ".new");
  auto journal = writer(store.path);
  journal.leave_checkpoint(store.end);
  CHECK_FALSE(std::filesystem::exists(path));
  CHECK(same(load(journal), store.end));
}

}  // namespace
}  // namespace lianxun::store
