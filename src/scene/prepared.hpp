#pragma once

#include <memory>
#include <vector>

#include "domain/place.hpp"
#include "scene/layers.hpp"
#include "shape/coverage.hpp"

namespace lianxun::scene {

struct AreaMesh;

struct PreparedAreas {
  std::shared_ptr<const domain::Boundaries> boundaries;
  shape::Box extent;
  shape::Point origin;               // centre of `extent`
  shape::Coverage coverage;          // all grids, full detail
  std::vector<double> tolerances;    // of the levels of detail in metres, coarsest first; the last is 0
  std::vector<int> group;            // of each area; -1: none
  std::vector<int> shade;            // of each group, 0 … 3: neighbours differ where four shades suffice
  std::vector<shape::Point> anchor;  // of each group: where its name goes
  std::vector<shape::Box> group_box;
  std::shared_ptr<const AreaMesh> coarsest;  // level 0, ready to upload
};

struct PreparedBasemap {
  std::shared_ptr<const domain::Basemap> basemap;
  shape::Box extent;
  std::vector<std::uint32_t> water_triangles;  // over the rings of all water polygons one after the other
  std::vector<shape::Point> water_points;
  std::vector<shape::Line> shores;  // edges of water without those between two waters
};

/// The coarsest level whose error stays below 0.7 pixels.
[[nodiscard]] std::size_t level_for(const PreparedAreas& areas, double metres_per_pixel);

}  // namespace lianxun::scene
