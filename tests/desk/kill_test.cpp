// kill -9 at random moments: every acknowledged event is there, the rest is whole. LIANXUN_KILL_ROUNDS sets how often.
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "catch.hpp"
#include "child_program.hpp"
#include "folder.hpp"
#include "store/journal.hpp"
#include "store/verify.hpp"

namespace lianxun::desk {
namespace {

constexpr const char* program = LIANXUN_BINARY_DIR "/tests/desk_until_killed";

/// How long a program is left alive: from its start, or from its first acknowledgement.
struct Life {
  bool from_start = false;
  std::chrono::microseconds time{};
};

/// Runs the program, kills it, and gives what it had written.
std::string run_and_kill(const std::string& store, int round, Life life) {
  ChildProgram child({program, store, std::to_string(round)});
  if (!life.from_start) child.wait_for_lines(1, std::chrono::seconds(20));
  std::this_thread::sleep_for(life.time);
  REQUIRE(child.kill());  // it never ends by itself
  return child.output();
}

TEST_CASE("whatever was acknowledged survives kill -9 at any moment") {
  const char* wanted = std::getenv("LIANXUN_KILL_ROUNDS");
  const int rounds = wanted != nullptr ? std::atoi(wanted) : 20;
  std::mt19937 random(20240108);
  std::uniform_int_distribution<int> life_us(0, 60'000);
  std::size_t acknowledged = 0;
  std::unique_ptr<Folder> folder;
  std::map<std::string, std::int64_t> promised;  // external id → incident id, of one store
  for (int round = 0; round < rounds; ++round) {
    if (round % 5 == 0) {  // a fresh store, so that its making is interrupted too
      folder = std::make_unique<Folder>();
      promised.clear();
    }
    const auto path = folder->path("a.gpkg");
    std::istringstream lines(run_and_kill(
        path, round, {round % 5 == 0, std::chrono::microseconds(life_us(random) * (round % 5 == 0 ? 5 : 1))}));
    std::string external_id;
    std::int64_t id = 0;
    while (lines >> external_id >> id) promised[external_id] = id;
    acknowledged = std::max(acknowledged, promised.size());
    if (promised.empty()) continue;
    INFO("round " << round << ", " << promised.size() << " acknowledged");
    const auto situation = store::load(store::Journal::open(path, store::Journal::Mode::read));
    for (const auto& [name, value] : promised) {
      const auto* incident = situation.incidents.find({value});
      if (incident == nullptr || incident->external_id != name) FAIL("lost: " << name);
    }
    const auto result = store::verify(path);
    for (const auto& finding : result.findings) UNSCOPED_INFO(finding.message.id);
    CHECK(result.passed());
  }
  CHECK(acknowledged > 0);
}

}  // namespace
}  // namespace lianxun::desk
