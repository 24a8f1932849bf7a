#include "report/order_map.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "report/map_view.hpp"
#include "report/palette.hpp"

namespace lianxun::report {
namespace {

constexpr double marker_radius = 6.5;
constexpr double legend_height = 16;

shape::Box content_of(const domain::Patrol& patrol) {
  shape::Box box;
  for (const auto& stop : patrol.stops) box.add(stop.position);
  for (const auto& crew : patrol.crews) {
    for (const shape::Point p : crew.route) box.add(p);
  }
  return box;
}

void draw_area(Canvas& canvas, const MapView& view, const shape::MultiPolygon& area, Colour ink) {
  canvas.area(view(area), ink);
}

void draw_ground(Canvas& canvas, const MapView& view, const domain::Situation& situation,
                 const domain::Boundaries* boundaries) {
  const shape::Box ground = view.ground();
  if (boundaries != nullptr) {
    for (const auto& area : boundaries->village_areas) {
      if (shape::bounds(area).intersects(ground)) draw_area(canvas, view, area, palette::land);
    }
  }
  for (const auto& water : situation.basemap->water) {
    if (shape::bounds(water).intersects(ground)) draw_area(canvas, view, water, palette::water);
  }
  for (const auto& road : situation.basemap->roads) {
    if (!shape::bounds(road.line).intersects(ground)) continue;
    canvas.line(view(road.line), palette::road, road.speed_kmh >= 45 ? 2.2 : road.speed_kmh >= 30 ? 1.3 : 0.7);
  }
  if (boundaries == nullptr) return;
  const std::vector<double> dashes{4, 2, 1, 2};
  for (const auto& area : boundaries->village_areas) {
    if (!shape::bounds(area).intersects(ground)) continue;
    for (const auto& polygon : area) canvas.line(view(polygon.outer), palette::border, 0.6, dashes);
  }
}

void draw_village_names(Canvas& canvas, const MapView& view, const Frame& frame, const domain::Boundaries& boundaries,
                        const Wording& wording) {
  const TextStyle style{7, false, palette::secondary, TextStyle::Align::left, 1};
  for (std::size_t i = 0; i < boundaries.villages.size(); ++i) {
    const std::string& name = wording.name(boundaries.villages[i]);
    const shape::Point at = view(shape::label_point(boundaries.village_areas[i]));
    const double width = canvas.text_width(name, style) + 1;
    const bool inside = at.x - width / 2 > frame.x && at.x + width / 2 < frame.right() && at.y - 5 > frame.y &&
                        at.y + 5 < frame.bottom() - legend_height;
    if (inside) canvas.halo_text(at.x - width / 2, at.y - 4, width, name, style);
  }
}

// Crews that drive together lie on one line: the first widest, each further one narrower on top of it.
void draw_routes(Canvas& canvas, const MapView& view, const domain::Patrol& patrol) {
  const double step = 1.8;
  double width = 1.4 + step * static_cast<double>(patrol.crews.size() - 1);
  for (std::size_t i = 0; i < patrol.crews.size(); ++i, width -= step) {
    const auto& route = patrol.crews[i].route;
    const Colour ink = palette::crews[i % palette::crews.size()];
    canvas.line(view(route), ink, width);
    if (route.empty()) continue;
    const shape::Point base = view(route.front());
    canvas.fill({base.x - 3.5, base.y - 3.5, 7, 7}, colour(0xffffff));
    canvas.fill({base.x - 2.5, base.y - 2.5, 5, 5}, ink);
  }
}

// Markers pushed apart until none hides another; each keeps a line to its place.
std::vector<shape::Point> spread(std::vector<shape::Point> centres, const Frame& frame) {
  constexpr double apart = 2 * marker_radius + 1;
  for (int round = 0; round < 200; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < centres.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        double dx = centres[i].x - centres[j].x;
        double dy = centres[i].y - centres[j].y;
        const double distance = std::hypot(dx, dy);
        if (distance >= apart) continue;
        if (distance < 1e-6) {
          dx = std::cos(static_cast<double>(i) * 2.4);  // any direction, a different one for each
          dy = std::sin(static_cast<double>(i) * 2.4);
        } else {
          dx /= distance;
          dy /= distance;
        }
        const double push = (apart - distance) / 2 + 0.01;
        centres[i] = {centres[i].x + dx * push, centres[i].y + dy * push};
        centres[j] = {centres[j].x - dx * push, centres[j].y - dy * push};
        moved = true;
      }
    }
    for (shape::Point& p : centres) {
      p.x = std::clamp(p.x, frame.x + marker_radius + 1, frame.right() - marker_radius - 1);
      p.y = std::clamp(p.y, frame.y + marker_radius + 1, frame.bottom() - legend_height - marker_radius - 1);
    }
    if (!moved) break;
  }
  return centres;
}

