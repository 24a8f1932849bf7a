#include "scene/mark_store.hpp"

#include <cmath>
#include <map>
#include <random>

#include "catch.hpp"

using namespace lianxun;
using namespace lianxun::scene;

namespace {

Mark mark(std::uint64_t key, shape::Point at, std::uint8_t rank = 0) {
  Mark m;
  m.key = key;
  m.at = at;
  m.rank = rank;
  return m;
}

const View view{{{500, 500}, 1, 0}, {0, 0, 1000, 1000}, 1, 0};

}  // namespace

TEST_CASE("marks changed by difference are those that a plain map would hold") {
  std::mt19937_64 random(3);
  MarkStore store;
  std::map<std::uint64_t, Mark> expected;
  for (int round = 0; round < 200; ++round) {
    std::vector<Mark> changed;
    std::vector<std::uint64_t> removed;
    for (int i = 0; i < 20; ++i) changed.push_back(mark(random() % 300, {static_cast<double>(random() % 1000), 0}));
    for (int i = 0; i < 10; ++i) removed.push_back(random() % 300);
    store.update(changed, removed);
    for (const Mark& m : changed) expected[m.key] = m;
    for (const auto key : removed) expected.erase(key);
    REQUIRE(store.marks().size() == expected.size());
    for (const auto& [key, m] : expected) REQUIRE((store.find(key) && *store.find(key) == m));
  }
  store.set({mark(1, {0, 0}), mark(1, {5, 5})});
  REQUIRE(store.marks().size() == 1);
  CHECK(store.marks()[0].at == shape::Point{5, 5});
  CHECK(store.find(2) == nullptr);
}

TEST_CASE("the nearest mark is the one brute force finds") {
  std::mt19937_64 random(4);
  std::uniform_real_distribution<double> place(0, 1000);
  for (const double tilt : {0.0, 40.0}) {
    View tilted = view;
    tilted.camera.tilt = tilt;
    MarkStore store;
    std::vector<Mark> marks;
    for (std::uint64_t i = 0; i < 3000; ++i) {
      marks.push_back(mark(i + 1, {place(random), place(random)}, static_cast<std::uint8_t>(i % 3)));
    }
    store.set(marks);
    for (int i = 0; i < 1000; ++i) {
      const shape::Point pixel{place(random), place(random)};
      const Mark* best = nullptr;
      double best_distance = 0;
      for (const Mark& m : marks) {
        const auto at = to_screen(tilted.camera, tilted.viewport, m.at);
        const double d = std::hypot(at.x - pixel.x, at.y - pixel.y);
        if (d > 14 || (best && (m.rank < best->rank || (m.rank == best->rank && d >= best_distance)))) continue;
        best = &m;
        best_distance = d;
      }
      const Mark* found = store.nearest(tilted, pixel, 14);
      REQUIRE((found != nullptr) == (best != nullptr));
      if (best) REQUIRE(found->key == best->key);
    }
  }
  CHECK(MarkStore().nearest(view, {1, 1}, 10) == nullptr);
}
