#include "scene/map.hpp"

#include <algorithm>
#include <cmath>

#include "scene/map_impl.hpp"

namespace lianxun::scene {

MapView::MapView(Options options) : impl_(std::make_unique<Impl>(std::move(options))) {}
MapView::~MapView() = default;

void MapView::set_window(int width, int height) {
  if (width == impl_->window_width && height == impl_->window_height) return;
  impl_->window_width = std::max(width, 1);
  impl_->window_height = std::max(height, 1);
  impl_->ground_stale = true;
}

void MapView::set_viewport(const Viewport& viewport) {
  if (viewport == impl_->viewport) return;
  impl_->viewport = {viewport.x, viewport.y, std::max(viewport.width, 1), std::max(viewport.height, 1)};
  impl_->ground_stale = true;
  impl_->limit_zoom();
}

void MapView::set_scale(double scale) {
  if (impl_->scale == scale) return;
  impl_->scale = scale;
  impl_->ground_stale = true;
}

void MapView::set_clip(const std::optional<Viewport>& clip) {
  if (impl_->clip == clip) return;
  impl_->clip = clip;
  impl_->over_stale = true;
}

void MapView::set_clears_window(bool clears) { impl_->clears_window = clears; }

void MapView::set_after_draw(std::function<void()> draw) { impl_->after_draw = std::move(draw); }

void MapView::frame(double now) { impl_->frame(now); }

bool MapView::needs_redraw(double now) const {
  return impl_->ground_stale || impl_->over_stale || impl_->animated(now) || impl_->areas.has_news() ||
         impl_->prisms.has_news() || impl_->index.has_news();
}

void MapView::finish_loading() {
  impl_->areas.finish(impl_->view(0));
  impl_->prisms.finish();
  impl_->index.wait();
  impl_->ground_stale = true;
}

void MapView::set_areas(std::shared_ptr<const PreparedAreas> areas) {
  impl_->areas.set(areas);
  impl_->prisms.set(areas);
  impl_->index.set(areas);
  impl_->names.set_areas(areas);
  impl_->ground_stale = impl_->outline_stale = impl_->veil_stale = true;
  impl_->limit_zoom();
}

void MapView::set_names(std::vector<std::string> groups, std::vector<std::string> areas) {
  impl_->names.set_names(std::move(groups), std::move(areas));
  impl_->over_stale = true;
}

void MapView::set_basemap(std::shared_ptr<const PreparedBasemap> basemap) {
  impl_->basemap_extent = basemap ? basemap->extent : shape::Box{};
  impl_->basemap.set(std::move(basemap));
  impl_->ground_stale = true;
  impl_->limit_zoom();
}

void MapView::set_area_heights(std::vector<float> heights) {
  impl_->prisms.set_heights(std::move(heights));
  impl_->outline_stale = impl_->ground_stale = true;
}

void MapView::set_area_colours(std::vector<Colour> colours) {
  impl_->areas.set_colours(std::move(colours));
  impl_->ground_stale = true;
}

void MapView::set_outlines(std::vector<Outline> outlines) {
  if (impl_->outlines == outlines) return;
  impl_->outlines = std::move(outlines);
  impl_->outline_stale = impl_->ground_stale = true;
}

void MapView::set_selected(std::vector<int> areas) {
  if (impl_->selected == areas) return;
  impl_->selected = std::move(areas);
  impl_->outline_stale = impl_->ground_stale = true;
}

void MapView::set_selected_group(int group) {
  if (impl_->selected_group == group) return;
  impl_->selected_group = group;
  impl_->outline_stale = impl_->ground_stale = true;
}

void MapView::set_hover(int area) {
  if (impl_->hover == area) return;
  impl_->hover = area;
  impl_->veil_stale = impl_->over_stale = true;
}

void MapView::set_raster(std::optional<Raster> raster) {
  impl_->raster.set(raster);
  impl_->ground_stale = true;
}

void MapView::set_routes(std::vector<Route> routes) {
  impl_->routes.set(std::move(routes), impl_->options.style);
  impl_->over_stale = true;
}

void MapView::set_strokes(std::vector<Stroke> strokes) {
  if (impl_->strokes == strokes) return;
  impl_->strokes = std::move(strokes);
  impl_->stroke_fill.clear();
  impl_->stroke_lines.clear();
  for (const Stroke& stroke : impl_->strokes) {
    impl_->stroke_lines.add(stroke.line, {stroke.colour, stroke.dash, stroke.width});
    if (stroke.fill.a == 0 || stroke.line.size() < 3) continue;
    shape::Polygon polygon{stroke.line, {}};
    if (!(polygon.outer.front() == polygon.outer.back())) polygon.outer.push_back(polygon.outer.front());
    impl_->stroke_fill.add(polygon, stroke.fill);
  }
  impl_->stroke_fill.finish();
  impl_->stroke_lines.finish();
  impl_->over_stale = true;
}

void MapView::set_labels(std::vector<Label> labels) {
  impl_->names.set_labels(std::move(labels));
  impl_->over_stale = true;
}

void MapView::set_marks(MarkLayer layer, std::vector<Mark> marks) {
  impl_->sprites(layer).store().set(std::move(marks));
  impl_->sprites(layer).touch();
  impl_->over_stale = true;
}

void MapView::update_marks(MarkLayer layer, std::span<const Mark> changed, std::span<const std::uint64_t> removed) {
  if (changed.empty() && removed.empty()) return;
  impl_->sprites(layer).store().update(changed, removed);
  impl_->sprites(layer).touch();
  impl_->over_stale = true;
}

void MapView::set_visible(const Visible& visible) {
  if (impl_->visible == visible) return;
  impl_->visible = visible;
  impl_->ground_stale = true;
}

const MapView::Visible& MapView::visible() const { return impl_->visible; }

}  // namespace lianxun::scene
