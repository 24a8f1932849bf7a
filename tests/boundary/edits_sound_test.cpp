#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

#include "boundary/boxes.hpp"
#include "boundary/check.hpp"
#include "boundary/edits/edits.hpp"
#include "boundary/edits/sound.hpp"
#include "boundary/geos_check.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/random_edits.hpp"
#include "boundary/vertex_rings.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;
using shape::Point;
using test::box;

namespace {

/// Three by one squares; the third is of another village.
Draft row() { return {{box(0, 0, 100, 100), box(100, 0, 100, 100), box(200, 0, 100, 100)}, {0, 0, 1}}; }

Change::Face face(const Draft& draft, int number, MultiPolygon after) {
  const auto at = static_cast<std::size_t>(number);
  return {number, draft.faces[at], std::move(after), draft.villages[at]};
}

std::string reason(const Draft& draft, const Change& change) {
  const auto why = unsound(draft, change);
  return why ? why->reason.id : "";
}

MultiPolygon area(std::vector<Point> points) {
  points.push_back(points.front());
  return {shape::Polygon{std::move(points), {}}};
}

const std::string crosses = "lines would cross here";
const std::string touches = "the border would touch itself here";
const std::string elsewhere = "a part of the border would lie where it cannot be";

}  // namespace

TEST_CASE("ground that goes from one grid to another of its village is sound, whichever way rings run") {
  const Draft draft = row();
  CHECK(reason(draft, {}).empty());
  CHECK(reason(draft, {{face(draft, 0, area({{0, 0}, {100, 0}, {90, 50}, {100, 100}, {0, 100}})),
                        face(draft, 1, area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {90, 50}}))}})
            .empty());
  Draft turned = draft;
  std::reverse(turned.faces[1][0].outer.begin(), turned.faces[1][0].outer.end());
  CHECK(reason(turned, {{face(turned, 0, area({{0, 0}, {0, 100}, {100, 100}, {90, 50}, {100, 0}})),
                         face(turned, 1, area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {90, 50}}))}})
            .empty());
}

