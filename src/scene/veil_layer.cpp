#include "scene/veil_layer.hpp"

#include "geo/triangulate.hpp"

namespace lianxun::scene {

VeilLayer::VeilLayer(Programs& programs, int order) : root_(new osg::Group) {
  set_program(*root_->getOrCreateStateSet(), programs.get("flat"), order);
  set_blend(*root_->getStateSet(), Blend::alpha);
  clear();
}

void VeilLayer::clear() {
  root_->removeChildren(0, root_->getNumChildren());
  places_ = new osg::Vec2Array;
  colours_ = new osg::Vec4ubArray;
  triangles_.clear();
}

void VeilLayer::add(const shape::Polygon& polygon, Colour colour) {
  if (polygon.outer.empty() || colour.a == 0) return;
  if (places_->empty()) origin_ = polygon.outer.front();
  for (const auto index : geo::triangulate(polygon)) {
    triangles_.push_back(index + static_cast<std::uint32_t>(places_->size()));
  }
  const auto append = [&](const shape::Ring& ring) {
    for (const auto p : ring) {
      places_->push_back(local(p, origin_));
      colours_->push_back(vec4ub(colour));
    }
  };
  append(polygon.outer);
  for (const auto& hole : polygon.holes) append(hole);
}

void VeilLayer::finish() {
  if (triangles_.empty()) return;
  auto geometry = make_geometry();
  set_attribute(*geometry, 0, places_);
  set_attribute(*geometry, 1, colours_);
  geometry->addPrimitiveSet(
      new osg::DrawElementsUInt(GL_TRIANGLES, static_cast<unsigned>(triangles_.size()), triangles_.data()));
  root_->addChild(geometry);
}

void VeilLayer::update(const View& view) { set_uniform(*root_->getStateSet(), "u_offset", view.offset(origin_)); }

}  // namespace lianxun::scene
