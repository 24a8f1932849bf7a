#include "scene/raster_layer.hpp"

#include <cstring>
#include <stdexcept>

#include "scene/draw_order.hpp"

namespace lianxun::scene {

RasterLayer::RasterLayer(Programs& programs) : root_(new osg::Group), texture_(new osg::Texture2D) {
  osg::StateSet& state = *root_->getOrCreateStateSet();
  set_program(state, programs.get("raster"), order::raster);
  set_blend(state, Blend::alpha);
  set_uniform(state, "u_picture", 0);
  texture_->setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR);
  texture_->setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
  texture_->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
  texture_->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
  texture_->setResizeNonPowerOfTwoHint(false);
  state.setTextureAttribute(0, texture_);
}

void RasterLayer::set(const std::optional<Raster>& raster) {
  root_->removeChildren(0, root_->getNumChildren());
  if (!raster || raster->box.empty() || raster->width <= 0 || raster->height <= 0) return;
  if (raster->pixels.size() != static_cast<std::size_t>(raster->width) * static_cast<std::size_t>(raster->height)) {
    throw std::invalid_argument("raster: as many pixels as width times height expected");
  }
  osg::ref_ptr<osg::Image> image = new osg::Image;
  image->allocateImage(raster->width, raster->height, 1, GL_RGBA, GL_UNSIGNED_BYTE);
  static_assert(sizeof(Colour) == 4);
  std::memcpy(image->data(), raster->pixels.data(), 4 * raster->pixels.size());
  texture_->setImage(image);
  origin_ = raster->box.centre();
  const shape::Box& b = raster->box;
  auto geometry = make_geometry();
  osg::ref_ptr<osg::Vec2Array> places = new osg::Vec2Array;
  for (const shape::Point p :
       {shape::Point{b.min_x, b.max_y}, {b.max_x, b.max_y}, {b.min_x, b.min_y}, {b.max_x, b.min_y}}) {
    places->push_back(local(p, origin_));
  }
  osg::ref_ptr<osg::Vec2Array> texels = new osg::Vec2Array;
  for (const osg::Vec2 t : {osg::Vec2(0, 0), osg::Vec2(1, 0), osg::Vec2(0, 1), osg::Vec2(1, 1)}) texels->push_back(t);
  set_attribute(*geometry, 0, places);
  set_attribute(*geometry, 1, texels);
  geometry->addPrimitiveSet(new osg::DrawArrays(GL_TRIANGLE_STRIP, 0, 4));
  root_->addChild(geometry);
}

void RasterLayer::update(const View& view, bool visible) {
  root_->setNodeMask(visible ? ~0U : 0U);
  set_uniform(*root_->getStateSet(), "u_offset", view.offset(origin_));
}

}  // namespace lianxun::scene
