#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "scene/area_mesh.hpp"
#include "scene/prepared.hpp"

namespace lianxun::scene {
namespace {

/// Below this many border points one level serves every scale.
constexpr std::size_t few_points = 60'000;

std::vector<double> tolerances_for(const PreparedAreas& areas) {
  std::size_t points = 0;
  for (const auto& arc : areas.coverage.arcs()) points += arc.count;
  if (points <= few_points) return {0};
  // The first level serves the whole extent on 1,080 lines with an error of 0.6 pixels; each next one four times
  // nearer.
  std::vector<double> result;
  const double size = std::max(areas.extent.width(), areas.extent.height());
  for (double tolerance = 0.6 * size / 1080; tolerance > 0.5 && result.size() < 6; tolerance /= 4) {
    result.push_back(tolerance);
  }
  result.push_back(0);
  return result;
}

std::vector<int> shades_for(const PreparedAreas& areas, std::size_t groups) {
  std::vector<std::set<int>> neighbours(groups);
  for (const auto& arc : areas.coverage.arcs()) {
    if (arc.left < 0 || arc.right < 0) continue;
    const int a = areas.group[static_cast<std::size_t>(arc.left)];
    const int b = areas.group[static_cast<std::size_t>(arc.right)];
    if (a < 0 || b < 0 || a == b) continue;
    neighbours[static_cast<std::size_t>(a)].insert(b);
    neighbours[static_cast<std::size_t>(b)].insert(a);
  }
  std::vector<int> shade(groups, -1);
  for (std::size_t g = 0; g < groups; ++g) {
    int used[4] = {0, 0, 0, 0};
    for (const int n : neighbours[g]) {
      if (const int s = shade[static_cast<std::size_t>(n)]; s >= 0) ++used[s];
    }
    shade[g] = static_cast<int>(std::min_element(std::begin(used), std::end(used)) - std::begin(used));
  }
  return shade;
}

void place_names(PreparedAreas& areas) {
  const auto& b = *areas.boundaries;
  areas.anchor.resize(b.villages.size());
  areas.group_box.resize(b.villages.size());
  for (std::size_t g = 0; g < b.villages.size() && g < b.village_areas.size(); ++g) {
    areas.anchor[g] = shape::label_point(b.village_areas[g]);
    areas.group_box[g] = shape::bounds(b.village_areas[g]);
  }
  // A village known only through its grids is named in the largest of them.
  std::vector<double> largest(b.villages.size(), 0);
  for (std::size_t i = 0; i < b.grids.size(); ++i) {
    if (areas.group[i] < 0) continue;
    const auto g = static_cast<std::size_t>(areas.group[i]);
    if (g < b.village_areas.size() && !b.village_areas[g].empty()) continue;
    areas.group_box[g].add(shape::bounds(b.grid_areas[i]));
    if (const double size = shape::area(b.grid_areas[i]); size > largest[g]) {
      largest[g] = size;
      areas.anchor[g] = shape::label_point(b.grid_areas[i]);
    }
  }
}

}  // namespace

std::shared_ptr<const PreparedAreas> prepare(std::shared_ptr<const domain::Boundaries> boundaries) {
  auto result = std::make_shared<PreparedAreas>();
  result->boundaries = boundaries;
  result->coverage = shape::Coverage(boundaries->grid_areas);
  for (const auto& area : boundaries->grid_areas) result->extent.add(shape::bounds(area));
  if (!result->extent.empty()) result->origin = result->extent.centre();
  std::unordered_map<std::string, int> index;
  for (const auto& village : boundaries->villages) index.emplace(village.code, static_cast<int>(index.size()));
  for (const auto& grid : boundaries->grids) {
    const auto found = index.find(grid.village);
    result->group.push_back(found == index.end() ? -1 : found->second);
  }
  result->tolerances = tolerances_for(*result);
  result->shade = shades_for(*result, boundaries->villages.size());
  place_names(*result);
  result->coarsest = std::make_shared<AreaMesh>(build_mesh(*result, 0));
  return result;
}

std::size_t level_for(const PreparedAreas& areas, double metres_per_pixel) {
  std::size_t level = 0;
  while (level + 1 < areas.tolerances.size() && areas.tolerances[level] > 0.7 * metres_per_pixel) ++level;
  return level;
}

}  // namespace lianxun::scene
