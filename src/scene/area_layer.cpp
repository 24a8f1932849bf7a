#include "scene/area_layer.hpp"

#include <osg/LineWidth>

#include <algorithm>
#include <cmath>

#include "scene/draw_order.hpp"
#include "scene/palette.hpp"

namespace lianxun::scene {
namespace {

/// Villages smaller than this many pixels have plain borders: a glow would fill them.
constexpr double dense_groups = 34;

osg::ref_ptr<osg::Group> make_group(Programs& programs, const char* vert, const char* frag, Blend blend, int order) {
  osg::ref_ptr<osg::Group> group = new osg::Group;
  set_program(*group->getOrCreateStateSet(), programs.get(vert, frag), order);
  set_blend(*group->getStateSet(), blend);
  return group;
}

void clear(osg::Group& group) { group.removeChildren(0, group.getNumChildren()); }

}  // namespace

AreaLayer::AreaLayer(Programs& programs, const MapStyle& style)
    : style_(style),
      root_(new osg::Group),
      fill_(make_group(programs, "fill", "fill", Blend::none, order::area_fill)),
      hair_(make_group(programs, "hair", "hair", Blend::alpha, order::area_lines)),
      area_lines_(make_group(programs, "line", "line", Blend::alpha, order::area_lines)),
      group_hair_(make_group(programs, "hair", "hair", Blend::alpha, order::group_lines)),
      glow_(make_group(programs, "line", "glow", Blend::maximum_alpha, order::glow)),
      group_lines_(make_group(programs, "line", "line", Blend::alpha, order::group_lines)),
      glow_tint_(make_full_screen()),
      palette_(new osg::Image),
      palette_texture_(new osg::Texture2D) {
  for (auto& group : {area_lines_, glow_, group_lines_}) {
    osg::StateSet& state = *group->getStateSet();
    set_uniform(state, "u_dash", osg::Vec2());
    set_uniform(state, "u_phase", 0.F);
    set_uniform(state, "u_reach", 0.F);
    set_uniform(state, "u_width", 1.F);
  }
  set_uniform(*area_lines_->getStateSet(), "u_colour", vec4(style.area_line));
  set_uniform(*group_lines_->getStateSet(), "u_colour", vec4(style.group_line));
  group_hair_->getStateSet()->setAttribute(new osg::LineWidth(2));
  set_uniform(*group_hair_->getStateSet(), "u_colour", vec4(style.group_line));
  osg::StateSet& tint = *glow_tint_->getOrCreateStateSet();
  set_program(tint, programs.get("full", "tint"), order::glow_tint);
  set_blend(tint, Blend::add_by_alpha);
  palette_texture_->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);
  palette_texture_->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
  palette_texture_->setResizeNonPowerOfTwoHint(false);
  fill_->getStateSet()->setTextureAttribute(0, palette_texture_);
  set_uniform(*fill_->getStateSet(), "u_palette", 0);
  for (osg::Node* child : {static_cast<osg::Node*>(fill_.get()), static_cast<osg::Node*>(hair_.get()),
                           static_cast<osg::Node*>(group_hair_.get()), static_cast<osg::Node*>(area_lines_.get()),
                           static_cast<osg::Node*>(glow_.get()), static_cast<osg::Node*>(glow_tint_.get()),
                           static_cast<osg::Node*>(group_lines_.get())}) {
    root_->addChild(child);
  }
  root_->setNodeMask(0);
}

void AreaLayer::set(std::shared_ptr<const PreparedAreas> areas) {
  areas_ = std::move(areas);
  levels_.clear();
  coming_.drop();
  root_->setNodeMask(areas_ ? ~0U : 0U);
  if (!areas_) return;
  levels_.resize(areas_->tolerances.size());
  levels_[0] = areas_->coarsest;
  palette_ = new osg::Image;
  palette_->allocateImage(palette_width, palette_rows(areas_->boundaries->grids.size()), 1, GL_RGBA, GL_UNSIGNED_BYTE);
  palette_->setInternalTextureFormat(GL_RGBA8);
  palette_texture_->setImage(palette_);
  paint_palette();
}

void AreaLayer::set_colours(std::vector<Colour> colours) {
  colours_ = std::move(colours);
  if (areas_) paint_palette();
}

Colour AreaLayer::land(std::size_t area) const {
  const int group = areas_->group[area];
  if (group < 0) return style_.land;
  Colour shade = style_.land_alternate;
  shade.a = static_cast<std::uint8_t>(85 * areas_->shade[static_cast<std::size_t>(group)]);
  return blend(style_.land, shade);
}

