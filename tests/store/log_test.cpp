// What a crash leaves beside a store: a write-ahead log with the newest events, whole, cut or damaged.
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "domain/error.hpp"
#include "small_store.hpp"
#include "store/verify.hpp"

namespace lianxun::store {
namespace {

using Catch::Matchers::Contains;

constexpr std::size_t header = 32;
constexpr std::size_t frame = 24 + 4096;

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A store as it lies there after a kill: everything is in the log.
class Left {
 public:
  Left() {
    auto journal = Journal::open(folder_.path("a.gpkg"), Journal::Mode::write);
    domain::Situation situation;
    for (auto& body : story()) append_one(journal, situation, std::move(body), moment(1));
    events_ = situation.applied;
    store_ = bytes_of(folder_.path("a.gpkg"));
    log_ = bytes_of(folder_.path("a.gpkg-wal"));
  }

  [[nodiscard]] const std::string& log() const { return log_; }
  [[nodiscard]] std::uint64_t events() const { return events_; }
  [[nodiscard]] std::string path() const { return folder_.path("b.gpkg"); }

  void put(const std::string& log) const {
    std::filesystem::remove(path() + "-shm");
    std::ofstream(path(), std::ios::binary) << store_;
    std::ofstream(path() + "-wal", std::ios::binary) << log;
  }
  /// Where the transactions end, in bytes.
  [[nodiscard]] std::vector<std::size_t> ends() const {
    std::vector<std::size_t> ends;
    for (std::size_t at = header; at + frame <= log_.size(); at += frame) {
      if (log_.substr(at + 4, 4) != std::string(4, '\0')) ends.push_back(at + frame);
    }
    return ends;
  }

 private:
  Folder folder_;
  std::string store_;
  std::string log_;
  std::uint64_t events_ = 0;
};

std::string error_of(const std::string& path) {
  try {
    (void)Journal::open(path, Journal::Mode::write);
  } catch (const domain::StoreError& error) {
    return error.what();
  }
  return {};
}

TEST_CASE("a log cut anywhere gives the events that were whole, and the store goes on from them") {
  const Left left;
  const auto ends = left.ends();
  REQUIRE(ends.size() == left.events() + 1);  // the making of the tables, then one for each event
  for (std::size_t cut = ends.front(); cut < left.log().size(); cut += 1511) {
    left.put(left.log().substr(0, cut));
    INFO("cut at " << cut);
    const auto whole = static_cast<std::uint64_t>(
        std::count_if(ends.begin(), ends.end(), [cut](std::size_t end) { return end <= cut; }) - 1);
    {
      auto journal = Journal::open(left.path(), Journal::Mode::write);
      auto situation = load(journal);
      REQUIRE(situation.applied == whole);
      append_one(journal, situation, domain::FeedAdvanced{"again", "1"}, moment(2));
    }
    REQUIRE(verify(left.path()).passed());
  }
}

TEST_CASE("a log that lost durable events in its middle is not written over") {
  const Left left;
  const auto ends = left.ends();
  for (std::size_t at = 3; at < ends[ends.size() - 3]; at += frame * 5 / 3 + 11) {
    auto log = left.log();
    log[at] = static_cast<char>(log[at] ^ 8);
    left.put(log);
    INFO("byte " << at);
    CHECK_THAT(error_of(left.path()), Contains("log beside the store is damaged") && Contains("aside"));
    CHECK(bytes_of(left.path() + "-wal") == log);
  }
}

TEST_CASE("what a power cut leaves of the last transaction is dropped, all before it is there") {
  const Left left;
  const auto ends = left.ends();
  for (std::size_t at = ends[ends.size() - 2] + 30; at < left.log().size(); at += 997) {
    auto log = left.log();
    log[at] = static_cast<char>(log[at] ^ 8);
    left.put(log);
    INFO("byte " << at);
    CHECK(load(Journal::open(left.path(), Journal::Mode::write)).applied == left.events() - 1);
    CHECK(verify(left.path()).passed());
  }
}

TEST_CASE("a log that was never on the disk is blank and holds nobody up") {
  const Left left;
  left.put(std::string(left.log().size(), '\0'));
  CHECK(load(Journal::open(left.path(), Journal::Mode::write)).applied == 0);
}

TEST_CASE("an older copy put in the place of a store whose log was left there is never taken for it") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  const auto bodies = story();
  std::string copy;
  std::string log;
  {
    domain::Situation situation;
    std::size_t next = 0;
    const auto go_on = [&](Journal journal, std::size_t until) {
      for (; next < until; ++next) append_one(journal, situation, bodies[next], moment(1));
      if (next == bodies.size()) log = bytes_of(path + "-wal");
    };
    go_on(Journal::open(path, Journal::Mode::write), 12);
    copy = bytes_of(path);
    go_on(Journal::open(path, Journal::Mode::write), 24);  // its log is moved into the file with the end of the writer
    go_on(Journal::open(path, Journal::Mode::write), bodies.size());
  }
  std::ofstream(path, std::ios::binary) << copy;
  std::ofstream(path + "-wal", std::ios::binary) << log;
  CHECK_THROWS_AS(load(Journal::open(path, Journal::Mode::write)), domain::StoreError);
  CHECK_FALSE(verify(path).passed());
}

}  // namespace
}  // namespace lianxun::store
