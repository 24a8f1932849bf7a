// Boundaries of many grids of 60 vertices: whether anything is wrong with them, and repairing one in a hundred whose
// border does not match its neighbour's. One core; reading and writing are not in it, the coverage is.

#include <benchmark/benchmark.h>

#include <random>

#include "boundary/check.hpp"
#include "boundary/consequences.hpp"
#include "boundary/edits/edits.hpp"
#include "boundary/levels.hpp"
#include "boundary/repair.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;

namespace {

std::vector<shape::MultiPolygon> faces_of(std::int64_t grids) {
  const int columns = grids == 171 ? 19 : grids == 100'000 ? 400 : 160;
  return test::WigglyCoverage{.columns = columns,
                              .rows = static_cast<int>(grids) / columns,
                              .vertices_per_face = 60,
                              .origin = {5e5, 3.3e6},
                              .per_unit = 1000}
      .faces();
}

std::vector<shape::MultiPolygon> damaged(std::int64_t grids) {
  auto faces = faces_of(grids);
  std::mt19937_64 random(1);
  for (std::size_t i = 0; i < faces.size() / 100 + 1; ++i) {
    auto& ring = faces[random() % faces.size()][0].outer;
    const std::size_t at = 1 + random() % (ring.size() - 2);
    ring[at].x += static_cast<double>(random() % 4000) / 1000 - 2;
  }
  return faces;
}

void check_sound(benchmark::State& state) {
  const auto faces = faces_of(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(boundary::check(shape::Coverage(faces)));
}

void repair_one_in_a_hundred(benchmark::State& state) {
  const auto faces = damaged(state.range(0));
  std::size_t moves = 0;
  for (auto _ : state) moves = boundary::repair(shape::Coverage(faces)).moves.size();
  state.SetLabel(std::to_string(moves) + " pieces of ground moved");
}

/// Villages of nine grids.
boundary::Draft draft_of(std::int64_t grids) {
  boundary::Draft draft{faces_of(grids), {}};
  for (std::size_t i = 0; i < draft.faces.size(); ++i) draft.villages.push_back(static_cast<int>(i / 9));
  return draft;
}

std::vector<boundary::Place> places_of(std::int64_t grids, std::size_t count) {
  const int columns = grids == 171 ? 19 : 160;
  std::vector<boundary::Place> places;
  const auto points =
      test::WigglyCoverage{.columns = columns, .rows = static_cast<int>(grids) / columns, .origin = {5e5, 3.3e6}}
          .random_points(count);
  for (std::size_t i = 0; i < points.size(); ++i)
    places.push_back({.at = points[i],
                      .kind = i % 2 == 0 ? boundary::PlaceKind::incident : boundary::PlaceKind::premises,
                      .open = i % 16 == 0,
                      .of_year = true,
                      .minutes = 30,
                      .index = static_cast<int>(i)});
  return places;
}

boundary::ConsequenceIndex index_of(const boundary::Draft& draft, std::int64_t grids, std::size_t places) {
  const std::vector<std::string> codes(draft.faces.size());
  return {draft, codes, std::vector<double>(draft.faces.size(), 1000), places_of(grids, places)};
}

boundary::Preview edit_of(const boundary::Draft& draft, bool split) {
  const auto middle = static_cast<int>(draft.faces.size() / 2);
  const shape::Box box = shape::bounds(draft.faces[static_cast<std::size_t>(middle)]);
  const double y = box.centre().y;
  if (split)
    return preview(draft, boundary::Edit{boundary::Split{middle, {{box.min_x - 9, y - 40}, {box.max_x + 9, y + 30}}}});
  const double x = box.max_x - 60;
  return preview(draft, boundary::Edit{boundary::MoveArea{
                            {{x, y - 120}, {x + 90, y - 120}, {x + 90, y + 120}, {x, y + 120}, {x, y - 120}}, middle}});
}

void consequences_of(benchmark::State& state, bool split) {
  const boundary::Draft draft = draft_of(state.range(0));
  const auto index = index_of(draft, state.range(0), static_cast<std::size_t>(state.range(1)));
  const auto change = std::get<boundary::Change>(edit_of(draft, split));
  std::size_t handed = 0;
  for (auto _ : state) handed = index.of(change).handed.size();
  state.SetLabel(std::to_string(change.faces.size()) + " faces changed, " + std::to_string(handed) +
                 " places handed over");
}
void consequences_of_split(benchmark::State& state) { consequences_of(state, true); }
void consequences_of_move(benchmark::State& state) { consequences_of(state, false); }

void preview_and_consequences(benchmark::State& state) {
  const boundary::Draft draft = draft_of(state.range(0));
  const auto index = index_of(draft, state.range(0), static_cast<std::size_t>(state.range(1)));
  for (auto _ : state) benchmark::DoNotOptimize(index.of(std::get<boundary::Change>(edit_of(draft, true))));
}

/// Of the village of the grid in the middle.
void renumbering_and_consequences(benchmark::State& state) {
  const boundary::Draft draft = draft_of(state.range(0));
  const auto index = index_of(draft, state.range(0), static_cast<std::size_t>(state.range(1)));
  const boundary::DraftIndex near(draft);
  boundary::RenumberVillage edit;
  for (std::size_t face = 0; face < draft.faces.size(); ++face)
    if (draft.villages[face] == draft.villages[draft.faces.size() / 2]) edit.faces.push_back(static_cast<int>(face));
  for (auto _ : state)
    benchmark::DoNotOptimize(index.of(std::get<boundary::Change>(preview(draft, near, boundary::Edit{edit}))));
  state.SetLabel(std::to_string(edit.faces.size()) + " grids");
}

void index_places(benchmark::State& state) {
  const boundary::Draft draft = draft_of(state.range(0));
  for (auto _ : state)
    benchmark::DoNotOptimize(index_of(draft, state.range(0), static_cast<std::size_t>(state.range(1))).balance());
}

void villages_of_grids(benchmark::State& state) {
  const boundary::Draft draft = draft_of(state.range(0));
  const shape::Coverage grids(draft.faces);
  const int villages = draft.villages.back() + 1;
  for (auto _ : state) benchmark::DoNotOptimize(boundary::levels_of(grids, draft.villages, villages));
}

void edits(benchmark::internal::Benchmark* benchmark) {
  benchmark->ArgNames({"grids", "places"})->Args({171, 20'000})->Args({171, 1'000'000})->Args({20'000, 1'000'000});
  benchmark->Unit(benchmark::kMillisecond);
}

BENCHMARK(consequences_of_split)->Apply(edits);
BENCHMARK(consequences_of_move)->Apply(edits);
BENCHMARK(preview_and_consequences)->Apply(edits);
BENCHMARK(renumbering_and_consequences)->Apply(edits);
BENCHMARK(index_places)->Apply(edits);
BENCHMARK(villages_of_grids)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(check_sound)->ArgName("grids")->Arg(171)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(repair_one_in_a_hundred)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
