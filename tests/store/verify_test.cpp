#include "store/verify.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "domain/error.hpp"
#include "small_store.hpp"
#include "store/codec.hpp"

namespace lianxun::store {
namespace {

using Catch::Matchers::Contains;

std::string text_of(const Finding& finding) {
  return domain::render(finding.message, [](const std::string& id) { return id; });
}

std::string first_after(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE, 1000).exec(sql);
  const auto result = verify(path);
  REQUIRE_FALSE(result.passed());
  return text_of(result.findings.front());
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Number, kind and content of all events, as far as they can be read.
std::vector<std::string> events_of(const std::string& path) {
  SQLite::Database database(path);
  SQLite::Statement rows(
      database,
      "SELECT sequence || kind || version || entity || revision || at || operator || seat || payload "
      "|| coalesce(hex(attachment), '-') || hex(previous_hash) || hex(hash) FROM journal");
  std::vector<std::string> events;
  while (rows.executeStep()) events.push_back(rows.getColumn(0).getString());
  return events;
}

struct Case {
  Folder folder;
  std::string path = folder.path("a.gpkg");
  Case() { write_story(path); }
};

TEST_CASE("every column of an event is covered by its hash") {
  const Case store;
  const auto intact = bytes_of(store.path);
  for (const std::string change :
       {"kind = 'IncidentOwned'", "version = 2", "entity = 'incident:4'", "revision = revision + 1",
        "at = '2024-01-08T01:12:00.001Z'", "operator = 'Lj'", "seat = '2'", "payload = payload || ' '",
        "attachment = x'00'", "attachment = x''", "hash = zeroblob(32)", "previous_hash = zeroblob(32)",
        "operator = CAST(operator AS BLOB)", "hash = 'text'"}) {
    put_bytes(store.path, intact);
    INFO(change);
    CHECK_THAT(first_after(store.path, "UPDATE journal SET " + change + " WHERE sequence = 12"), Contains("event 12:"));
    CHECK(verify(store.path).findings.size() == 1);
  }
}

TEST_CASE("missing, swapped, doubled and rewritten events are named") {
  const Case store;
  const auto intact = bytes_of(store.path);
  const auto fresh = [&]() -> const std::string& {
    put_bytes(store.path, intact);
    return store.path;
  };
  CHECK_THAT(first_after(fresh(), "DELETE FROM journal WHERE sequence = 7"),
             Contains("event 7: it is missing, event 8 comes instead"));
  CHECK(verify(store.path).findings.size() == 1);
  CHECK_THAT(first_after(fresh(), "UPDATE journal SET sequence = 1007 WHERE sequence = 7"), Contains("event 7:"));
  CHECK_THAT(first_after(fresh(),
                         "UPDATE journal SET sequence = -1 WHERE sequence = 5; UPDATE journal SET sequence = 5 WHERE "
                         "sequence = 6; UPDATE journal SET sequence = 6 WHERE sequence = -1"),
             Contains("event 5: it was given the number 6") || Contains("event 5: it was altered"));
  CHECK_THAT(first_after(fresh(), "DELETE FROM journal WHERE sequence = 1"), Contains("event 1: it is missing"));
}

TEST_CASE("an event rewritten with a right hash of its own is named by its successor") {
  const Case store;
  const Folder folder;
  const auto other = folder.path("b.gpkg");
  {
    auto journal = Journal::open(other, Journal::Mode::write);
    domain::Situation situation;
    const auto bodies = story();
    int minutes = 0;
    for (std::size_t i = 0; i < 9; ++i) append_one(journal, situation, bodies[i], moment(++minutes));
    append_one(journal, situation, domain::FeedAdvanced{"forged", "1"}, moment(10));
  }
  CHECK_THAT(first_after(store.path, "ATTACH '" + other +
                                         "' AS b; DELETE FROM journal WHERE sequence = 10; "
                                         "INSERT INTO journal SELECT * FROM b.journal WHERE sequence = 10"),
             Contains("event 10: it was rewritten"));
}

TEST_CASE("tables that do not follow from the journal are named by table and row") {
  const Case store;
  const auto intact = bytes_of(store.path);
  const auto check = [&](const std::string& sql, const std::string& finding) {
    put_bytes(store.path, intact);
    INFO(sql);
    CHECK_THAT(first_after(store.path, sql), Contains(finding));
  };
  check("UPDATE incidents SET stage = 'filed' WHERE fid = 3", "table incidents, row 3: it differs");
  check("UPDATE grids SET geom = (SELECT geom FROM grids WHERE fid = 1) WHERE fid = 2",
        "table grids, row 2: it differs");
  check("DELETE FROM stops WHERE fid = 10000", "table stops, row 10000: it is missing");
  check("INSERT INTO villages (fid, code) VALUES (9, '9')", "table villages, row 9: the journal does not give it");
  check("UPDATE gpkg_contents SET description = 'real' WHERE table_name = 'grids'", "table gpkg_contents");
  check("ALTER TABLE stops ADD COLUMN x", "table stops: its columns");
  check("DROP TABLE stops", "table stops: its columns");
  check("PRAGMA user_version = 1", "GeoPackage");
}

TEST_CASE("what a GIS keeps beside the tables is no fault") {
  const Case store;
  SQLite::Database(store.path, SQLite::OPEN_READWRITE)
      .exec(
          "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, styleQML TEXT); INSERT INTO gpkg_contents (table_name, "
          "data_type, identifier) VALUES ('layer_styles', 'attributes', 'layer_styles')");
  CHECK(verify(store.path).passed());
}

TEST_CASE("a kind or version that the program does not know is named") {
  // Both would need a right hash in a real store; here the decoder is asked before the chain.
  CHECK_THROWS_WITH(decode("IncidentTeleported", 1, {"{}", {}}), Contains("does not know the kind"));
  CHECK_THROWS_WITH(decode("IncidentFiled", 2, {"{}", {}}), Contains("version 2") && Contains("up to version 1"));
  CHECK_THROWS_WITH(decode("IncidentFiled", 0, {"{}", {}}), Contains("version 0"));
}

TEST_CASE("verify changes nothing and can be cancelled") {
  const Case store;
  const auto before = bytes_of(store.path);
  std::uint64_t last = 0;
  const auto result = verify(store.path, [&](std::uint64_t done, std::uint64_t total) {
    last = done;
    return total == story().size() && done < 3;
  });
  CHECK(last == 3);
  CHECK(result.events == 3);
  CHECK(verify(store.path).passed());
  CHECK(bytes_of(store.path) == before);
}

/// LIANXUN_FLIP_STEP=1 tries every single byte, by hand.
TEST_CASE("a flipped byte anywhere in the file is reported or shows in no event and no row") {
  const Case store;
  const auto intact = bytes_of(store.path);
  const auto events = events_of(store.path);
  const char* wanted = std::getenv("LIANXUN_FLIP_STEP");
  const std::size_t step = wanted != nullptr ? std::stoul(wanted) : 211;
  int reported = 0;
  int harmless = 0;
  for (std::size_t at = 0; at < intact.size(); at += step) {
    auto bytes = intact;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
    put_bytes(store.path, bytes);
    INFO("byte " << at << " of " << intact.size());
    try {
      if (!verify(store.path).passed()) {
        ++reported;
        continue;
      }
    } catch (const domain::StoreError&) {
      ++reported;
      continue;
    }
    ++harmless;
    if (events_of(store.path) != events) FAIL("an event changed and verify passed");
  }
  CHECK(reported > 0);
  CHECK(harmless > 0);
}

TEST_CASE("a changed byte inside an event's content names that event, whichever byte it is") {
  const Case store;
  const auto intact = bytes_of(store.path);
  SQLite::Database database(store.path);
  SQLite::Statement rows(database, "SELECT sequence, payload FROM journal WHERE length(payload) > 20");
  std::vector<std::pair<std::int64_t, std::string>> payloads;
  while (rows.executeStep()) payloads.emplace_back(rows.getColumn(0).getInt64(), rows.getColumn(1).getString());
  for (const auto& [sequence, payload] : payloads) {
    const auto at = intact.find(payload);
    if (at == std::string::npos || intact.find(payload, at + 1) != std::string::npos) continue;  // spread over pages
    for (std::size_t i = 0; i < payload.size(); i += 1 + payload.size() / 3) {
      auto bytes = intact;
      bytes[at + i] = static_cast<char>(bytes[at + i] ^ 1);
      put_bytes(store.path, bytes);
      const auto result = verify(store.path);
      REQUIRE_FALSE(result.passed());
      CHECK(result.findings.front().sequence == static_cast<std::uint64_t>(sequence));
    }
  }
}

TEST_CASE("damage of the log beside a store that was killed is reported, its ragged end is not") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  const auto copy = folder.path("b.gpkg");
  std::string log;
  {
    auto journal = Journal::open(path, Journal::Mode::write);
    domain::Situation situation;
    for (auto& body : story()) append_one(journal, situation, std::move(body), moment(1));
    log = bytes_of(path + "-wal");
    put_bytes(copy, bytes_of(path));
  }
  constexpr std::size_t frame = 24 + 4096;
  REQUIRE(log.size() > 32 + 40 * frame);
  const auto findings_with = [&](const std::string& bytes) {
    std::filesystem::remove(copy + "-shm");
    put_bytes(copy + "-wal", bytes);
    return verify(copy).findings;
  };
  CHECK(findings_with(log).empty());
  CHECK(findings_with(log.substr(0, log.size() - 100)).empty());  // a crash in the middle of a write
  for (std::size_t at = 0; at < log.size() - 8 * frame; at += frame * 3 / 2 + 7) {
    auto bytes = log;
    bytes[at] = static_cast<char>(bytes[at] ^ 4);
    INFO("byte " << at);
    try {
      const auto findings = findings_with(bytes);
      REQUIRE_FALSE(findings.empty());
      CHECK_THAT(text_of(findings.back()), Contains("the log beside the store is damaged"));
    } catch (const domain::StoreError& error) {
      CHECK_THAT(error.what(), Contains("not a store"));  // the log held all of it
    }
  }
}

TEST_CASE("a truncated file is reported") {
  const Case store;
  const auto intact = bytes_of(store.path);
  for (const std::size_t size : {intact.size() - 4096, intact.size() / 2, std::size_t{5000}, std::size_t{100}}) {
    put_bytes(store.path, intact.substr(0, size));
    INFO(size);
    bool reported = false;
    try {
      reported = !verify(store.path).passed();
    } catch (const domain::StoreError&) {
      reported = true;
    }
    CHECK(reported);
  }
}

}  // namespace
}  // namespace lianxun::store
