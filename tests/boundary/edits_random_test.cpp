#include <array>
#include <cstdlib>
#include <iostream>

#include "boundary/check.hpp"
#include "boundary/edits/sound.hpp"
#include "boundary/geos_check.hpp"
#include "boundary/random_edits.hpp"
#include "catch.hpp"
#include "shape/coverage.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::MultiPolygon;

namespace {

/// In working coordinates of the sample's size, of three villages side by side; one in five may move their borders.
Draft wiggly(std::uint64_t seed) {
  Draft draft;
  draft.village_borders_move = seed % 5 == 0;
  const int columns = 5 + static_cast<int>(seed % 4);
  draft.faces = test::WigglyCoverage{.columns = columns,
                                     .rows = 5,
                                     .vertices_per_face = 12,
                                     .origin = {5e5, 3.3e6},
                                     .per_unit = 1000,
                                     .seed = seed}
                    .faces();
  for (std::size_t i = 0; i < draft.faces.size(); ++i) {
    draft.villages.push_back(static_cast<int>(i) % columns * 3 / columns);
  }
  return draft;
}

std::vector<MultiPolygon> living(const Draft& draft) {
  std::vector<MultiPolygon> out;
  for (const auto& face : draft.faces) {
    if (!face.empty()) out.push_back(face);
  }
  return out;
}

std::vector<double> ground_of_villages(const Draft& draft) {
  std::vector<double> out(3, 0);
  for (std::size_t i = 0; i < draft.faces.size(); ++i) {
    out[static_cast<std::size_t>(draft.villages[i])] += shape::area(draft.faces[i]);
  }
  return out;
}

/// The changed faces, and then all that are near them. That they have no overlap and as much ground as before says what
/// the union would; it is taken now and then.
void judge_around(const test::GeosCheck& geos, const Draft& draft, const DraftIndex& index, const Change& change,
                  bool with_union) {
  std::vector<MultiPolygon> faces;
  std::vector<int> near;
  double before = 0;
  double after = 0;
  for (const auto& each : change.faces) {
    before += shape::area(each.before);
    after += shape::area(each.after);
    if (each.after.empty()) continue;
    faces.push_back(each.after);
    const auto some = index.near(index.box(each.face));
    near.insert(near.end(), some.begin(), some.end());
  }
  const std::size_t changed = faces.size();
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  for (const int face : near) {
    const bool is_changed = std::any_of(change.faces.begin(), change.faces.end(),
                                        [face](const Change::Face& each) { return each.face == face; });
    if (!is_changed) faces.push_back(draft.faces[static_cast<std::size_t>(face)]);
  }
  const auto verdict = geos.judge(faces, changed, with_union);
  REQUIRE(verdict.invalid == 0);
  REQUIRE(verdict.overlap < 1e-6);
  if (with_union) REQUIRE(std::abs(verdict.area - verdict.union_area) < 1e-4);
  // An outline that takes in a vertex moves by a millimetre on one edge.
  if (!draft.village_borders_move) REQUIRE(std::abs(before - after) < 0.25);
}

void judge_all(const test::GeosCheck& geos, const Draft& draft, const std::vector<double>& ground) {
  const auto all = geos.judge(living(draft));
  REQUIRE(all.invalid == 0);
  REQUIRE(all.overlap < 1e-6);
  REQUIRE(std::abs(all.area - all.union_area) < 1e-3);
  REQUIRE(all.holes.empty());
  REQUIRE(check(shape::Coverage(draft.faces)).empty());
  if (draft.village_borders_move) return;
  const auto now = ground_of_villages(draft);
  for (std::size_t village = 0; village < now.size(); ++village) {
    REQUIRE(now[village] == Approx(ground[village]).epsilon(1e-5));
  }
}

}  // namespace

TEST_CASE("random edits of all kinds keep every coverage sound, and undone they leave the same bytes") {
  const char* wanted = std::getenv("LIANXUN_EDITS");
  const int edits = wanted != nullptr ? std::atoi(wanted) : 20'000;
  constexpr int at_a_time = 1000;
  const test::GeosCheck geos;
  std::array<int, test::RandomEdits::kinds> made{};
  std::array<int, test::RandomEdits::kinds> refused{};
  int count = 0;
  for (std::uint64_t seed = 1; count < edits; ++seed) {
    test::RandomEdits random(seed);
    Draft draft = wiggly(seed);
    DraftIndex index(draft);
    const auto ground = ground_of_villages(draft);
    for (int round = 0; round < 3 && count < edits; ++round) {
      const Draft first = draft;
      std::vector<Change> done;
      while (done.size() < at_a_time && count < edits) {
        const Edit edit = random.next(draft, index);
        const Preview what = preview(draft, index, edit);
        INFO("coverage " << seed << ", edit " << count << ": " << name(edit));
        const auto* change = std::get_if<Change>(&what);
        ++(change != nullptr ? made : refused)[edit.index()];
        if (change == nullptr) {
          REQUIRE(std::get<WhyNot>(what).reason.id.find("cannot be put together") == std::string::npos);
          continue;
        }
        REQUIRE_FALSE(unsound(draft, *change));
        apply(draft, index, *change);
        done.push_back(*change);
        ++count;
        judge_around(geos, draft, index, *change, count % 20 == 0);
      }
      INFO("coverage " << seed << ", after edit " << count);
      judge_all(geos, draft, ground);
      const Draft last = draft;
      for (auto change = done.rbegin(); change != done.rend(); ++change) undo(draft, *change);
      REQUIRE(draft.faces == first.faces);
      REQUIRE(draft.villages == first.villages);
      for (const Change& change : done) apply(draft, change);
      REQUIRE(draft.faces == last.faces);
      index = DraftIndex(draft);
      if (wanted != nullptr) std::cerr << count << " edits judged\n";
    }
  }
  for (std::size_t kind = 0; kind < made.size(); ++kind) {
    INFO("edit " << kind << ": made " << made[kind] << ", refused " << refused[kind]);
    if (wanted != nullptr) std::cerr << kind << ": made " << made[kind] << ", refused " << refused[kind] << '\n';
    CHECK(made[kind] > edits / 1000);
    CHECK(refused[kind] > 0);
  }
}
