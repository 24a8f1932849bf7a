// Many threads around one desk; meant to be run under the thread sanitizer too.
#include <atomic>
#include <set>
#include <thread>

#include "catch.hpp"
#include "desk/desk.hpp"
#include "folder.hpp"
#include "small_desk.hpp"
#include "store/verify.hpp"

namespace lianxun::desk {
namespace {

using namespace domain;

/// A seat as the frame thread is one: a Situation and the batches that continue it.
struct Follower {
  Situation situation;
  std::unique_ptr<Subscription> seat;
  std::vector<std::uint64_t> sequences;

  void follow() {
    for (const auto& batch : seat->take()) {
      for (const auto& event : *batch) {
        apply(situation, event);
        sequences.push_back(event.sequence);
      }
    }
  }
};

bool same(const Situation& a, const Situation& b) {
  return a.applied == b.applied && a.as_of == b.as_of && a.incidents == b.incidents && a.patrols == b.patrols &&
         a.by_number == b.by_number && a.revisions == b.revisions && a.boundaries == b.boundaries;
}

TEST_CASE("every seat sees the same events without a gap, whoever gives commands at the same time") {
  constexpr int askers = 6;
  constexpr int reports = 40;
  const Folder folder;
  const auto path = folder.path("a.gpkg");
  Situation last;
  {
    Desk desk({path, Clock{true, morning(), real_now(), 60}, {}});
    desk.submit_all(set_up_commands(), {"Li", "1", {}});

    std::atomic<bool> over{false};
    std::atomic<int> accepted{0};
    std::vector<Follower> followers(3);
    std::vector<std::jthread> threads;
    for (auto& follower : followers) {
      threads.emplace_back([&desk, &over, &follower] {
        follower.seat = desk.subscribe(follower.situation);
        while (!over) {
          follower.follow();
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
      });
    }
    {
      std::vector<std::jthread> asking;
      for (int i = 0; i < askers; ++i) {
        asking.emplace_back([&desk, &accepted, i] {
          const Asker asker{"asker " + std::to_string(i), "seat", {}};
          for (int k = 0; k < reports; ++k) {
            const auto outcome = desk.ask(complaint_at(k, i), asker).get();
            if (const auto* done = std::get_if<Accepted>(&outcome)) {
              const auto& body = done->events->front().body;
              const auto id = std::get<IncidentReported>(body).incident.id;
              desk.submit(OwnIncident{id}, asker, [&accepted](const Outcome& owned) {
                accepted += std::holds_alternative<Accepted>(owned) ? 1 : 0;
              });
            }
            desk.query([](const Situation& situation) { REQUIRE(situation.applied > 0); });
            desk.set_clock(desk.clock().with_speed(k % 2 == 0 ? 600 : 1, real_now()));
          }
        });
      }
    }
    std::promise<void> quiet;
    desk.query([&quiet](const Situation&) { quiet.set_value(); });
    quiet.get_future().wait();
    over = true;
    threads.clear();

    CHECK(accepted == askers * reports);
    const auto seat = desk.subscribe(last);
    CHECK(last.incidents.size() == askers * reports);
    for (auto& follower : followers) {
      follower.follow();
      CHECK(same(follower.situation, last));
      for (std::size_t i = 1; i < follower.sequences.size(); ++i) {
        if (follower.sequences[i] != follower.sequences[i - 1] + 1) FAIL("a gap in the sequence");
      }
    }
  }
  CHECK(store::verify(path).passed());
  Desk again({path, {}, {}});
  Situation reloaded;
  const auto seat = again.subscribe(reloaded);
  CHECK(reloaded.incidents == last.incidents);
  CHECK(reloaded.applied == last.applied);
}

TEST_CASE("a seat that leaves is forgotten while others go on") {
  const Folder folder;
  Desk desk({folder.path("a.gpkg"), {}, {}});
  Situation first;
  Situation second;
  auto leaving = desk.subscribe(first);
  const auto staying = desk.subscribe(second);
  (void)desk.ask(AdvanceFeed{"f", "1"}, {"Li", "1", {}}).get();
  leaving.reset();
  (void)desk.ask(AdvanceFeed{"f", "2"}, {"Li", "1", {}}).get();
  CHECK(staying->take().size() == 2);
  CHECK(staying->take().empty());
}

}  // namespace
}  // namespace lianxun::desk
