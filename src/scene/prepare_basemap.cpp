#include <cmath>
#include <string>

#include "geo/triangulate.hpp"
#include "scene/prepared.hpp"
#include "shape/locator.hpp"

namespace lianxun::scene {
namespace {

using shape::Point;

void triangulate_water(PreparedBasemap& result) {
  geo::Triangulator triangulate;
  for (const auto& water : result.basemap->water) {
    for (const auto& polygon : water) {
      const auto first = static_cast<std::uint32_t>(result.water_points.size());
      const auto append = [&](const shape::Ring& ring) {
        result.water_points.insert(result.water_points.end(), ring.begin(), ring.end());
      };
      append(polygon.outer);
      for (const auto& hole : polygon.holes) append(hole);
      triangulate(polygon, first, result.water_triangles);
    }
  }
}

/// Where a river meets the sea there is no shore: an edge counts when there is land half a metre to one side of it.
void find_shores(PreparedBasemap& result) {
  const auto& waters = result.basemap->water;
  const shape::Locator water(waters, std::vector<std::string>(waters.size()));
  const auto land_beside = [&](Point a, Point b) {
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (!(length > 0)) return false;
    const Point middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
    const Point off{-(b.y - a.y) / length / 2, (b.x - a.x) / length / 2};
    return water.find({middle.x + off.x, middle.y + off.y}) < 0 || water.find({middle.x - off.x, middle.y - off.y}) < 0;
  };
  const auto add = [&](const shape::Ring& ring) {
    shape::Line line;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      if (land_beside(ring[i], ring[i + 1])) {
        if (line.empty()) line.push_back(ring[i]);
        line.push_back(ring[i + 1]);
      } else if (!line.empty()) {
        result.shores.push_back(std::move(line));
        line.clear();
      }
    }
    if (!line.empty()) result.shores.push_back(std::move(line));
  };
  for (const auto& area : waters) {
    for (const auto& polygon : area) {
      add(polygon.outer);
      for (const auto& hole : polygon.holes) add(hole);
    }
  }
}

}  // namespace

std::shared_ptr<const PreparedBasemap> prepare(std::shared_ptr<const domain::Basemap> basemap) {
  auto result = std::make_shared<PreparedBasemap>();
  result->basemap = std::move(basemap);
  triangulate_water(*result);
  find_shores(*result);
  for (const auto p : result->water_points) result->extent.add(p);
  for (const auto& road : result->basemap->roads) {
    for (const auto p : road.line) result->extent.add(p);
  }
  return result;
}

}  // namespace lianxun::scene
