#include "sample/grow.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <tuple>

namespace lianxun::sample {
namespace {

struct Step {
  int column;
  int row;
  int weight;
};
constexpr Step steps[] = {{1, 0, 10}, {0, 1, 10},  {-1, 0, 10},  {0, -1, 10},
                          {1, 1, 14}, {-1, 1, 14}, {-1, -1, 14}, {1, -1, 14}};

}  // namespace

void grow(Raster<Label>& labels, const Raster<int>& cost, const std::vector<Seed>& seeds) {
  using Front = std::tuple<std::int64_t, std::size_t, Label>;  // cost so far, cell, label: a total order
  const Frame& frame = labels.frame;
  std::priority_queue<Front, std::vector<Front>, std::greater<>> fronts;
  std::vector<std::int64_t> best(frame.size(), std::numeric_limits<std::int64_t>::max());
  std::vector<bool> settled(frame.size(), false);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    labels[seeds[i].cell] = static_cast<Label>(i);
    fronts.emplace(seeds[i].delay, seeds[i].cell, static_cast<Label>(i));
  }
  while (!fronts.empty()) {
    const auto [so_far, cell, label] = fronts.top();
    fronts.pop();
    if (settled[cell]) continue;
    settled[cell] = true;
    labels[cell] = label;
    for (const Step& step : steps) {
      const int column = frame.column(cell) + step.column;
      const int row = frame.row(cell) + step.row;
      if (!frame.has(column, row)) continue;
      const std::size_t next = frame.index(column, row);
      if (labels[next] != unclaimed) continue;
      const std::int64_t total = so_far + static_cast<std::int64_t>(step.weight) * cost[next];
      if (total >= best[next]) continue;
      best[next] = total;
      fronts.emplace(total, next, label);
    }
  }
}

std::vector<Seed> balance(const Raster<Label>& labels, const Raster<int>& cost, std::vector<Seed> seeds,
                          const std::vector<double>& targets, int rounds) {
  double mean_cost = 0;
  int counted = 0;
  for (std::size_t i = 0; i < labels.values.size(); ++i) {
    if (labels[i] != unclaimed) continue;
    mean_cost += cost[i];
    ++counted;
  }
  mean_cost /= std::max(1, counted);
  for (int round = 0; round < rounds; ++round) {
    Raster<Label> trial = labels;
    grow(trial, cost, seeds);
    std::vector<double> areas(seeds.size(), 0);
    for (const Label label : trial.values) {
      if (label >= 0 && static_cast<std::size_t>(label) < areas.size()) areas[static_cast<std::size_t>(label)] += 1;
    }
    int least = std::numeric_limits<int>::max();
    for (std::size_t i = 0; i < seeds.size(); ++i) {
      const double error = std::sqrt(areas[i]) - std::sqrt(targets[i]);  // in cells across
      seeds[i].delay += static_cast<int>(error * mean_cost * 10 * 0.35);
      least = std::min(least, seeds[i].delay);
    }
    for (Seed& seed : seeds) seed.delay -= least;
  }
  return seeds;
}

