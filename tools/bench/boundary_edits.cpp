// Previews of edits of boundaries, as they run at each move of the mouse: 171 and 20,000 grids of 60 vertices, the
// index made before. Each edit in the middle of the map, the same on both. One core. Beside them: the proof alone, and
// keeping the index up to date with a change and its undoing.

#include <benchmark/benchmark.h>

#include <map>

#include "boundary/edits/edits.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/wiggly_coverage.hpp"

using namespace lianxun;
using namespace lianxun::boundary;
using shape::Point;

namespace {

struct Case {
  Draft draft;
  DraftIndex index{draft};
  int face = -1;
  int right = -1;  // its neighbour in the row
  Point corner;    // a junction
  Point vertex;    // on the border with the right one
  Point next;
  Point middle;
};

const Case& grids(std::int64_t count) {
  static std::map<std::int64_t, Case> cases;
  auto& made = cases[count];
  if (made.face >= 0) return made;
  const int columns = count == 171 ? 19 : 160;
  const int rows = static_cast<int>(count) / columns;
  made.draft.faces =
      test::WigglyCoverage{
          .columns = columns, .rows = rows, .vertices_per_face = 60, .origin = {5e5, 3.3e6}, .per_unit = 1000}
          .faces();
  made.draft.villages.assign(made.draft.faces.size(), 0);
  made.index = DraftIndex(made.draft);
  made.face = rows / 2 * columns + columns / 2;
  made.right = made.face + 1;
  const auto& ring = made.draft.faces[static_cast<std::size_t>(made.face)][0].outer;
  // Six sides of ten vertices; the third goes up along the right neighbour.
  made.corner = ring[20];
  made.vertex = ring[24];
  made.next = ring[25];
  made.middle = shape::label_point(made.draft.faces[static_cast<std::size_t>(made.face)]);
  return made;
}

Edit edit_of(const Case& at, std::size_t kind) {
  const Point m = at.middle;
  const auto& ring = at.draft.faces[static_cast<std::size_t>(at.face)][0].outer;
  const auto off = [](Point p, double x, double y) { return Point{p.x + x, p.y + y}; };
  const auto square = [&](Point p, double half) {
    return shape::Ring{off(p, -half, -half), off(p, half, -half), off(p, half, half), off(p, -half, half),
                       off(p, -half, -half)};
  };
  switch (kind) {
    case 0:
      return MovePoint{at.corner, off(at.corner, 3, 2)};
    case 1:
      return InsertPoint{at.vertex, at.next, off(at.vertex, 2, 2)};
    case 2:
      return DeletePoint{at.vertex};
    case 3:
      return ReplacePath{at.face, ring[22], ring[28], {off(ring[25], 4, 1)}};
    case 4:
      return Straighten{at.face, ring[22], ring[28], {}};
    case 5:
      return Simplify{at.face, -1, 5};
    case 6:
      return Smooth{at.face, -1};
    case 7:
      return Reshape{at.face, {off(ring[22], -9, 0), off(ring[25], 60, 0), off(ring[28], -9, 0)}};
    case 8:
      return Split{at.face, {off(m, 10, -400), off(m, -5, 0), off(m, 3, 400)}};
    case 9:
      return Merge{at.face, at.right};
    case 10:
      return MoveArea{square(ring[25], 60), at.face};
    case 11:
      return MovePlaces{{m, off(m, 20, 30), off(m, -10, 40)}, at.right};
    default:
      return NewGrid{square(m, 90)};
  }
}

void preview_of(benchmark::State& state) {
  const Case& at = grids(state.range(0));
  const Edit edit = edit_of(at, static_cast<std::size_t>(state.range(1)));
  Preview what = WhyNot{};
  for (auto _ : state) what = preview(at.draft, at.index, edit);
  const auto* why = std::get_if<WhyNot>(&what);
  state.SetLabel(name(edit) + (why != nullptr ? ": " + why->reason.id : ""));
}

void proof_of_a_split(benchmark::State& state) {
  const Case& at = grids(state.range(0));
  const auto change = std::get<Change>(preview(at.draft, at.index, edit_of(at, 8)));
  for (auto _ : state) benchmark::DoNotOptimize(unsound(at.draft, at.index, change));
}

void apply_and_undo_a_split(benchmark::State& state) {
  Case at = grids(state.range(0));
  const auto change = std::get<Change>(preview(at.draft, at.index, edit_of(at, 8)));
  for (auto _ : state) {
    apply(at.draft, at.index, change);
    undo(at.draft, at.index, change);
  }
}

void index_made_anew(benchmark::State& state) {
  const Case& at = grids(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(DraftIndex(at.draft));
}

void both_sizes(benchmark::internal::Benchmark* one) {
  one->ArgNames({"grids", "kind"})->Unit(benchmark::kMillisecond);
  // Renumbering, the last, is of a village: `bench_boundary` has it.
  for (std::size_t kind = 0; kind + 1 < std::variant_size_v<Edit>; ++kind) {
    for (const std::int64_t count : {171, 20'000}) one->Args({count, static_cast<std::int64_t>(kind)});
  }
}

BENCHMARK(preview_of)->Apply(both_sizes);
BENCHMARK(proof_of_a_split)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(apply_and_undo_a_split)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);
BENCHMARK(index_made_anew)->ArgName("grids")->Arg(171)->Arg(20'000)->Unit(benchmark::kMillisecond);

}  // namespace