TEST_CASE("each kind of damage is found, with its place") {
  const Draft draft = row();
  const MultiPolygon left = area({{0, 0}, {100, 0}, {90, 50}, {100, 100}, {0, 100}});
  const MultiPolygon right = area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {90, 50}});
  const std::string moved = "the border of a village and the outline of all do not move here";

  SECTION("a gap or an overlap") {
    CHECK(reason(draft, {{face(draft, 0, left)}}) == moved);
    CHECK(reason(draft, {{face(draft, 1, right)}}) == moved);
    const auto other = area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {91, 50}});
    const auto why = unsound(draft, {{face(draft, 0, left), face(draft, 1, other)}});
    REQUIRE(why);
    CHECK(why->at.y == Approx(50));
    Draft free = draft;
    free.village_borders_move = true;
    CHECK(reason(free, {{face(free, 1, right)}}) == "ground would belong to two grids here, or to none");
  }
  SECTION("a vertex that only one side has") {
    CHECK(reason(draft, {{face(draft, 0, area({{0, 0}, {100, 0}, {100, 50}, {100, 100}, {0, 100}}))}}) ==
          "ground would belong to two grids here, or to none");
  }
  SECTION("ground of another village, and the outline") {
    const Change over{{face(draft, 1, area({{100, 0}, {200, 0}, {210, 50}, {200, 100}, {100, 100}})),
                       face(draft, 2, area({{200, 0}, {300, 0}, {300, 100}, {200, 100}, {210, 50}}))}};
    CHECK(reason(draft, over) == moved);
    const Change out{{face(draft, 0, area({{0, 0}, {100, 0}, {100, 100}, {0, 100}, {-5, 50}}))}};
    CHECK(reason(draft, out) == moved);
    Draft free = draft;
    free.village_borders_move = true;
    CHECK(reason(free, over).empty());
    CHECK(reason(free, out).empty());
    Change other_village = over;
    other_village.faces[1].village = 0;
    CHECK(reason(free, other_village) == "the change was made for other boundaries");
  }
  SECTION("lines that cross or touch") {
    const auto both = [&](std::vector<Point> between) {
      std::vector<Point> one{{0, 0}, {100, 0}};
      one.insert(one.end(), between.begin(), between.end());
      one.insert(one.end(), {{100, 100}, {0, 100}});
      std::vector<Point> other{{100, 100}};
      other.insert(other.end(), between.rbegin(), between.rend());
      other.insert(other.end(), {{100, 0}, {200, 0}, {200, 100}});
      return unsound(draft, {{face(draft, 0, area(one)), face(draft, 1, area(other))}});
    };
    CHECK_FALSE(both({{50, 50}}));
    REQUIRE(both({{-50, 50}}));
    CHECK(both({{-50, 50}})->reason.id == crosses);
    CHECK(both({{-50, 50}})->at.x == Approx(0));
    CHECK(both({{0, 50}})->reason.id == crosses);        // on the outline
    CHECK(both({{90, 80}, {90, 20}})->reason.id != "");  // crosses itself
    CHECK(both({{50, 0}})->reason.id == crosses);        // runs back along an edge
    CHECK(both({{50, 40}, {60, 60}, {50, 40}})->reason.id != "");
    CHECK(both({{0, 100}})->reason.id != "");  // a vertex twice
  }
  SECTION("a grid in pieces, and without ground") {
    CHECK(
        reason(draft,
               {{face(draft, 0, {box(0, 0, 100, 40)[0], box(0, 60, 100, 40)[0]}),
                 face(draft, 1,
                      area({{0, 40}, {100, 40}, {100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 60}, {0, 60}}))}}) !=
        "");
    Draft noded = draft;  // with the vertices that the strip ends at
    noded.faces[0] = area({{0, 0}, {100, 0}, {100, 40}, {100, 60}, {100, 100}, {0, 100}, {0, 60}, {0, 40}});
    noded.faces[1] = area({{100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 60}, {100, 40}});
    const Change strip{
        {face(noded, 0, {box(0, 0, 100, 40)[0], box(0, 60, 100, 40)[0]}),
         face(noded, 1, area({{0, 40}, {100, 40}, {100, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 60}, {0, 60}}))}};
    CHECK(reason(noded, strip) == "a grid would fall apart");
    CHECK(reason(draft, {{face(draft, 0, {}), face(draft, 1, box(0, 0, 200, 100))}}) != "");
    const auto all = area({{0, 0}, {100, 0}, {200, 0}, {200, 100}, {100, 100}, {0, 100}});
    CHECK(reason(draft, {{face(draft, 0, {}), face(draft, 1, all)}}).empty());
    CHECK(reason(draft, {{face(draft, 0, {})}}) != "");
  }
  SECTION("a grid that was merged away does not come back but by undoing") {
    Draft merged = draft;
    const auto what = std::get<Change>(preview(merged, Merge{0, 1}));
    apply(merged, what);
    Change back;
    for (const auto& each : what.faces) back.faces.push_back({each.face, each.after, each.before, each.village});
    CHECK(reason(merged, back) == "the change was made for other boundaries");
  }
  SECTION("a grid eaten by two others is not merged") {
    Draft three{{area({{0, 0}, {100, 0}, {100, 50}, {100, 100}, {0, 100}}),
                 area({{100, 0}, {200, 0}, {200, 50}, {200, 100}, {100, 100}, {100, 50}}),
                 area({{200, 0}, {300, 0}, {300, 100}, {200, 100}, {200, 50}})},
                {0, 0, 0}};
    const auto left_half = area({{0, 0}, {100, 0}, {200, 0}, {200, 50}, {100, 50}, {100, 100}, {0, 100}});
    const auto right_half = area({{100, 50}, {200, 50}, {200, 0}, {300, 0}, {300, 100}, {200, 100}, {100, 100}});
    CHECK(reason(three, {{face(three, 0, left_half), face(three, 1, {}), face(three, 2, right_half)}}) ==
          "a grid would lose all its ground: merge it instead");
  }
}