void AreaLayer::paint_palette() {
  for (std::size_t i = 0; i < areas_->boundaries->grids.size(); ++i) {
    Colour colour = land(i);
    if (i < colours_.size()) colour = blend(colour, colours_[i]);
    auto* texel = palette_->data(static_cast<unsigned>(i) % palette_width, static_cast<unsigned>(i) / palette_width);
    texel[0] = colour.r;
    texel[1] = colour.g;
    texel[2] = colour.b;
    texel[3] = 255;
  }
  palette_->dirty();
}

void AreaLayer::collect() {
  Finer made = coming_.take();
  levels_[made.level] = std::move(made.mesh);
}

void AreaLayer::finish(const View& view) {
  if (!areas_) return;
  if (coming_.busy()) collect();
  const std::size_t level = level_for(*areas_, view.camera.metres_per_pixel);
  if (!levels_[level]) levels_[level] = std::make_shared<AreaMesh>(build_mesh(*areas_, level));
}

void AreaLayer::update(const View& view, const MapView::Visible& visible) {
  if (!areas_) return;
  if (coming_.ready()) collect();
  std::size_t level = level_for(*areas_, view.camera.metres_per_pixel);
  if (!levels_[level] && !coming_.busy()) {
    coming_.start([areas = areas_, level] {
      return Finer{level, std::make_shared<AreaMesh>(build_mesh(*areas, level))};
    });
  }
  while (!levels_[level]) --level;  // the coarsest is always there
  show(*levels_[level], view, visible);
  style_lines(view);
}

void AreaLayer::show(const AreaMesh& mesh, const View& view, const MapView::Visible& visible) {
  for (auto& group : {fill_, hair_, area_lines_, group_hair_, glow_, group_lines_}) clear(*group);
  const bool dense = mean_size(view, areas_->boundaries->villages.size()) < dense_groups;
  glow_tint_->setNodeMask(dense || !visible.group_lines ? 0U : ~0U);
  const shape::Box seen = visible_box(view.camera, view.viewport);
  for (const auto& chunk : mesh.chunks) {
    if (!chunk.box.intersects(seen)) continue;
    if (chunk.fill) fill_->addChild(chunk.fill);
    if (chunk.area_lines && visible.area_lines) (mesh.hairlines ? hair_ : area_lines_)->addChild(chunk.area_lines);
    if (!chunk.group_lines || !visible.group_lines) continue;
    if (dense) {
      group_hair_->addChild(chunk.group_hairs);
    } else {
      glow_->addChild(chunk.group_lines);
      group_lines_->addChild(chunk.group_lines);
    }
  }
  set_uniform(*root_->getOrCreateStateSet(), "u_offset", view.offset(areas_->origin));
}

double AreaLayer::mean_size(const View& view, std::size_t count) const {
  const double ground = areas_->extent.width() * areas_->extent.height();
  return std::sqrt(ground / static_cast<double>(std::max<std::size_t>(count, 1))) / view.metres_per_unit();
}

/// Lines thin out and glows draw in where there are many of them, so that the density of ink stays the same.
void AreaLayer::style_lines(const View& view) {
  const double area = mean_size(view, areas_->boundaries->grids.size());
  const double group = mean_size(view, areas_->boundaries->villages.size());
  const auto strength = static_cast<float>(std::clamp(area / 16, 0.3, 1.0));
  osg::Vec4 hair = vec4(style_.area_line);
  hair.a() *= strength;
  set_uniform(*hair_->getStateSet(), "u_colour", hair);
  set_uniform(*area_lines_->getStateSet(), "u_width", 1.1F * strength);
  osg::Vec4 group_hair = vec4(style_.group_line);
  group_hair.a() *= static_cast<float>(std::clamp(0.8 * group / dense_groups, 0.25, 0.8));
  set_uniform(*group_hair_->getStateSet(), "u_colour", group_hair);
  set_uniform(*group_lines_->getStateSet(), "u_width", static_cast<float>(std::clamp(group / 50, 1.0, 2.2)));
  set_uniform(*glow_->getStateSet(), "u_reach", static_cast<float>(std::clamp(group * 0.14, 2.0, 26.0)));
  // Over fills that carry values it must not change their colours.
  const double most = colours_.empty() ? 0.5 : 0.28;
  osg::Vec4 tint = vec4(style_.group_line);
  tint *= static_cast<float>(std::clamp((group - dense_groups) / 90, 0.1, most));
  set_uniform(*glow_tint_->getOrCreateStateSet(), "u_colour", tint);
}

}  // namespace lianxun::scene
