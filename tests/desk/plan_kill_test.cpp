// kill -9 while a plan is edited: every finished edit is there, with the ground it left, and at most one more that had
// not been acknowledged yet. LIANXUN_KILL_ROUNDS sets how often.
#include <chrono>
#include <cstdlib>
#include <random>
#include <sstream>
#include <thread>

#include "catch.hpp"
#include "child_program.hpp"
#include "folder.hpp"
#include "small_plan.hpp"
#include "store/journal.hpp"
#include "store/verify.hpp"

namespace lianxun::desk {
namespace {

constexpr const char* program = LIANXUN_BINARY_DIR "/tests/plan_until_killed";

struct Said {
  int done = -1;
  int bend = 0;
};

/// The last line that was acknowledged whole.
Said last_of(const std::string& output) {
  std::istringstream lines(output.substr(0, output.rfind('\n') + 1));
  Said said;
  Said next;
  while (lines >> next.done >> next.bend) said = next;
  return said;
}

}  // namespace

TEST_CASE("whatever edit was finished survives kill -9 at any moment, and the border is where it was left") {
  const char* wanted = std::getenv("LIANXUN_KILL_ROUNDS");
  const int rounds = wanted != nullptr ? std::atoi(wanted) : 20;
  std::mt19937 random(20240108);
  std::uniform_int_distribution<int> life_us(0, 60'000);
  std::unique_ptr<Folder> folder;
  int edits = 0;
  for (int round = 0; round < rounds; ++round) {
    if (round % 10 == 0) folder = std::make_unique<Folder>();
    const auto path = folder->path("a.gpkg");
    ChildProgram child({program, path});
    child.wait_for_lines(1, std::chrono::seconds(20));
    std::this_thread::sleep_for(std::chrono::microseconds(life_us(random)));
    REQUIRE(child.kill());  // it never ends by itself
    const Said said = last_of(child.output());
    INFO("round " << round << ", last acknowledged: " << said.done << " edits, bend " << said.bend);
    REQUIRE(said.done >= 0);
    const auto situation = store::load(store::Journal::open(path, store::Journal::Mode::read));
    REQUIRE(situation.plans.size() == 1);
    const domain::Plan& plan = *situation.plans.begin();
    const auto ground =
        domain::planned(*situation.boundaries.front(), *situation.boundaries.front(), plan, plan.base).grid_areas[0];
    const int bend =
        plan.done == 0 ? 0 : std::stoi(plan.edits[static_cast<std::size_t>(plan.done) - 1]->what.args.back());
    CHECK(ground == south_west(bend));
    // One command may have become durable without its answer having been heard.
    CHECK(std::abs(plan.done - said.done) <= 1);
    if (plan.done == said.done && bend != said.bend) {
      // Undone, then edited anew: two commands, of which the first was not acknowledged, cannot be.
      FAIL("an acknowledged edit is not there");
    }
    CHECK(store::verify(path).passed());
    edits = std::max(edits, plan.done);
  }
  CHECK(edits > 3);
}

}  // namespace lianxun::desk
