#pragma once

#include <osg/Geometry>

#include <vector>

#include "scene/prepared.hpp"

namespace lianxun::scene {

/// Neighbouring areas drawn together, so that what is outside the view costs nothing.
struct AreaChunk {
  shape::Box box;
  osg::ref_ptr<osg::Geometry> fill;         // null when empty, as the others
  osg::ref_ptr<osg::Geometry> area_lines;   // between areas of one group
  osg::ref_ptr<osg::Geometry> group_lines;  // between groups, and around all
  osg::ref_ptr<osg::Geometry> group_hairs;  // the same as GL_LINES
};

/// Everything that the areas need on the card at one level of detail, in metres from `PreparedAreas::origin`.
struct AreaMesh {
  std::vector<AreaChunk> chunks;
  bool hairlines = false;  // `area_lines` are GL_LINES for hair.vert, otherwise segments for line.vert
};

/// Any thread.
[[nodiscard]] AreaMesh build_mesh(const PreparedAreas& areas, std::size_t level);

}  // namespace lianxun::scene
