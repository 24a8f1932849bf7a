#include "store/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

#include "catch.hpp"
#include "domain/error.hpp"
#include "small_store.hpp"
#include "store/codec.hpp"
#include "store/verify.hpp"

namespace lianxun::store {
namespace {

using Catch::Matchers::Contains;
using domain::Situation;
using domain::StoreError;

Journal writer(const std::string& path) { return Journal::open(path, Journal::Mode::write); }
Journal reader(const std::string& path) { return Journal::open(path, Journal::Mode::read); }

void run_sql(const std::string& path, const std::string& sql) {
  SQLite::Database(path, SQLite::OPEN_READWRITE, 1000).exec(sql);
}

std::string error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const StoreError& error) {
    return error.what();
  }
  FAIL("no StoreError");
  return {};
}

TEST_CASE("a journal gives back the situation that was written, event by event and after reopening") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  Situation written;
  {
    auto journal = writer(path);
    int minutes = 0;
    for (auto& body : story()) append_one(journal, written, std::move(body), moment(++minutes));
    CHECK(same(load(journal), written));
    CHECK(journal.last_sequence() == story().size());
  }
  CHECK(same(load(reader(path)), written));
  CHECK(same(load(writer(path)), written));
  CHECK(verify(path).passed());
}

TEST_CASE("the story has every kind of event") {
  std::set<std::size_t> kinds;
  for (const auto& body : story()) kinds.insert(body.index());
  CHECK(kinds.size() == std::variant_size_v<domain::EventBody>);
}

TEST_CASE("many events in one transaction give the same tables as one by one") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  writer(path).append({}, story(), moment(60), "Li", "1");
  CHECK(verify(path).events == story().size());
  CHECK(verify(path).passed());
}

TEST_CASE("events carry who, where and when") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  writer(path).append({}, {domain::FeedAdvanced{"f", "1"}}, moment(1) + domain::Duration(7), "Li \xe6\x9d\x8e", "wall");
  std::vector<domain::Event> events;
  reader(path).read_after(0, [&](domain::Event&& event) { events.push_back(std::move(event)); });
  REQUIRE(events.size() == 1);
  CHECK(events[0].at == moment(1) + domain::Duration(7));
  CHECK(events[0].operator_name == "Li \xe6\x9d\x8e");
  CHECK(events[0].seat == "wall");
}

TEST_CASE("a reader follows a writer that goes on") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  const auto seat = reader(path);
  Situation situation;
  append_one(journal, situation, domain::FeedAdvanced{"f", "1"}, moment(1));
  append_one(journal, situation, domain::FeedAdvanced{"f", "2"}, moment(2));
  auto followed = load(seat);
  append_one(journal, situation, domain::FeedAdvanced{"f", "3"}, moment(3));
  seat.read_after(followed.applied, [&](domain::Event&& event) { domain::apply(followed, event); });
  CHECK(same(followed, situation));
}

TEST_CASE("reading tells its progress and stops when told") {
  const Folder folder;
  write_story(folder.path("a.gpkg"));
  const auto journal = reader(folder.path("a.gpkg"));
  std::uint64_t calls = 0;
  journal.read_after(
      0, [](domain::Event&&) {},
      [&](std::uint64_t done, std::uint64_t total) {
        CHECK(done == ++calls);
        CHECK(total == story().size());
        return done < 5;
      });
  CHECK(calls == 5);
  CHECK_THAT(error_of([&] { (void)load(journal, [](auto, auto) { return false; }); }), Contains("cancelled"));
}

TEST_CASE("a second writer is told who has the store, and gets it when the first has gone") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  {
    const auto journal = writer(path);
    const auto refusal = error_of([&] { writer(folder.root().string() + "/./a.gpkg"); });
    CHECK_THAT(refusal, Contains("test_store, process " + std::to_string(::getpid())));
  }
  CHECK_NOTHROW(writer(path));
  CHECK_FALSE(std::filesystem::exists(path + ".lock"));
}

TEST_CASE("the lock of a process that died is taken over") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  const auto child = ::fork();
  if (child == 0) {
    const auto journal = writer(path);
    ::raise(SIGKILL);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));
  CHECK(std::filesystem::exists(path + ".lock"));
  CHECK_NOTHROW(writer(path));
}

TEST_CASE("what is no store is not touched and named") {
  const Folder folder;
  const auto text = folder.path("text.gpkg");
  std::ofstream(text) << "this is a text that is longer than a header of SQLite would be, is it not? It certainly is.";
  CHECK_THAT(error_of([&] { writer(text); }), Contains("text.gpkg") && Contains("not a store of lianxun"));
  CHECK_THAT(error_of([&] { reader(text); }), Contains("not a store of lianxun"));

  const auto other = folder.path("other.sqlite");
  SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (a)");
  CHECK_THAT(error_of([&] { writer(other); }), Contains("not a store of lianxun"));
  CHECK(SQLite::Database(other).execAndGet("PRAGMA journal_mode").getString() == "delete");

  CHECK_THAT(error_of([&] { reader(folder.path("none.gpkg")); }), Contains("there is no such store"));
  CHECK_THAT(error_of([&] { writer(folder.root().string()); }), Contains("cannot be opened"));
}

TEST_CASE("an empty file becomes a store") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  { const std::ofstream made(path); }
  CHECK_NOTHROW(write_story(path));
  CHECK(verify(path).passed());
}

