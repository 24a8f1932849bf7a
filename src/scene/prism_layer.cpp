#include "scene/prism_layer.hpp"

#include <osg/Depth>

#include <algorithm>
#include <cstring>

#include "scene/draw_order.hpp"
#include "scene/palette.hpp"

namespace lianxun::scene {

PrismLayer::PrismLayer(Programs& programs, const MapStyle& style)
    : root_(new osg::Group),
      tops_(new osg::Group),
      walls_(new osg::Group),
      edges_(new osg::Group),
      texture_(new osg::Texture2D) {
  texture_->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);
  texture_->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
  texture_->setResizeNonPowerOfTwoHint(false);
  osg::StateSet& state = *root_->getOrCreateStateSet();
  state.setMode(GL_DEPTH_TEST, osg::StateAttribute::ON);
  state.setAttribute(new osg::Depth(osg::Depth::LEQUAL));
  state.setTextureAttribute(1, texture_);
  set_uniform(state, "u_palette", 0);
  set_uniform(state, "u_heights", 1);
  set_program(*tops_->getOrCreateStateSet(), programs.get("prism_top", "fill"), order::prisms);
  set_program(*walls_->getOrCreateStateSet(), programs.get("prism"), order::prisms);
  set_program(*edges_->getOrCreateStateSet(), programs.get("prism_edge", "hair"), order::prism_edges);
  for (auto& group : {tops_, walls_}) set_blend(*group->getStateSet(), Blend::none);
  set_blend(*edges_->getStateSet(), Blend::alpha);
  set_uniform(*edges_->getStateSet(), "u_colour", vec4(style.prism_edge));
  for (auto& group : {tops_, walls_, edges_}) root_->addChild(group);
  root_->setNodeMask(0);
}

void PrismLayer::set(std::shared_ptr<const PreparedAreas> areas) {
  areas_ = std::move(areas);
  built_ = false;
  coming_.drop();
  for (auto& group : {tops_, walls_, edges_}) group->removeChildren(0, group->getNumChildren());
  if (raised()) set_heights(heights_);
}

void PrismLayer::set_palette(osg::Texture2D* palette) { root_->getOrCreateStateSet()->setTextureAttribute(0, palette); }

void PrismLayer::set_heights(std::vector<float> heights) {
  heights_ = std::move(heights);
  highest_ = heights_.empty() ? 0 : std::max(0.F, *std::max_element(heights_.begin(), heights_.end()));
  if (!raised() || !areas_) return;
  const auto rows = palette_rows(areas_->boundaries->grids.size());
  osg::ref_ptr<osg::Image> image = new osg::Image;
  image->allocateImage(palette_width, rows, 1, GL_RED, GL_FLOAT);
  image->setInternalTextureFormat(GL_R32F);
  std::memset(image->data(), 0, image->getTotalSizeInBytes());
  const std::size_t count = std::min(heights_.size(), areas_->boundaries->grids.size());
  std::memcpy(image->data(), heights_.data(), count * sizeof(float));
  texture_->setImage(image);
  start();
}

float PrismLayer::height(int area) const {
  if (area < 0 || static_cast<std::size_t>(area) >= heights_.size()) return 0;
  return std::max(0.F, heights_[static_cast<std::size_t>(area)]);
}

void PrismLayer::start() {
  if (built_ || coming_.busy()) return;
  coming_.start([areas = areas_] { return build_prisms(*areas); });
}

void PrismLayer::take() {
  const PrismMesh mesh = coming_.take();
  built_ = true;
  for (const AreaChunk& chunk : areas_->coarsest->chunks) {
    if (chunk.fill) tops_->addChild(chunk.fill);
  }
  if (mesh.walls) walls_->addChild(mesh.walls);
  if (mesh.edges) edges_->addChild(mesh.edges);
}

void PrismLayer::finish() {
  if (raised() && coming_.busy()) take();
}

void PrismLayer::update(const View& view) {
  if (raised() && coming_.ready()) take();
  root_->setNodeMask(raised() && built_ ? ~0U : 0U);
  if (areas_) set_uniform(*root_->getStateSet(), "u_offset", view.offset(areas_->origin));
}

}  // namespace lianxun::scene