TEST_CASE("areas of several rings are valid or not as GEOS has it") {
  const auto ring = [](double x, double y, double width, double height) { return box(x, y, width, height)[0].outer; };
  const shape::Ring diamond{{0, 50}, {50, 0}, {100, 50}, {50, 100}, {0, 50}};
  const std::vector<std::pair<MultiPolygon, std::string>> cases{
      {{{ring(0, 0, 100, 100), {ring(10, 10, 20, 20), ring(40, 40, 20, 20)}}}, ""},
      {{{ring(0, 0, 100, 100), {ring(10, 10, 20, 20), ring(30, 30, 20, 20)}}}, ""},         // holes touch once
      {{{ring(0, 0, 100, 100), {ring(10, 10, 20, 20), ring(30, 10, 20, 20)}}}, crosses},    // along an edge
      {{{ring(0, 0, 100, 100), {ring(10, 10, 60, 60), ring(20, 20, 10, 10)}}}, elsewhere},  // one in the other
      {{{ring(0, 0, 100, 100), {ring(110, 10, 20, 20)}}}, elsewhere},                       // outside
      {{{ring(0, 0, 100, 100), {ring(90, 10, 20, 20)}}}, crosses},
      {{{ring(0, 0, 100, 100), {{{0, 0}, {50, 20}, {20, 50}, {0, 0}}}}}, ""},                   // touches a corner
      {{{ring(0, 0, 100, 100), {{{0, 0}, {50, 20}, {100, 100}, {20, 50}, {0, 0}}}}}, touches},  // cuts it in two
      {{{ring(0, 0, 100, 100), {}}, {ring(100, 100, 50, 50), {}}}, ""},      // parts touch at a corner
      {{{ring(0, 0, 100, 100), {}}, {ring(100, 0, 50, 100), {}}}, crosses},  // parts share an edge
      {{{ring(0, 0, 100, 100), {}}, {ring(20, 20, 50, 50), {}}}, elsewhere},
      {{{ring(20, 20, 50, 50), {}}, {ring(0, 0, 100, 100), {}}}, elsewhere},
      {{{ring(0, 0, 100, 100), {ring(10, 10, 80, 80)}}, {ring(20, 20, 10, 10), {}}}, ""},  // an island in the hole
      {{{diamond, {}}, {{{0, 50}, {50, 100}, {0, 100}, {0, 50}}, {}}}, crosses},           // a common edge
      {{{diamond, {{{0, 50}, {100, 50}, {50, 60}, {0, 50}}}}}, touches},
      {{{{{0, 0}, {100, 0}, {50, 50}, {100, 100}, {0, 100}, {50, 50}, {0, 0}}, {}}}, touches},  // a vertex twice
      {{{{{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}}, {}}}, crosses},                      // a bow
      {{{{{0, 0}, {100, 0}, {100, 100}, {50, 0}, {0, 100}, {0, 0}}, {}}}, crosses},             // a vertex on an edge
  };
  const test::GeosCheck geos;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    INFO("case " << i);
    const auto& [given, expected] = cases[i];
    const auto fault = invalid(vertex_rings(given));
    CHECK((fault ? fault->reason.id : "") == expected);
    CHECK((geos.judge({given}).invalid == 0) == expected.empty());
  }
}

TEST_CASE("random rings are valid or not as GEOS has it") {
  const test::GeosCheck geos;
  std::mt19937_64 random(5);
  int valid = 0;
  for (int i = 0; i < 20'000; ++i) {
    // Few positions, so that vertices meet vertices and edges all the time.
    const auto any = [&random] { return static_cast<double>(random() % 6) / 1000; };
    MultiPolygon given;
    for (std::uint64_t parts = 1 + random() % 2; parts > 0; --parts) {
      const auto any_ring = [&] {
        shape::Ring ring;
        for (std::uint64_t left = 3 + random() % 3; left > 0; --left) ring.push_back({any(), any()});
        ring.push_back(ring.front());
        return ring;
      };
      given.push_back({any_ring(), {}});
      if (random() % 2 == 0) given.back().holes.push_back(any_ring());
    }
    const bool right = !invalid(vertex_rings(given));
    const bool geos_valid = geos.judge({given}).invalid == 0;
    INFO("case " << i);
    // GEOS lets a vertex of one ring lie on an edge of another; here both have it.
    if (right) {
      ++valid;
      REQUIRE(geos_valid);
    } else if (geos_valid) {
      REQUIRE_FALSE(check(shape::Coverage(std::vector<MultiPolygon>{given})).empty());
    }
  }
  CHECK(valid > 200);
}