TEST_CASE("a newer format is refused by its number") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  write_story(path);
  run_sql(path, "UPDATE gpkg_extensions SET extension_name = 'lianxun_journal_2'");
  CHECK_THAT(error_of([&] { writer(path); }), Contains("format 2 is newer") && Contains("update lianxun"));
}

TEST_CASE("an altered event stops loading and is named") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  write_story(path);
  run_sql(path, "UPDATE journal SET payload = replace(payload, 'nothing there', 'nothing here') WHERE sequence = 14");
  CHECK_THAT(error_of([&] { (void)load(reader(path)); }), Contains("event 14: it was altered"));
}

TEST_CASE("nothing is stored that would not come back") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  Situation situation;
  const auto not_a_number = std::numeric_limits<double>::quiet_NaN();
  auto incident = complaint(1);
  incident.position.x = not_a_number;
  CHECK_THAT(error_of([&] { journal.append(situation, {domain::IncidentReported{incident}}, moment(1), "Li", "1"); }),
             Contains("not finite"));
  CHECK_THAT(error_of([&] {
               journal.append(situation, {domain::FeedAdvanced{"\xff", "1"}}, moment(1), "Li", "1");
             }),
             Contains("not UTF-8"));
  auto undated = *squares(domain::Date{});
  const auto body = domain::BoundariesPublished{std::make_shared<const domain::Boundaries>(undated)};
  CHECK_THAT(error_of([&] { journal.append(situation, {body}, moment(1), "Li", "1"); }), Contains("date"));
  append_one(journal, situation, domain::FeedAdvanced{"f", "1"}, moment(1));
  CHECK(journal.last_sequence() == 1);
  CHECK(verify(path).passed());
}

TEST_CASE("an event that does not continue the situation leaves the journal as it was") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  Situation situation;
  append_one(journal, situation, domain::FeedAdvanced{"f", "1"}, moment(1));
  const std::vector<domain::EventBody> bodies{domain::FeedAdvanced{"f", "2"}, domain::IncidentFiled{{99}, {}}};
  CHECK_THROWS_AS(journal.append(situation, bodies, moment(2), "Li", "1"), std::logic_error);
  CHECK_THROWS_AS(journal.append({}, bodies, moment(2), "Li", "1"), std::logic_error);
  CHECK(journal.last_sequence() == 1);
  append_one(journal, situation, domain::FeedAdvanced{"f", "3"}, moment(3));
  CHECK(same(load(reader(path)), situation));
}

/// No byte beyond this can be written by the process: the nearest to a full disk without a disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    handler_ = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = SIG_DFL;
};

TEST_CASE("a full disk refuses the event, keeps the journal, and the next one works again") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  Situation situation;
  for (auto& body : story()) append_one(journal, situation, std::move(body), moment(1));
  const auto events = situation.applied;
  const auto log = std::filesystem::file_size(path + "-wal");
  for (const rlim_t more : {0U, 100U, 4096U, 5000U, 9000U}) {
    {
      const FullDisk full(log + more);
      const auto problem =
          error_of([&] { journal.append(situation, {domain::IncidentReported{complaint(50)}}, moment(2), "Li", "1"); });
      CHECK_THAT(problem, Contains("disk"));
    }
    CHECK(journal.last_sequence() == events);
    CHECK(same(load(reader(path)), situation));
  }
  append_one(journal, situation, domain::IncidentReported{complaint(50)}, moment(3));
  CHECK(same(load(reader(path)), situation));
  CHECK(verify(path).passed());
}

TEST_CASE("a store that is deleted under the writer is noticed before anything is said to be durable") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  Situation situation;
  append_one(journal, situation, domain::FeedAdvanced{"f", "1"}, moment(1));
  std::filesystem::rename(path, path + ".moved");
  CHECK_THAT(error_of([&] {
               journal.append(situation, {domain::FeedAdvanced{"f", "2"}}, moment(2), "Li", "1");
             }),
             Contains("moved or deleted"));
  std::filesystem::rename(path + ".moved", path);
  append_one(journal, situation, domain::FeedAdvanced{"f", "3"}, moment(3));
  CHECK(situation.applied == 2);
}

TEST_CASE("an event that another program slipped in is noticed") {
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  auto journal = writer(path);
  Situation situation;
  append_one(journal, situation, domain::FeedAdvanced{"f", "1"}, moment(1));
  run_sql(
      path,
      "INSERT INTO journal SELECT 2, kind, version, entity, revision, at, operator, seat, payload, attachment, hash, "
      "hash FROM journal");
  CHECK_THAT(error_of([&] {
               journal.append(situation, {domain::FeedAdvanced{"f", "2"}}, moment(2), "Li", "1");
             }),
             Contains("another program has written"));
}

TEST_CASE("a store in a folder that may only be read can be read, and says so when written") {
  if (::getuid() != 0) {
    WARN("skipped: needs to start as root to give up the right to write");
    return;
  }
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  write_story(path);
  const auto child = ::fork();
  if (child == 0) {
    int failed = 0;
    if (::seteuid(65534) != 0) ::_exit(9);
    try {
      failed += load(reader(path)).applied == story().size() ? 0 : 1;
    } catch (const std::exception&) {
      failed += 2;
    }
    try {
      writer(path);
      failed += 4;
    } catch (const StoreError& error) {
      failed += std::string(error.what()).find("allow writing") != std::string::npos ? 0 : 8;
    }
    ::_exit(failed);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace
}  // namespace lianxun::store
