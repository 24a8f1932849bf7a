#include <random>

#include "boundary/balance/alternatives.hpp"
#include "boundary/balance/balance.hpp"
#include "boundary/balance/explain.hpp"
#include "boundary/balance/share_vertices.hpp"
#include "boundary/balance/voronoi.hpp"
#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/geos_check.hpp"
#include "boundary/noding.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"
#include "shape/locator.hpp"
#include "shape/predicates.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using shape::Point;

namespace {

/// Two villages side by side, each three by four grids, with most of the work in a few spots.
struct Place {
  std::vector<MultiPolygon> grids;
  std::vector<std::string> codes;
  std::vector<int> villages;
  std::vector<WorkPlace> work;

  explicit Place(std::uint64_t seed) {
    grids =
        test::WigglyCoverage{.columns = 6, .rows = 4, .vertices_per_face = 24, .per_unit = 1000, .seed = seed}.faces();
    std::mt19937_64 random(seed);
    const auto unit = [&random] { return static_cast<double>(random() % 10001) / 10000; };
    for (std::size_t i = 0; i < grids.size(); ++i) {
      codes.push_back(std::to_string(100 + i));
      villages.push_back(i % 6 < 3 ? 0 : 1);
      const shape::Box box = shape::bounds(grids[i]);
      const int count = i % 7 == 0 ? 60 : 10;
      for (int k = 0; k < count; ++k) {
        const Point at{box.min_x + unit() * box.width(), box.min_y + unit() * box.height()};
        if (shape::locate(at, grids[i]) == shape::Location::inside) work.push_back({at, 1});
      }
    }
  }

  [[nodiscard]] BalanceSource source() const {
    return {.grids = grids, .codes = codes, .villages = villages, .places = work};
  }
};

BalanceOptions short_search() {
  BalanceOptions options;
  options.search.proposals = 150'000;
  return options;
}

}  // namespace

TEST_CASE("the corners of Voronoi borders are as near to their nearest sites as the sites' distances say") {
  std::mt19937_64 random(3);
  std::vector<shape::Vertex> sites;
  for (int i = 0; i < 120; ++i) {
    sites.push_back({static_cast<std::int64_t>(random() % 1'000'000), static_cast<std::int64_t>(random() % 1'000'000)});
  }
  const auto borders = voronoi_borders(sites);
  CHECK(borders.size() > 2 * sites.size());
  for (const Segment& border : borders) {
    for (const shape::Vertex corner : {border.a, border.b}) {
      if (corner.x < 0 || corner.y < 0 || corner.x > 1'000'000 || corner.y > 1'000'000) continue;
      std::vector<double> distances;
      for (const shape::Vertex site : sites) {
        distances.push_back(std::hypot(static_cast<double>(site.x - corner.x), static_cast<double>(site.y - corner.y)));
      }
      std::sort(distances.begin(), distances.end());
      // Three nearest are as far, within the corner's rounding.
      CHECK(distances[2] - distances[0] < 3);
    }
  }
  sites.push_back(sites.front());
  CHECK_THROWS_AS(voronoi_borders(sites), std::invalid_argument);
  CHECK(voronoi_borders({}).empty());
}

TEST_CASE("a proposal is a valid coverage with the same villages, and its work is what is counted in it") {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const Place place(seed);
    const BalanceSource source = place.source();
    const auto grounds = cut_villages(source, 1);
    REQUIRE(grounds.size() == 2);
    const Proposal proposal = propose(source, grounds, short_search());
    INFO("seed " << seed);
    CHECK(check(shape::Coverage(proposal.faces)).empty());
    const test::GeosCheck geos;
    const auto verdict = geos.judge(proposal.faces);
    CHECK(verdict.invalid == 0);
    CHECK(verdict.overlap < 1e-6);
    CHECK(verdict.area == Approx(verdict.union_area).epsilon(1e-12));
    // The outline of a village is that of before: its new grids overlap the other village's old ones by no more than
    // the rounding of a vertex put into it.
    for (int village = 0; village < 2; ++village) {
      std::vector<MultiPolygon> mixed;
      double before = 0;
      double after = 0;
      for (std::size_t i = 0; i < place.grids.size(); ++i) {
        const bool own = place.villages[i] == village;
        mixed.push_back(own ? proposal.faces[i] : place.grids[i]);
        before += own ? shape::area(place.grids[i]) : 0;
        after += own ? shape::area(proposal.faces[i]) : 0;
      }
      CHECK(geos.judge(mixed).overlap < 1);
      CHECK(after == Approx(before).epsilon(1e-6));
    }
    const shape::Locator locator(proposal.faces, place.codes);
    const shape::Locator today(place.grids, place.codes);
    std::vector<double> loads(place.grids.size(), 0);
    double moved = 0;
    for (const WorkPlace& each : place.work) {
      const int grid = locator.find(each.at);
      REQUIRE(grid >= 0);
      loads[static_cast<std::size_t>(grid)] += each.load;
      moved += grid == today.find(each.at) ? 0 : each.load;
    }
    for (std::size_t i = 0; i < loads.size(); ++i) CHECK(loads[i] == Approx(proposal.grids[i].load_after));
    CHECK(moved == Approx(proposal.moved));
    CHECK(proposal.moved >= proposal.least - 1e-9);
    CHECK(proposal.worst < 1.2);
  }
}

