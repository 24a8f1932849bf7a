#include <algorithm>
#include <numeric>
#include <random>

#include "catch.hpp"
#include "patrol/best_order.hpp"

namespace lianxun::patrol {
namespace {

// Travel times need not obey the triangle inequality; some stops have limits, some of them long past.
Round random_round(std::mt19937& random, int stops, int crews) {
  std::uniform_int_distribution<Seconds> leg(30, 1800);
  std::uniform_int_distribution<Seconds> service(0, 40);
  std::uniform_int_distribution<Seconds> due(-3600, 6 * 3600);
  std::uniform_int_distribution<int> one_of(0, crews - 1);
  Round round;
  for (int i = 0; i < stops; ++i) {
    Round::Stop stop;
    stop.service = service(random) * 60;
    for (int crew = 0; crew < crews; ++crew) {
      if (random() % 2 == 0) stop.crews.push_back(crew);
    }
    if (stop.crews.empty()) stop.crews.push_back(one_of(random));
    for (auto k = random() % 3; k > 0; --k) stop.due.push_back(due(random));
    round.stops.push_back(stop);
  }
  for (int crew = 0; crew < crews; ++crew) {
    round.ready.push_back(leg(random));
    for (int i = 0; i < stops; ++i) round.from_base.push_back(leg(random));
  }
  for (int i = 0; i < stops; ++i) {
    for (int j = 0; j < stops; ++j) round.from_stop.push_back(i == j ? 0 : leg(random));
  }
  return round;
}

std::vector<int> in_sequence(std::size_t count) {
  std::vector<int> order(count);
  std::iota(order.begin(), order.end(), 0);
  return order;
}

Merit brute_force(const Round& round) {
  auto order = in_sequence(round.stops.size());
  Merit best = merit(round, order);
  while (std::next_permutation(order.begin(), order.end())) best = std::min(best, merit(round, order));
  return best;
}

TEST_CASE("the best order equals brute force over all permutations") {
  std::mt19937 random(1);
  for (int instance = 0; instance < 120; ++instance) {
    const Round round = random_round(random, 1 + instance % 7, 1 + instance % 4);
    CAPTURE(instance);
    const auto order = best_order(round);
    CHECK(std::is_permutation(order.begin(), order.end(), in_sequence(round.stops.size()).begin()));
    CHECK((merit(round, order) == brute_force(round)));
  }
}

TEST_CASE("branch and bound does not depend on the order it starts from") {
  std::mt19937 random(2);
  for (int instance = 0; instance < 20; ++instance) {
    const Round round = random_round(random, 8, 3);
    auto reversed = in_sequence(8);
    std::reverse(reversed.begin(), reversed.end());
    CHECK((merit(round, exact_order(round, reversed)) == merit(round, best_order(round))));
  }
}

TEST_CASE("at every stop all crews start together, none before it can be there, and none is at two places") {
  std::mt19937 random(3);
  for (int instance = 0; instance < 100; ++instance) {
    const Round round = random_round(random, 2 + instance % 14, 1 + instance % 5);
    const auto order = best_order(round);
    const Schedule plan = schedule(round, order);
    CHECK((plan.merit == merit(round, order)));
    Seconds driven = 0;
    for (int crew = 0; crew < static_cast<int>(round.crew_count()); ++crew) {
      Seconds free = plan.depart[static_cast<std::size_t>(crew)];
      CHECK(free >= round.ready[static_cast<std::size_t>(crew)]);
      int place = -1;
      for (const int stop : order) {
        const auto at = static_cast<std::size_t>(stop);
        const auto& crews = round.stops[at].crews;
        if (std::find(crews.begin(), crews.end(), crew) == crews.end()) continue;
        const Seconds leg = place < 0 ? round.base_leg(crew, stop) : round.leg(place, stop);
        CHECK(free + leg <= plan.start[at]);
        if (place < 0) CHECK(free + leg == plan.start[at]);  // nobody waits at the first stop
        CHECK(plan.leave[at] == plan.start[at] + round.stops[at].service);
        driven += leg;
        free = plan.leave[at];
        place = stop;
      }
    }
    CHECK(driven == plan.merit.drive);
    CHECK(driven == std::accumulate(plan.drive.begin(), plan.drive.end(), Seconds{0}));
  }
}

TEST_CASE("local search never makes an order worse and comes near the best one") {
  std::mt19937 random(4);
  Seconds found = 0;
  Seconds best = 0;
  for (int instance = 0; instance < 40; ++instance) {
    Round round = random_round(random, 9, 3);
    for (auto& stop : round.stops) stop.due.clear();
    const auto inserted = insertion_order(round);
    const auto improved = improve_order(round, inserted);
    CHECK((merit(round, improved) <= merit(round, inserted)));
    found += merit(round, improved).finish;
    best += merit(round, exact_order(round, improved)).finish;
  }
  CHECK(static_cast<double>(found) <= 1.03 * static_cast<double>(best));
}

TEST_CASE("a limit outranks the shorter way") {
  Round round;  // one crew; stop 1 is next door, stop 0 far and due first
  round.stops = {{{0}, 600, {2400}}, {{0}, 600, {}}};
  round.ready = {0};
  round.from_base = {1200, 60};
  round.from_stop = {0, 1200, 1200, 0};
  CHECK(best_order(round) == std::vector<int>{0, 1});
  round.stops[0].due = {7200};
  CHECK(best_order(round) == std::vector<int>{1, 0});
}

TEST_CASE("a round of sixty stops is ordered") {
  std::mt19937 random(5);
  const Round round = random_round(random, 60, 4);
  const auto order = best_order(round);
  CHECK(std::is_permutation(order.begin(), order.end(), in_sequence(60).begin()));
}

}  // namespace
}  // namespace lianxun::patrol
