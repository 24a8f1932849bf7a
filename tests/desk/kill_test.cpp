// kill -9 at random moments: every acknowledged event is there, the rest is whole. LIANXUN_KILL_ROUNDS sets how often.
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "catch.hpp"
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

/// What a pipe gives until its other end is closed, read on a thread of its own.
class Lines {
 public:
  explicit Lines(int from) : thread_([this, from] { read(from); }) {}

  void wait_for_some() const {
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (size_ == 0 && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }
  std::string all() {
    thread_.join();
    return text_;
  }

 private:
  void read(int from) {
    char bytes[4096];
    for (ssize_t size = 0; (size = ::read(from, bytes, sizeof bytes)) > 0;) {
      text_.append(bytes, static_cast<std::size_t>(size));
      size_ = text_.size();
    }
    ::close(from);
  }

  std::string text_;
  std::atomic<std::size_t> size_{0};
  std::jthread thread_;
};

/// Runs the program, kills it, and gives what it had written.
std::string run_and_kill(const std::string& store, int round, Life life) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const auto name = std::to_string(round);
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[1], STDOUT_FILENO);
    ::close(ends[0]);
    ::close(ends[1]);
    ::execl(program, program, store.c_str(), name.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  ::close(ends[1]);
  Lines lines(ends[0]);
  if (!life.from_start) lines.wait_for_some();
  std::this_thread::sleep_for(life.time);
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  REQUIRE(WIFSIGNALED(status));  // it never ends by itself
  return lines.all();
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