TEST_CASE("changes that were spoilt at random are refused whenever GEOS finds them spoilt") {
  const test::GeosCheck geos;
  Draft draft;
  draft.faces =
      test::WigglyCoverage{.columns = 5, .rows = 4, .vertices_per_face = 18, .face_size = 40, .per_unit = 1000}.faces();
  for (std::size_t i = 0; i < draft.faces.size(); ++i) draft.villages.push_back(i % 5 < 3 ? 0 : 1);
  draft.village_borders_move = true;  // what remains is the ground alone
  DraftIndex index(draft);
  test::RandomEdits edits(9);
  int spoilt = 0;
  int harmless = 0;
  const char* wanted = std::getenv("LIANXUN_EDITS");
  const int most = wanted != nullptr ? std::atoi(wanted) : 1500;
  while (spoilt < most) {
    auto what = preview(draft, index, edits.next(draft, index));
    auto* change = std::get_if<Change>(&what);
    if (change == nullptr) continue;
    // Another draft now and then.
    if (edits.one_in(20) && draft.faces.size() < 60) {
      apply(draft, index, *change);
      continue;
    }
    auto& victim = change->faces[edits.number() % change->faces.size()].after;
    if (victim.empty()) continue;
    auto& ring = victim[0].outer;
    const std::size_t at = 1 + edits.number() % (ring.size() - 2);
    const auto aside = [&] { return static_cast<double>(edits.number() % 8001) / 1000 - 4; };
    switch (edits.number() % 7) {
      case 0:
        ring[at] = whole_millimetres({ring[at].x + aside(), ring[at].y + aside()});
        break;
      case 1:
        ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 2:
        ring.insert(ring.begin() + static_cast<std::ptrdiff_t>(at),
                    whole_millimetres({ring[at].x + aside(), ring[at].y + aside()}));
        break;
      case 3:
        std::swap(ring[at], ring[1 + edits.number() % (ring.size() - 2)]);
        break;
      case 4:
        victim.push_back(victim[0]);
        break;
      case 5: {  // in all faces that have it, as an edit would
        const Point from = ring[at];
        const Point to = whole_millimetres({from.x + 3 * aside(), from.y + 3 * aside()});
        for (auto& each : change->faces) {
          each.after = shape::with_points(each.after, [&](Point p) { return p == from ? to : p; });
        }
        break;
      }
      default:
        if (change->faces.size() < 2) continue;
        change->faces.pop_back();
    }
    Draft after = draft;
    apply(after, *change);
    std::vector<MultiPolygon> all;
    for (const auto& each : after.faces) {
      if (!each.empty()) all.push_back(each);
    }
    const auto verdict = geos.judge(all);
    const bool sound = !unsound(draft, index, *change);
    const bool bad = verdict.invalid > 0 || verdict.overlap > 1e-9 || !verdict.holes.empty();
    INFO("case " << spoilt);
    if (bad) {
      ++spoilt;
      REQUIRE_FALSE(sound);
    } else if (sound) {
      // The outline may move in this draft, and does without harm.
      ++harmless;
      REQUIRE(check(shape::Coverage(after.faces)).empty());
    }
  }
  CHECK(harmless > 10);
}

TEST_CASE("nothing that is handed in makes the proof throw") {
  const Draft draft = row();
  const double infinity = std::numeric_limits<double>::infinity();
  const MultiPolygon some = area({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
  for (const double bad : {std::nan(""), infinity, -infinity, 1e300, 1e18, 4e9, 0.00051, 1e-320}) {
    CHECK(unsound(draft, {{face(draft, 0, area({{0, 0}, {100, 0}, {bad, 100}, {0, 100}}))}}));
    for (const Edit& edit : std::vector<Edit>{
             MovePoint{{100, 0}, {bad, 0}}, MovePoint{{bad, 0}, {0, 0}}, InsertPoint{{100, 0}, {100, 100}, {bad, bad}},
             DeletePoint{{bad, bad}}, ReplacePath{0, {100, 0}, {100, 100}, {{bad, 1}}},
             Straighten{0, {100, 0}, {100, 100}, {{bad, 1}, {3, bad}}}, Reshape{0, {{90, -1}, {bad, 50}, {90, 101}}},
             MovePlaces{{{bad, 5}}, 1}, MoveArea{{{bad, 0}, {1, 1}, {0, 5}, {bad, 0}}, 0},
             NewGrid{{{bad, 0}, {1, 1}, {0, 5}, {bad, 0}}}}) {
      const auto what = preview(draft, edit);
      if (const auto* change = std::get_if<Change>(&what)) CHECK_FALSE(unsound(draft, *change));
    }
  }
  CHECK(unsound(draft, {{face(draft, 0, {shape::Polygon{}})}}));
  CHECK(unsound(draft, {{face(draft, 0, {shape::Polygon{{{0, 0}, {1, 1}}, {}}})}}));
  CHECK(unsound(draft, {{face(draft, 0, {shape::Polygon{{{0, 0}, {1, 1}, {2, 0}, {3, 3}}, {}}})}}));
  CHECK(unsound(draft, {{face(draft, 0, area({{1, 1}, {1, 1}, {1, 1}}))}}));
  CHECK(unsound(draft, {{face(draft, 0, {shape::Polygon{{}, {some[0].outer}}})}}));
  CHECK(unsound(draft, {{{-1, {}, some, 0}}}));
  CHECK(unsound(draft, {{{7, {}, some, 0}}}));
  CHECK(unsound(draft, {{{3, {}, some, -4}}}));
  CHECK(unsound(draft, {{{3, {}, some, 0}}}));
  CHECK(unsound(draft, {{{0, some, some, 0}, {0, some, some, 0}}}));
  CHECK(unsound(draft, {{{1, some, some, 0}}}));
  CHECK(unsound(Draft{{some}, {}}, {{{0, some, some, 0}}}));
}