namespace {

/// Cells of one label joined by sides, numbered; and how many cells each has.
struct Pieces {
  std::vector<int> of_cell;
  std::vector<int> size;
  std::vector<Label> label;
};

Pieces find_pieces(const Raster<Label>& labels) {
  const Frame& frame = labels.frame;
  Pieces pieces{std::vector<int>(frame.size(), -1), {}, {}};
  std::vector<std::size_t> stack;
  for (std::size_t start = 0; start < frame.size(); ++start) {
    if (pieces.of_cell[start] >= 0) continue;
    const int piece = static_cast<int>(pieces.size.size());
    pieces.size.push_back(0);
    pieces.label.push_back(labels[start]);
    stack.push_back(start);
    pieces.of_cell[start] = piece;
    while (!stack.empty()) {
      const std::size_t cell = stack.back();
      stack.pop_back();
      ++pieces.size.back();
      for (int s = 0; s < 4; ++s) {
        const int column = frame.column(cell) + steps[s].column;
        const int row = frame.row(cell) + steps[s].row;
        if (!frame.has(column, row)) continue;
        const std::size_t next = frame.index(column, row);
        if (pieces.of_cell[next] >= 0 || labels[next] != labels[start]) continue;
        pieces.of_cell[next] = piece;
        stack.push_back(next);
      }
    }
  }
  return pieces;
}

/// True when a piece changed hands.
bool join_lesser_pieces(Raster<Label>& labels, bool (*may_take)(Label, Label, const void*), const void* context) {
  const Frame& frame = labels.frame;
  const Pieces pieces = find_pieces(labels);
  const Label most = *std::max_element(labels.values.begin(), labels.values.end());
  std::vector<int> largest(static_cast<std::size_t>(most + 1), -1);
  for (std::size_t p = 0; p < pieces.size.size(); ++p) {
    if (pieces.label[p] < 0) continue;
    int& best = largest[static_cast<std::size_t>(pieces.label[p])];
    if (best < 0 || pieces.size[p] > pieces.size[static_cast<std::size_t>(best)]) best = static_cast<int>(p);
  }
  std::vector<std::vector<int>> border(pieces.size.size());  // per lesser piece: sides shared with each label
  const auto lesser = [&](int p) {
    const Label label = pieces.label[static_cast<std::size_t>(p)];
    return label >= 0 && largest[static_cast<std::size_t>(label)] != p;
  };
  for (std::size_t cell = 0; cell < frame.size(); ++cell) {
    const int piece = pieces.of_cell[cell];
    if (!lesser(piece)) continue;
    auto& sides = border[static_cast<std::size_t>(piece)];
    sides.resize(static_cast<std::size_t>(most + 1), 0);
    for (int s = 0; s < 4; ++s) {
      const int column = frame.column(cell) + steps[s].column;
      const int row = frame.row(cell) + steps[s].row;
      if (!frame.has(column, row)) continue;
      const Label other = labels.at(column, row);
      if (other >= 0 && other != labels[cell] && may_take(labels[cell], other, context))
        ++sides[static_cast<std::size_t>(other)];
    }
  }
  bool changed = false;
  for (std::size_t cell = 0; cell < frame.size(); ++cell) {
    const int piece = pieces.of_cell[cell];
    if (!lesser(piece)) continue;
    const auto& sides = border[static_cast<std::size_t>(piece)];
    const auto best = std::max_element(sides.begin(), sides.end());
    if (best == sides.end() || *best == 0) continue;
    labels[cell] = static_cast<Label>(best - sides.begin());
    changed = true;
  }
  return changed;
}

/// Two cells of one label that meet only at a corner get one of the cells between them. True when any did.
bool part_corners(Raster<Label>& labels, bool (*may_take)(Label, Label, const void*), const void* context) {
  const Frame& frame = labels.frame;
  bool changed = false;
  for (int row = 0; row + 1 < frame.rows; ++row) {
    for (int column = 0; column + 1 < frame.columns; ++column) {
      Label& sw = labels.at(column, row);
      Label& se = labels.at(column + 1, row);
      Label& nw = labels.at(column, row + 1);
      Label& ne = labels.at(column + 1, row + 1);
      const bool rising = sw == ne && se != sw && nw != sw;
      const bool falling = se == nw && sw != se && ne != se;
      if (!rising && !falling) continue;
      const Label joins = rising ? sw : se;
      for (Label* between :
           rising ? std::initializer_list<Label*>{&se, &nw} : std::initializer_list<Label*>{&sw, &ne}) {
        const bool allowed = joins == outside ? *between >= 0 : *between >= 0 && may_take(*between, joins, context);
        if (!allowed) continue;
        *between = joins;
        changed = true;
        break;
      }
    }
  }
  return changed;
}

}  // namespace

void tidy(Raster<Label>& labels, bool (*may_take)(Label from, Label to, const void* context), const void* context) {
  for (int round = 0; round < 50; ++round) {
    const bool joined = join_lesser_pieces(labels, may_take, context);
    const bool parted = part_corners(labels, may_take, context);
    if (!joined && !parted) return;
  }
}

}  // namespace lianxun::sample
