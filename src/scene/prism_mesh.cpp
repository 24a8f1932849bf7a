#include "scene/prism_mesh.hpp"

#include <cmath>

#include "scene/gl.hpp"
#include "scene/lines.hpp"

namespace lianxun::scene {
namespace {

/// Both kinds carry the areas on the two sides of each line with every vertex.
class Sides {
 public:
  Sides() : places_(new osg::Vec4Array) {}

  unsigned add(osg::Vec2 at, const shape::Coverage::Arc& arc) {
    places_->push_back({at.x(), at.y(), static_cast<float>(arc.left), static_cast<float>(arc.right)});
    return static_cast<unsigned>(places_->size() - 1);
  }

  [[nodiscard]] osg::ref_ptr<osg::Geometry> geometry(osg::DrawElementsUInt* elements) const {
    if (elements->empty()) return nullptr;
    auto result = make_geometry();
    set_attribute(*result, 0, places_);
    result->addPrimitiveSet(elements);
    return result;
  }

 private:
  osg::ref_ptr<osg::Vec4Array> places_;
};

}  // namespace

PrismMesh build_prisms(const PreparedAreas& areas) {
  const double tolerance = areas.tolerances.front();
  const shape::Coverage coverage = tolerance > 0 ? areas.coverage.simplified(tolerance) : areas.coverage;
  Sides wall_sides;
  Sides edge_sides;
  osg::ref_ptr<osg::Vec3Array> facings = new osg::Vec3Array;
  osg::ref_ptr<osg::DrawElementsUInt> walls = new osg::DrawElementsUInt(GL_TRIANGLES);
  osg::ref_ptr<osg::DrawElementsUInt> edges = new osg::DrawElementsUInt(GL_LINES);
  for (const auto& arc : coverage.arcs()) {
    const auto line = coverage.line(arc);
    for (std::size_t i = 0; i < line.size(); ++i) {
      const osg::Vec2 here = local(line[i], areas.origin);
      const unsigned edge = edge_sides.add(here, arc);
      if (i == 0) continue;
      edges->push_back(edge - 1);
      edges->push_back(edge);
      const osg::Vec2 before = local(line[i - 1], areas.origin);
      osg::Vec2 along = here - before;
      along.normalize();
      unsigned corner[4];
      int k = 0;
      for (const osg::Vec2 at : {before, here}) {
        for (const float upper : {0.F, 1.F}) {
          corner[k++] = wall_sides.add(at, arc);
          facings->push_back({along.y(), -along.x(), upper});
        }
      }
      for (const int c : {0, 1, 2, 2, 1, 3}) walls->push_back(corner[c]);
    }
  }
  PrismMesh mesh{wall_sides.geometry(walls), edge_sides.geometry(edges)};
  if (mesh.walls) set_attribute(*mesh.walls, 1, facings);
  return mesh;
}

}  // namespace lianxun::scene
