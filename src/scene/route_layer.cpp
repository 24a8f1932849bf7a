#include "scene/route_layer.hpp"

#include <algorithm>
#include <cmath>

#include "scene/draw_order.hpp"
#include "shape/foot.hpp"

namespace lianxun::scene {
namespace {

constexpr double disc_radius = 15;
constexpr double pill_half_height = 14;

Font number_font(const View& view) { return {static_cast<int>(std::lround(18 * view.scale)), true}; }

Colour with_alpha(Colour colour, double share) {
  colour.a = static_cast<std::uint8_t>(colour.a * share);
  return colour;
}

/// Half size of a pill and its centre: right above the first stop.
struct Pill {
  shape::Point centre;
  double half_width;
  double half_height;
};

Pill pill_of(const View& view, Painter& painter, const Route& route) {
  const shape::Point foot = route.stops.empty() ? route.line.front() : route.stops.front().at;
  const shape::Point at = to_screen(view.camera, view.viewport, foot);
  const double half = painter.atlas().width(route.tag, number_font(view)) / 2 + 10 * view.scale;
  return {{at.x + half + 4 * view.scale, at.y - (disc_radius + pill_half_height + 2) * view.scale},
          half,
          pill_half_height * view.scale};
}

}  // namespace

RouteLayer::RouteLayer(Programs& programs) : casing_(programs, order::route_casing), lines_(programs, order::route) {}

void RouteLayer::set(std::vector<Route> routes, const MapStyle& style) {
  routes_ = std::move(routes);
  casing_.clear();
  lines_.clear();
  for (const Route& route : routes_) {
    const float width = route.faint ? route.width * 0.6F : route.width;
    const Colour colour = with_alpha(route.colour, route.faint ? 0.6 : 1.0);
    casing_.add(route.line, {with_alpha(style.halo, route.faint ? 0.5 : 0.9), Dash::solid, width + 4});
    lines_.add(route.line, {route.moving ? blend(style.land, with_alpha(colour, 0.7)) : colour, route.dash, width});
    if (route.moving) lines_.add(route.line, {blend(route.colour, rgb(0xffffff, 170)), Dash::solid, width, true});
  }
  casing_.finish();
  lines_.finish();
}

void RouteLayer::update(const View& view, bool visible) {
  visible_ = visible;
  for (StyledLines* lines : {&casing_, &lines_}) {
    lines->node()->setNodeMask(visible ? ~0U : 0U);
    lines->update(view);
  }
}

bool RouteLayer::moving() const {
  return visible_ && std::any_of(routes_.begin(), routes_.end(), [](const Route& r) { return r.moving; });
}

void RouteLayer::paint(const View& view, Painter& painter, const MapStyle& style) const {
  if (!visible_) return;
  const double s = view.scale;
  for (const bool faint : {true, false}) {
    for (const Route& route : routes_) {
      if (route.faint != faint) continue;
      const Colour colour = with_alpha(route.colour, faint ? 0.7 : 1.0);
      for (const RouteStop& stop : route.stops) {
        const shape::Point at = to_screen(view.camera, view.viewport, stop.at);
        const double r = disc_radius * s;
        painter.box(at, r + 2 * s, r + 2 * s, r + 2 * s, with_alpha(style.ground, 0.75), {0, 0, 0, 0}, 0);
        painter.box(at, r, r, r, stop.done ? colour : style.ground, colour, 3 * s);
        painter.text(at, stop.number, number_font(view), stop.done ? style.ground : style.text, false);
      }
      if (route.tag.empty() || route.line.empty()) continue;
      const Pill pill = pill_of(view, painter, route);
      painter.box(pill.centre, pill.half_width, pill.half_height, pill.half_height, colour, {0, 0, 0, 0}, 0);
      painter.text(pill.centre, route.tag, number_font(view), style.ground, false);
    }
  }
}

void RouteLayer::reserve(const View& view, Painter& painter, std::vector<LabelRequest>& requests) const {
  if (!visible_) return;
  const auto add = [&](shape::Point at, double width, double height) {
    requests.push_back({at, width, height, 0, 0, LabelRequest::Kind::obstacle, {}});
  };
  for (const Route& route : routes_) {
    for (const RouteStop& stop : route.stops) {
      const double size = 2 * disc_radius * view.scale;
      add(to_screen(view.camera, view.viewport, stop.at), size, size);
    }
    if (route.tag.empty() || route.line.empty()) continue;
    const Pill pill = pill_of(view, painter, route);
    add(pill.centre, 2 * pill.half_width, 2 * pill.half_height);
  }
}

const Route* RouteLayer::nearest(const View& view, shape::Point pixel, double radius) const {
  const Route* best = nullptr;
  double best_distance = radius;
  for (const Route& route : routes_) {
    for (std::size_t i = 0; i + 1 < route.line.size(); ++i) {
      const auto a = to_screen(view.camera, view.viewport, route.line[i]);
      const auto b = to_screen(view.camera, view.viewport, route.line[i + 1]);
      const double distance = shape::foot_on(a, b, pixel).distance;
      if (distance > best_distance || (best && distance == best_distance)) continue;
      best = &route;
      best_distance = distance;
    }
  }
  return visible_ ? best : nullptr;
}

}  // namespace lianxun::scene