void draw_stops(Canvas& canvas, const MapView& view, const Frame& frame, const domain::Patrol& patrol) {
  std::vector<shape::Point> places;
  for (const auto& stop : patrol.stops) places.push_back(view(stop.position));
  const auto centres = spread(places, frame);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (std::hypot(places[i].x - centres[i].x, places[i].y - centres[i].y) < 1) continue;
    canvas.line(std::vector{places[i], centres[i]}, palette::ink, 0.7);
    canvas.disc(places[i], 1.6, palette::ink);
  }
  for (std::size_t i = 0; i < centres.size(); ++i) {
    canvas.disc(centres[i], marker_radius, colour(0xffffff));
    canvas.disc(centres[i], marker_radius - 0.8, palette::seal);
    const std::string number = std::to_string(i + 1);
    const TextStyle style{number.size() > 1 ? 6.5 : 8, true, colour(0xffffff), TextStyle::Align::centre, 1};
    const double height = canvas.text_height(20, number, style);
    canvas.text(centres[i].x - 10, centres[i].y - height / 2, 20, number, style);
  }
}

void draw_north(Canvas& canvas, const Frame& frame, const Wording& wording) {
  const double x = frame.right() - 14;
  const double y = frame.y + 8;
  const std::vector<std::vector<shape::Point>> arrow{{{x, y}, {x + 5, y + 15}, {x, y + 11}, {x - 5, y + 15}}};
  canvas.area(arrow, palette::ink);
  canvas.halo_text(x - 10, y + 16, 20, wording("N"), {7.5, true, palette::ink, TextStyle::Align::centre, 1});
}

void draw_scale_bar(Canvas& canvas, const MapView& view, const Frame& frame) {
  const ScaleBar bar = scale_bar(view, frame);
  const double x = frame.right() - 12 - bar.width;
  const double y = frame.bottom() - legend_height - 7;
  canvas.line(std::vector<shape::Point>{{x, y - 4}, {x, y}, {x + bar.width, y}, {x + bar.width, y - 4}}, palette::ink,
              1.1);
  canvas.halo_text(x, y - 12, bar.width, bar.text, {7, false, palette::ink, TextStyle::Align::centre, 1});
}

void draw_legend(Canvas& canvas, const Frame& frame, const domain::Situation& situation, const domain::Patrol& patrol,
                 bool synthetic, const Wording& wording) {
  const Frame strip{frame.x, frame.bottom() - legend_height, frame.width, legend_height};
  canvas.fill(strip, colour(0xffffff));
  const TextStyle style{7, false, palette::ink, TextStyle::Align::left, 1};
  const double y = strip.y + 4;
  double right = strip.right() - 4;
  if (synthetic) {
    const std::string note = wording("boundaries are synthetic");
    TextStyle caveat = style;
    caveat.ink = palette::caveat;
    const double width = canvas.text_width(note, caveat) + 1;
    right -= width;
    canvas.text(right, y, width, note, caveat);
  }
  double x = strip.x + 6;
  for (std::size_t i = 0; i < patrol.crews.size(); ++i) {
    const auto* crew = situation.room->find_crew(patrol.crews[i].crew);
    const std::string name = crew == nullptr ? patrol.crews[i].crew : wording.name(*crew);
    const double width = canvas.text_width(name, style) + 1;
    if (x + 16 + width > right - 4) break;
    canvas.line(std::vector<shape::Point>{{x, y + 4.5}, {x + 12, y + 4.5}}, palette::crews[i % palette::crews.size()],
                2.4);
    canvas.text(x + 16, y, width, name, style);
    x += 16 + width + 10;
  }
}

}  // namespace

void draw_order_map(Canvas& canvas, const Frame& frame, const domain::Situation& situation,
                    const domain::Patrol& patrol, const Wording& wording) {
  const auto boundaries =
      domain::boundaries_on(situation, domain::local_date(patrol.issued, situation.room->calendar.zone));
  const Frame above_legend{frame.x, frame.y, frame.width, frame.height - legend_height};
  const MapView view(content_of(patrol), above_legend, 22);
  canvas.clip(frame);
  draw_ground(canvas, view, situation, boundaries.get());
  if (boundaries != nullptr) draw_village_names(canvas, view, frame, *boundaries, wording);
  if (!patrol.crews.empty()) draw_routes(canvas, view, patrol);
  draw_stops(canvas, view, frame, patrol);
  draw_scale_bar(canvas, view, frame);
  draw_north(canvas, frame, wording);
  draw_legend(canvas, frame, situation, patrol, boundaries != nullptr && boundaries->synthetic, wording);
  canvas.unclip();
  canvas.frame(frame, palette::rule, 0.8);
}

}  // namespace lianxun::report
