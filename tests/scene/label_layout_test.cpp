#include "scene/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include "catch.hpp"

using namespace lianxun;
using namespace lianxun::scene;

namespace {

std::vector<LabelRequest> crowd(std::size_t count, double size, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> place(0, size);
  std::vector<LabelRequest> requests;
  for (std::size_t i = 0; i < count; ++i) {
    LabelRequest r{{place(random), place(random)}, 30 + place(random) / 10,    22, static_cast<int>(i % 3), i,
                   LabelRequest::Kind::name,       {{0, 0}, {0, -24}, {0, 24}}};
    requests.push_back(r);
  }
  return requests;
}

bool overlap(const LabelRequest& a, shape::Point at, const LabelRequest& b, shape::Point bt) {
  return std::abs(at.x - bt.x) * 2 < a.width + b.width && std::abs(at.y - bt.y) * 2 < a.height + b.height;
}

}  // namespace

TEST_CASE("no two names overlap, however many ask") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const auto requests = crowd(1500, 1200, seed);
    const auto placed = layout_labels(requests, 4);
    CHECK(placed.size() > 100);
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (std::size_t j = i + 1; j < placed.size(); ++j) {
        REQUIRE_FALSE(
            overlap(requests[placed[i].request], placed[i].centre, requests[placed[j].request], placed[j].centre));
      }
    }
  }
}

TEST_CASE("the higher rank stays, the lower gives way, and the order of the list does not matter") {
  std::vector<LabelRequest> requests{{{50, 50}, 40, 20, 1, 7, LabelRequest::Kind::name, {{0, 0}}},
                                     {{60, 52}, 40, 20, 5, 8, LabelRequest::Kind::name, {{0, 0}}}};
  const auto placed = layout_labels(requests, 0);
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].request == 1);
  std::reverse(requests.begin(), requests.end());
  const auto again = layout_labels(requests, 0);
  REQUIRE(again.size() == 1);
  CHECK(requests[again[0].request].id == 8);
}

TEST_CASE("names keep clear of obstacles; one that is needed would rather cover a small one than vanish") {
  LabelRequest obstacle{{0, 0}, 60, 60, 0, 0, LabelRequest::Kind::obstacle, {}};
  LabelRequest name{{0, 0}, 40, 20, 9, 1, LabelRequest::Kind::name, {{0, 0}}};
  CHECK(layout_labels(std::vector{obstacle, name}, 0).empty());
  name.offsets.push_back({0, 45});
  const auto beside = layout_labels(std::vector{obstacle, name}, 0);
  REQUIRE(beside.size() == 1);
  CHECK(beside[0].centre == shape::Point{0, 45});
  name.offsets = {{0, 0}};
  name.kind = LabelRequest::Kind::needed;
  CHECK(layout_labels(std::vector{obstacle, name}, 0).empty());
  obstacle.kind = LabelRequest::Kind::small_obstacle;
  CHECK(layout_labels(std::vector{obstacle, name}, 0).size() == 1);
}

TEST_CASE("panning changes nothing inside the view") {
  // Names of the ground from 0 to 3000; the view is 1000 wide and sees names 260 beyond its edges.
  const auto ground = crowd(4000, 3000, 5);
  const auto seen_from = [&](double left) {
    std::vector<LabelRequest> requests;
    for (LabelRequest r : ground) {
      r.at.x -= left;
      if (r.at.x > -260 && r.at.x < 1260) requests.push_back(r);
    }
    std::set<std::uint64_t> inside;
    for (const auto& placed : layout_labels(requests, 4)) {
      if (placed.centre.x > 200 && placed.centre.x < 600) inside.insert(requests[placed.request].id);
    }
    return inside;
  };
  std::size_t same = 0;
  std::size_t all = 0;
  for (double left = 900; left < 1000; left += 10) {
    const auto before = seen_from(left);
    const auto after = seen_from(left + 10);
    for (const auto id : before) {
      const double x = ground[id].at.x - left;
      if (x < 300 || x > 500) continue;
      ++all;
      same += after.count(id);
    }
  }
  CHECK(all > 500);
  CHECK(static_cast<double>(same) / static_cast<double>(all) > 0.99);
}
