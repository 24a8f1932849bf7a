#include "scene/map_impl.hpp"

#include <algorithm>
#include <cmath>

#include "scene/draw_order.hpp"

namespace lianxun::scene {

MapView::Impl::Impl(Options given)
    : options(std::move(given)),
      programs(options.shaders),
      areas(programs, options.style),
      basemap(programs, options.style),
      raster(programs),
      prisms(programs, options.style),
      outline(programs),
      veil(programs, order::veil),
      stroke_fill(programs, order::stroke_fill),
      stroke_lines(programs, order::stroke),
      background(programs, options.style, order::background_marks),
      routes(programs),
      live(programs, options.style, order::live_marks),
      handles(programs, options.style, order::handles),
      painter(programs, options.style, options.font),
      stage(programs, options.style) {
  for (osg::Node* node : {areas.node(), basemap.node(), raster.node(), prisms.node(), outline.node()})
    stage.ground().addChild(node);
  prisms.set_palette(areas.palette());
  stage.shore().addChild(basemap.shore());
  for (osg::Node* node : {veil.node(), stroke_fill.node(), stroke_lines.node(), background.node(), routes.casing(),
                          routes.line(), live.node(), handles.node(), painter.node()}) {
    stage.over().addChild(node);
  }
}

View MapView::Impl::view(double now) const {
  return {motion.camera(), viewport, scale.value_or(std::max(window_height, 1) / 1080.0), now};
}

SpriteLayer& MapView::Impl::sprites(MarkLayer layer) {
  return layer == MarkLayer::background ? background : layer == MarkLayer::live ? live : handles;
}

const SpriteLayer& MapView::Impl::sprites(MarkLayer layer) const {
  return layer == MarkLayer::background ? background : layer == MarkLayer::live ? live : handles;
}

void MapView::Impl::limit_zoom() {
  shape::Box box = basemap_extent;
  if (areas.areas()) box.add(areas.areas()->extent);
  if (box.empty()) return;
  // From a door to the whole place on a quarter of the view.
  motion.limit(0.05, 4 * std::max(box.width(), box.height()) / std::max({viewport.width, viewport.height, 300}));
}

int MapView::Impl::area_under(shape::Point pixel) const {
  const View seen = view(0);
  const auto at = [&](float height) {
    return index.find(scene::to_world(seen.camera, seen.viewport, pixel, static_cast<double>(height)));
  };
  constexpr int steps = 96;
  for (int step = steps; step > 0 && prisms.raised() && seen.camera.tilt > 0; --step) {
    const float height = prisms.highest() * static_cast<float>(step) / steps;
    const int area = at(height);
    if (prisms.height(area) >= height) return area;
  }
  return at(0);
}

void MapView::Impl::update_ground(const View& view) {
  if (outline_stale) {
    outline_stale = false;
    outline.clear();
    if (areas.areas()) {
      outline.rebuild(*areas.areas(), outlines, {selected, selected_group, options.style.selected}, prisms.heights());
    }
  }
  // An outline on a body is hidden where the body is.
  outline.node()->getOrCreateStateSet()->setMode(GL_DEPTH_TEST,
                                                 prisms.raised() ? osg::StateAttribute::ON : osg::StateAttribute::OFF);
  areas.update(view, visible);
  basemap.update(view, visible, areas.shows_values());
  raster.update(view, visible.raster);
  prisms.update(view);
  outline.update(view);
}

void MapView::Impl::update_over(const View& view) {
  if (veil_stale) {
    veil_stale = false;
    veil.clear();
    if (areas.areas() && hover >= 0 && static_cast<std::size_t>(hover) < areas.areas()->boundaries->grid_areas.size()) {
      for (const auto& polygon : areas.areas()->boundaries->grid_areas[static_cast<std::size_t>(hover)]) {
        veil.add(polygon, options.style.hover);
      }
    }
    veil.finish();
  }
  veil.update(view);
  stroke_fill.update(view);
  stroke_lines.update(view);
  routes.update(view, visible.routes);
  background.update(view, visible.background_marks);
  live.update(view, visible.live_marks);
  handles.update(view, visible.handles);
  // An atlas that overflowed is empty now and holds what one view needs.
  for (int attempt = 0; attempt < 3; ++attempt) {
    painter.begin(view);
    paint(view);
    if (painter.end()) break;
  }
}

void MapView::Impl::paint(const View& view) {
  paint_ripples(view);
  routes.paint(view, painter, options.style);
  std::vector<LabelRequest> taken;
  routes.reserve(view, painter, taken);
  if (visible.live_marks) live.reserve(view, taken);
  names.paint(view, {index, prisms, selected, visible}, options.style, std::move(taken), painter);
}

void MapView::Impl::paint_ripples(const View& view) {
  if (!visible.live_marks || view.now - live.last_ripple() >= ripple_seconds) return;
  for (const Mark& mark : live.store().marks()) {
    const double age = view.now - mark.ripple;
    if (!(age >= 0 && age < ripple_seconds)) continue;
    const shape::Point at = scene::to_screen(view.camera, view.viewport, mark.at);
    const double leaving = std::min(1.0, (ripple_seconds - age) / 2);
    for (int ring = 0; ring < 3; ++ring) {
      const double born = age - ring;  // a ring a second, three seconds each
      if (born < 0) continue;
      const double phase = std::fmod(born, 3.0) / 3;
      const double radius = (mark.size / 2 + 4 + 52 * ease(phase)) * view.scale;
      Colour colour = mark.colour;
      colour.a = static_cast<std::uint8_t>(230 * (1 - phase) * (1 - phase) * leaving);
      Colour veil_colour = colour;
      veil_colour.a /= 8;
      painter.box(at, radius, radius, radius, veil_colour, colour, 2.5 * view.scale);
    }
  }
}

bool MapView::Impl::animated(double now) const {
  return motion.active() || routes.moving() || (visible.live_marks && now - live.last_ripple() < ripple_seconds);
}

void MapView::Impl::frame(double now) {
  const bool was_moving = motion.active();
  motion.advance(viewport, now);
  if (was_moving) ground_stale = true;
  if (areas.has_news() || prisms.has_news()) ground_stale = true;
  index.collect();
  const View v = view(now);
  if (stage.fit(v, {window_width, window_height, prisms.raised()})) {
    basemap.set_shore_field(stage.shore_field());
    ground_stale = true;
  }
  if (ground_stale) update_ground(v);
  update_over(v);
  stage.draw(v, {ground_stale, basemap.has_water() && visible.water, clears_window, clip});
  ground_stale = false;
  over_stale = false;
  if (after_draw) after_draw();
  index.start();  // not before the first frame: it would compete with it
}

}  // namespace lianxun::scene
