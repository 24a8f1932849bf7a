#include <algorithm>

#include "scene/map_impl.hpp"

namespace lianxun::scene {

const Camera& MapView::camera() const { return impl_->motion.camera(); }
const Viewport& MapView::viewport() const { return impl_->viewport; }

void MapView::set_camera(const Camera& camera) {
  impl_->motion.jump(camera);
  impl_->ground_stale = true;
}

void MapView::drag(shape::Point from, shape::Point to) { set_camera(dragged(camera(), impl_->viewport, from, to)); }

void MapView::zoom_at(shape::Point pixel, double factor, double now) {
  impl_->motion.zoom(impl_->viewport, pixel, factor, now);
  impl_->ground_stale = true;
}

void MapView::fly_to(const Camera& target, double now, double seconds) {
  impl_->motion.fly(target, impl_->viewport, now, seconds);
  impl_->ground_stale = true;
}

Camera MapView::camera_for(const shape::Box& box, double margin) const {
  return fit(camera(), impl_->viewport, box, margin * impl_->view(0).scale);
}

Camera MapView::camera_for_all(double margin) const { return camera_for(extent(), margin); }

shape::Point MapView::to_screen(shape::Point world) const { return scene::to_screen(camera(), impl_->viewport, world); }

shape::Point MapView::to_world(shape::Point pixel) const { return scene::to_world(camera(), impl_->viewport, pixel); }

shape::Box MapView::extent() const {
  const auto& areas = impl_->areas.areas();
  return areas ? areas->extent : shape::Box{};
}

bool MapView::pick_ready() const { return impl_->index.ready() || impl_->index.has_news(); }

Pick MapView::pick(shape::Point pixel, double radius) const {
  impl_->index.collect();
  const View view = impl_->view(0);
  Pick pick;
  pick.at = to_world(pixel);
  pick.area = impl_->area_under(pixel);
  if (pick.area >= 0) pick.group = impl_->areas.areas()->group[static_cast<std::size_t>(pick.area)];
  const Visible& visible = impl_->visible;
  const auto try_layer = [&](MarkLayer layer, bool shown) {
    if (pick.mark || !shown) return;
    if (const Mark* mark = impl_->sprites(layer).store().nearest(view, pixel, radius * view.scale)) {
      pick.mark = mark->key;
      pick.layer = layer;
    }
  };
  try_layer(MarkLayer::handles, visible.handles);
  try_layer(MarkLayer::live, visible.live_marks);
  try_layer(MarkLayer::background, visible.background_marks);
  if (const Route* route = impl_->routes.nearest(view, pixel, radius * view.scale)) pick.route = route->key;
  return pick;
}

std::vector<std::uint64_t> MapView::marks_inside(MarkLayer layer, const shape::Ring& pixels) const {
  const View view = impl_->view(0);
  if (pixels.size() < 3) return {};
  const auto inside = [&](shape::Point p) {
    bool odd = false;
    for (std::size_t i = 0, j = pixels.size() - 1; i < pixels.size(); j = i++) {
      const shape::Point a = pixels[i];
      const shape::Point b = pixels[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) odd = !odd;
    }
    return odd;
  };
  std::vector<std::uint64_t> keys;
  for (const Mark& mark : impl_->sprites(layer).store().marks()) {
    if (inside(scene::to_screen(view.camera, view.viewport, mark.at))) keys.push_back(mark.key);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

}  // namespace lianxun::scene
