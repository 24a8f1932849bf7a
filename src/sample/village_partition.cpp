#include <algorithm>
#include <cmath>

#include "sample/draw.hpp"
#include "sample/grow.hpp"
#include "sample/noise.hpp"
#include "sample/partition.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {
namespace {

constexpr double cell = 10;
constexpr int coarse = 4;  // cells to a side of the raster on which areas are balanced

Frame frame_around(const shape::Ring& outline) {
  const shape::Box box = shape::bounds(outline);
  const double margin = 80;
  Frame frame{{std::floor(box.min_x - margin), std::floor(box.min_y - margin)}, cell, 0, 0};
  const double block = cell * coarse;
  frame.columns = coarse * static_cast<int>(std::ceil((box.width() + 2 * margin) / block));
  frame.rows = coarse * static_cast<int>(std::ceil((box.height() + 2 * margin) / block));
  return frame;
}

template <class Value>
Frame coarsened(const Raster<Value>& fine) {
  Frame frame = fine.frame;
  frame.cell *= coarse;
  frame.columns /= coarse;
  frame.rows /= coarse;
  return frame;
}

Raster<int> coarse_cost(const Raster<int>& fine) {
  Raster<int> result(coarsened(fine));
  for (std::size_t i = 0; i < fine.frame.size(); ++i) {
    result.at(fine.frame.column(i) / coarse, fine.frame.row(i) / coarse) += fine[i];
  }
  for (int& value : result.values) value /= coarse * coarse;
  return result;
}

}  // namespace

Raster<int> walking_cost(const shape::Ring& outline, std::uint64_t seed) {
  const Frame frame = frame_around(outline);
  const Noise noise(mix(seed ^ 0x67726f756e64U), 420, 4);
  Raster<int> cost(frame);
  for (std::size_t i = 0; i < frame.size(); ++i) {
    const shape::Point p = frame.centre(i);
    const double rough = 26 * (1 - 0.75 * built_up(p));
    cost[i] = 20 + static_cast<int>(rough * (1 + noise(p)));
  }
  for (const RoadPlan& road : road_plans()) {
    const bool trunk = road.speed_kmh > 45;
    stroke(cost, smooth(road.through, 30), 9, trunk ? 260 : 170);
  }
  for (const CanalPlan& canal : canal_plans()) stroke(cost, smooth(canal.through, 30), canal.half_width, 240);
  return cost;
}

Raster<Label> draw_villages(const shape::Ring& outline, const Raster<int>& cost) {
  Raster<Label> labels(cost.frame, outside);
  fill(labels, outline, unclaimed);
  Raster<Label> blocks(coarsened(cost), outside);
  fill(blocks, outline, unclaimed);

  std::vector<shape::Point> places;
  std::vector<double> targets;
  for (const VillagePlan& plan : village_plans()) {
    places.push_back(plan.seed);
    targets.push_back(plan.share);
  }
  places.push_back(reclamation_seed());
  targets.push_back(reclamation_share());
  double shares = 0;
  for (const double share : targets) shares += share;
  const auto land = static_cast<double>(std::count(blocks.values.begin(), blocks.values.end(), unclaimed));
  for (double& target : targets) target *= land / shares;

  std::vector<Seed> seeds;
  for (const shape::Point p : places) seeds.push_back({blocks.frame.under(p), 0});
  seeds = balance(blocks, coarse_cost(cost), std::move(seeds), targets, 60);
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    seeds[i].cell = labels.frame.under(places[i]);
    seeds[i].delay *= coarse;
  }
  grow(labels, cost, seeds);
  tidy(
      labels, [](Label, Label, const void*) { return true; }, nullptr);
  return labels;
}

}  // namespace lianxun::sample
