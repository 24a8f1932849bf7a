#pragma once

#include <osg/Geometry>

#include "scene/prepared.hpp"

namespace lianxun::scene {

/// The areas as bodies whose heights the shaders look up by area, so that new values touch no geometry. In metres from
/// `PreparedAreas::origin`; the coarsest level of detail.
struct PrismMesh {
  osg::ref_ptr<osg::Geometry> walls;  // for prism.vert: one between any two neighbours; null when empty, as the edges
  osg::ref_ptr<osg::Geometry> edges;  // for prism_edge.vert, GL_LINES
};

/// Any thread.
[[nodiscard]] PrismMesh build_prisms(const PreparedAreas& areas);

}  // namespace lianxun::scene
