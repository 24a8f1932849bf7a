// kill -9 of a replay at random moments: what it said is durable, and the day goes on to its end with every row once.
// LIANXUN_KILL_ROUNDS sets how often, and takes the live day at its own times; without it the same rows follow each
// other within seconds.
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "child_program.hpp"
#include "store/journal.hpp"
#include "store/verify.hpp"

namespace fs = std::filesystem;
using namespace lianxun;
using namespace std::chrono_literals;

namespace {

const fs::path sample = fs::path(LIANXUN_SOURCE_DIR) / "data" / "jiaochuan";
const std::string program = LIANXUN_BINARY_DIR "/lianxun";

/// Gone with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("lianxun-replay-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

/// The live day with half a minute from row to row.
void write_short_day(const fs::path& from, const fs::path& to) {
  std::ifstream in(from);
  std::ofstream out(to);
  std::string line;
  std::getline(in, line);
  out << line << "\n";
  for (int row = 0; std::getline(in, line); ++row) {
    const auto minutes = std::to_string(100 + row / 2 % 60).substr(1);
    out << "2024-01-08T" << (row < 120 ? "08:" : "09:") << minutes << ":" << (row % 2 == 0 ? "00" : "30") << "+08:00"
        << line.substr(line.find(',')) << "\n";
  }
}

/// The rows' own ids.
std::set<std::string> ids_of(const fs::path& day) {
  std::set<std::string> ids;
  std::ifstream in(day);
  for (std::string line; std::getline(in, line);) {
    if (const auto at = line.find("L-"); at != std::string::npos) ids.insert(line.substr(at, line.find(',', at) - at));
  }
  return ids;
}

class Killing {
 public:
  Killing(fs::path store, fs::path day) : store_(std::move(store)), day_(std::move(day)) {}

  /// One life of the replay; true when the day came to its end before the kill.
  bool live_and_die(std::mt19937& random) {
    const auto below = [&random](int end) { return std::uniform_int_distribution<int>(0, end)(random); };
    ChildProgram replay({program, "replay", "--store", store_.string(), "--day", day_.string(), "--speed", "600"});
    // While it starts, right after it has said something, or some while later.
    const int kind = below(9);
    if (kind > 2) replay.wait_for_lines(1, 60s);
    const int most_ms = kind <= 2 ? 1'000 : kind <= 6 ? 60 : 2'000;
    for (int left = below(most_ms); left > 0 && !replay.has_ended(); left -= 10) {
      std::this_thread::sleep_for(std::chrono::milliseconds(std::min(left, 10)));
    }
    const bool killed = replay.kill();
    std::istringstream lines(replay.output());
    // A line is "<sequence> <number> <time>"; one that a kill cut has not been said.
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
      std::istringstream words(line);
      std::string sequence;
      std::string number;
      words >> sequence >> number;
      promised_[number] = std::stoull(sequence);
    }
    return !killed;
  }

  void check() const {
    const auto situation = store::load(store::Journal::open(store_.string(), store::Journal::Mode::read));
    for (const auto& [number, sequence] : promised_) {
      if (!situation.by_number.contains(number)) FAIL("lost: " << number);
      if (situation.applied < sequence) FAIL("cut off before event " << sequence);
    }
    const auto verified = store::verify(store_.string());
    for (const auto& finding : verified.findings) UNSCOPED_INFO(finding.message.id);
    REQUIRE(verified.passed());
  }

  [[nodiscard]] std::size_t promised() const { return promised_.size(); }

 private:
  fs::path store_;
  fs::path day_;
  std::map<std::string, std::uint64_t> promised_;  // incident number → event
};

}  // namespace

TEST_CASE("a replay that is killed again and again takes every row of the day once") {
  const char* wanted = std::getenv("LIANXUN_KILL_ROUNDS");
  const int rounds = wanted != nullptr ? std::atoi(wanted) : 6;
  const Folder folder;
  const auto original = folder.path / "sample.gpkg";
  const std::string import_sample = program + " import --quiet --store " + original.string() + " --room " +
                                    (sample / "room.json").string() + " >/dev/null 2>&1";
  REQUIRE(WEXITSTATUS(std::system(import_sample.c_str())) % 3 == 0);
  fs::path day = sample / "live_2024-01-08.csv";
  const auto ids = ids_of(day);
  REQUIRE(ids.size() == 78);
  if (wanted == nullptr) {
    write_short_day(day, folder.path / "day.csv");
    day = folder.path / "day.csv";
  }
  std::mt19937 random(20240108);
  int kills = 0;
  for (int days = 0; kills < rounds; ++days) {
    const auto store = folder.path / ("day" + std::to_string(days) + ".gpkg");
    fs::copy_file(original, store);
    Killing replay(store, day);
    bool over = false;
    while (kills < rounds && !over) {
      over = replay.live_and_die(random);
      if (!over) ++kills;
      INFO("day " << days << ", kill " << kills << ", " << replay.promised() << " reports said to be durable");
      replay.check();
    }
    ChildProgram rest(
        {program, "replay", "--quiet", "--store", store.string(), "--day", day.string(), "--speed", "600"});
    REQUIRE(rest.exit_status() == 0);
    replay.check();
    const auto situation = store::load(store::Journal::open(store.string(), store::Journal::Mode::read));
    std::multiset<std::string> taken;
    for (const auto& incident : situation.incidents) {
      if (incident.feed == "replay") taken.insert(incident.external_id);
    }
    CHECK(taken == std::multiset<std::string>(ids.begin(), ids.end()));
    fs::remove(store);
  }
  if (wanted != nullptr) std::printf("killed %d times\n", kills);
}
