#include "scene/basemap_layer.hpp"

#include <algorithm>

#include "scene/draw_order.hpp"

namespace lianxun::scene {
namespace {

constexpr float shore_reach = 72;  // pixels at scale 1 over which water shows how far the shore is

osg::ref_ptr<osg::Group> make_lines(Programs& programs, int order) {
  osg::ref_ptr<osg::Group> group = new osg::Group;
  osg::StateSet& state = *group->getOrCreateStateSet();
  set_program(state, programs.get("line"), order);
  set_blend(state, Blend::alpha);
  set_uniform(state, "u_dash", osg::Vec2());
  set_uniform(state, "u_phase", 0.F);
  set_uniform(state, "u_reach", 0.F);
  return group;
}

/// Widths in metres on the ground, bounded in pixels; a road narrower than its lower bound is left out from the scale
/// (metres per pixel) in `until` on.
struct RoadLook {
  double metres;
  float least;
  float most;
  double until;
  double fastest_below;  // km/h; classes go by speed, which every road has, not by words of the data
};
constexpr RoadLook looks[] = {
    {16, 2.6F, 12, 1e9, 1e9}, {11, 1.6F, 9, 40, 45}, {7, 1.0F, 6, 12, 35}, {4, 0.8F, 4, 4, 20}};

}  // namespace

BasemapLayer::BasemapLayer(Programs& programs, const MapStyle& style)
    : style_(style),
      root_(new osg::Group),
      shore_(new osg::Group),
      water_(new osg::Group),
      colours_{style.road_main, style.road_middle, style.road_minor, style.road_minor} {
  osg::StateSet& water = *water_->getOrCreateStateSet();
  set_program(water, programs.get("water"), order::water);
  set_blend(water, Blend::none);
  set_uniform(water, "u_reach", shore_reach);
  set_uniform(water, "u_water", vec4(style.water));
  set_uniform(water, "u_shore", vec4(style.shore));
  set_uniform(water, "u_field", 0);
  osg::StateSet& shore = *shore_->getOrCreateStateSet();
  set_program(shore, programs.get("line", "shore"), 0);
  set_blend(shore, Blend::maximum);
  set_uniform(shore, "u_reach", shore_reach);
  set_uniform(shore, "u_width", 0.F);
  root_->addChild(water_);
  constexpr int over[] = {order::road_main, order::road_middle, order::road_minor, order::road_minor};
  for (int r = 0; r < ranks; ++r) {
    casing_[r] = make_lines(programs, order::road_casing);
    road_[r] = make_lines(programs, over[r]);
    root_->addChild(casing_[r]);
    root_->addChild(road_[r]);
  }
}

void BasemapLayer::set(std::shared_ptr<const PreparedBasemap> basemap) {
  basemap_ = std::move(basemap);
  for (auto& group : {water_, shore_}) group->removeChildren(0, group->getNumChildren());
  for (int r = 0; r < ranks; ++r) {
    casing_[r]->removeChildren(0, casing_[r]->getNumChildren());
    road_[r]->removeChildren(0, road_[r]->getNumChildren());
  }
  if (!basemap_ || basemap_->extent.empty()) return;
  origin_ = basemap_->extent.centre();
  add_water(*basemap_);
  add_roads(*basemap_);
}

void BasemapLayer::add_water(const PreparedBasemap& basemap) {
  if (basemap.water_triangles.empty()) return;
  auto surface = make_geometry();
  osg::ref_ptr<osg::Vec2Array> places = new osg::Vec2Array;
  for (const auto p : basemap.water_points) places->push_back(local(p, origin_));
  set_attribute(*surface, 0, places);
  surface->addPrimitiveSet(new osg::DrawElementsUInt(
      GL_TRIANGLES, static_cast<unsigned>(basemap.water_triangles.size()), basemap.water_triangles.data()));
  water_->addChild(surface);
  LineBuilder lines(origin_, LineBuilder::Detail::ends_only);
  for (const auto& shore : basemap.shores) lines.add(shore);
  if (!lines.empty()) shore_->addChild(lines.geometry());
}

void BasemapLayer::add_roads(const PreparedBasemap& basemap) {
  for (int r = 0; r < ranks; ++r) {
    LineBuilder lines(origin_, LineBuilder::Detail::ends_only);
    for (const auto& road : basemap.basemap->roads) {
      const bool slower = r + 1 == ranks || road.speed_kmh >= looks[r + 1].fastest_below;
      if (road.speed_kmh < looks[r].fastest_below && slower) lines.add(road.line);
    }
    if (lines.empty()) continue;
    const auto geometry = lines.geometry();
    road_[r]->addChild(geometry);
    casing_[r]->addChild(geometry);
    set_uniform(*casing_[r]->getStateSet(), "u_colour", vec4(style_.land));
  }
}

void BasemapLayer::set_shore_field(osg::Texture2D* field) { water_->getStateSet()->setTextureAttribute(0, field); }

void BasemapLayer::update(const View& view, const MapView::Visible& visible, bool under_values) {
  set_uniform(*root_->getOrCreateStateSet(), "u_offset", view.offset(origin_));
  set_uniform(*shore_->getStateSet(), "u_offset", view.offset(origin_));
  water_->setNodeMask(visible.water ? ~0U : 0U);
  for (int r = 0; r < ranks; ++r) {
    const bool shown = visible.roads && view.metres_per_unit() < looks[r].until;
    const auto width = static_cast<float>(looks[r].metres / view.metres_per_unit());
    const float bounded = std::clamp(width, looks[r].least, looks[r].most);
    road_[r]->setNodeMask(shown ? ~0U : 0U);
    // a casing of land keeps roads apart from each other and from borders once they are wide enough to have two sides
    casing_[r]->setNodeMask(shown && bounded > 2 && !under_values ? ~0U : 0U);
    // opaque all the same: see-through segments would show a bead at every joint
    Colour quiet = colours_[r];
    quiet.a = 100;
    const osg::Vec4 colour = vec4(under_values ? blend(style_.land, quiet) : colours_[r]);
    set_uniform(*road_[r]->getStateSet(), "u_colour", colour);
    set_uniform(*road_[r]->getStateSet(), "u_width", bounded);
    set_uniform(*casing_[r]->getStateSet(), "u_width", bounded + 2.4F);
  }
}

}  // namespace lianxun::scene