TEST_CASE("a proposal is the same with any number of threads; a locked grid keeps its ground") {
  const Place place(7);
  BalanceSource source = place.source();
  source.locked.assign(place.grids.size(), false);
  source.locked[7] = true;
  std::vector<int> villages = place.villages;
  for (int& village : villages) village = village == 1 ? -1 : village;
  const auto grounds = cut_villages(source, 1);
  BalanceOptions options = short_search();
  const Proposal one = propose(source, grounds, options);
  options.threads = 3;
  const Proposal three = propose(source, cut_villages(source, 3), options);
  CHECK(one.faces == three.faces);
  // Its neighbours' new borders may meet it between two of its vertices.
  CHECK(shape::area(one.faces[7]) == Approx(shape::area(place.grids[7])).margin(0.5));
  for (const Point p : place.grids[7][0].outer) {
    const auto& ring = one.faces[7][0].outer;
    CHECK(std::find(ring.begin(), ring.end(), p) != ring.end());
  }
  CHECK_FALSE(one.grids[7].changed);

  source.villages = villages;
  const auto only = cut_villages(source, 1);
  REQUIRE(only.size() == 1);
  const Proposal half = propose(source, only, options);
  for (std::size_t i = 0; i < villages.size(); ++i) {
    if (villages[i] < 0) CHECK(shape::area(half.faces[i]) == Approx(shape::area(place.grids[i])).epsilon(1e-6));
  }
}

TEST_CASE("stopped at once nothing changes, and one place that is too heavy is named") {
  Place place(2);
  const BalanceSource source = place.source();
  CHECK(cut_villages(source, 1, [](double) { return false; }).empty());
  const auto grounds = cut_villages(source, 1);
  const Proposal stopped = propose(source, grounds, short_search(), [](double) { return false; });
  CHECK(stopped.stopped);
  CHECK(stopped.faces == place.grids);
  CHECK(explain(stopped.grids[0], place.codes).front().id == "stays as it is");

  place.work.push_back({place.work.front().at, 1000});
  const BalanceSource heavy = place.source();
  const Proposal cannot = propose(heavy, cut_villages(heavy, 1), short_search());
  bool named = false;
  for (const auto& village : cannot.villages) {
    for (const auto& doubt : doubts(village, "v"))
      named = named || doubt.id.find("one place alone") != std::string::npos;
  }
  CHECK(named);
}

TEST_CASE("without places the work is spread over the ground, and what is taken is told") {
  const Place place(5);
  BalanceSource source = place.source();
  source.places = {};
  std::vector<double> loads(place.grids.size(), 10);
  loads[7] = 40;
  source.loads = loads;
  const Proposal proposal = propose(source, cut_villages(source, 1), short_search());
  CHECK(check(shape::Coverage(proposal.faces)).empty());
  CHECK(proposal.worst < 1.2);
  double given = 0;
  double taken = 0;
  for (const auto& grid : proposal.grids) {
    given += grid.given;
    for (const auto& each : grid.taken) taken += each.load;
  }
  CHECK(given == Approx(taken));
  CHECK(given > 0);
}

TEST_CASE("a neighbour gets new vertices in the outline's order, be they a millimetre apart and beside its line") {
  const std::vector<MultiPolygon> before{test::box(0, 0, 10, 10), test::box(0, 10, 10, 10), test::box(10, 0, 5, 20)};
  const std::vector<int> villages{0, 0, 1};
  // The border of the first two meets the third's long edge elsewhere, at two vertices that lie off the edge.
  const Point p{10.001, 7};
  const Point q{9.999, 7.001};
  std::vector<MultiPolygon> faces{
      {shape::Polygon{{{0, 0}, {10, 0}, p, {0, 10}, {0, 0}}, {}}},
      {shape::Polygon{{{0, 10}, p, q, {10, 10}, {10, 20}, {0, 20}, {0, 10}}, {}}},
      before[2],
  };
  // The third has the vertex at (10, 10) too.
  faces[2][0].outer = {{10, 0}, {15, 0}, {15, 20}, {10, 20}, {10, 10}, {10, 0}};
  std::vector<MultiPolygon> old = before;
  old[2] = faces[2];
  share_vertices(faces, old, villages);
  CHECK(faces[2][0].outer == shape::Ring{{10, 0}, {15, 0}, {15, 20}, {10, 20}, {10, 10}, q, p, {10, 0}});
  CHECK(check(shape::Coverage(faces)).empty());
}

TEST_CASE("proposals that another beats in everything are told apart") {
  const std::vector<TradeOff> all{{1.1, 0.3, 0.3}, {1.1, 0.2, 0.3}, {1.3, 0.1, 0.2}, {1.1, 0.2, 0.3}};
  CHECK(undominated(all) == std::vector<bool>{false, true, true, true});
  CHECK(undominated({}).empty());
  const auto ways = alternatives(SearchOptions{}, 6);
  REQUIRE(ways.size() == 6);
  CHECK(ways[4].search.seed == ways[0].search.seed + 1);
  CHECK(ways[3].search.limit < ways[0].search.limit);
}
