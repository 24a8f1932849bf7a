#include "report/area_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "report/map_view.hpp"
#include "report/palette.hpp"

namespace lianxun::report {
namespace {

constexpr Colour no_value = colour(0xffffff);
constexpr Colour seam = colour(0xffffff);

double draw_notes(Canvas& canvas, double x, double y, double width, const AreaMap& map) {
  const TextStyle style{7.5, false, palette::secondary, TextStyle::Align::left, 4};
  const double top = y;
  for (const auto& note : map.notes) y += canvas.text(x, y, width, note, style) + 1.5;
  return y - top;
}

double notes_height(const Canvas& canvas, double width, const AreaMap& map) {
  const TextStyle style{7.5, false, palette::secondary, TextStyle::Align::left, 4};
  double height = 0;
  for (const auto& note : map.notes) height += canvas.text_height(width, note, style) + 1.5;
  return height;
}

double draw_heading(Canvas& canvas, double x, double y, double width, const AreaMap& map) {
  const double top = y;
  y += canvas.text(x, y, width, map.title, {17, true, palette::ink, TextStyle::Align::left, 2}) + 1;
  y += canvas.text(x, y, width, map.subtitle, {9.5, false, palette::secondary, TextStyle::Align::left, 2}) + 6;
  return y - top;
}

Colour between(Colour a, Colour b, double t) {
  return {a.red + (b.red - a.red) * t, a.green + (b.green - a.green) * t, a.blue + (b.blue - a.blue) * t};
}

}  // namespace

void draw_area_map(Canvas& canvas, const Frame& frame, const AreaMap& map) {
  shape::Box box;
  for (const auto& area : map.areas) {
    for (const auto& polygon : area) {
      for (const shape::Point p : polygon.outer) box.add(p);
    }
  }
  const MapView view(box, frame, 6);
  canvas.clip(frame);
  const double line = map.areas.size() > 2000 ? 0.1 : 0.35;
  const bool surface = !map.surface.cells.empty();
  if (surface) {
    const shape::Point corner = view({map.surface.box.min_x, map.surface.box.max_y});
    const shape::Point opposite = view({map.surface.box.max_x, map.surface.box.min_y});
    canvas.cells({corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y}, map.surface.columns,
                 map.surface.rows, map.surface.cells);
  }
  for (std::size_t i = 0; i < map.areas.size(); ++i) {
    const auto rings = view(map.areas[i]);
    if (!surface) canvas.area(rings, map.fills[i].value_or(no_value));
    canvas.outline(rings, map.fills[i] ? seam : palette::rule, line);
  }
  for (std::size_t i = 0; i < map.borders.size(); ++i) {
    if (map.borders[i] > 0) canvas.outline(view(map.areas[i]), palette::ink, map.borders[i]);
  }
  for (const shape::Ring& ring : map.rings) {
    canvas.outline(view(shape::MultiPolygon{shape::Polygon{ring, {}}}), palette::ink, 1.4);
  }
  const ScaleBar bar = scale_bar(view, frame);
  const double width = bar.width;
  const double x = frame.right() - 6 - width;
  const double y = frame.bottom() - 6;
  canvas.line(std::vector<shape::Point>{{x, y - 4}, {x, y}, {x + width, y}, {x + width, y - 4}}, palette::ink, 1);
  canvas.halo_text(x, y - 13, width, bar.text, {7.5, false, palette::ink, TextStyle::Align::centre, 1});
  canvas.unclip();
}

double draw_area_keys(Canvas& canvas, double x, double y, double width, const AreaMap& map) {
  const TextStyle style{8, false, palette::ink, TextStyle::Align::left, 1};
  const double left = x;
  const double top = y;
  const auto place = [&](double wanted) {
    if (x + wanted <= left + width) return;
    x = left;
    y += 14;
  };
  for (const auto& key : map.keys) {
    const double length = canvas.text_width(key.label, style) + 1;
    place(18 + length);
    canvas.fill({x, y + 1, 14, 8}, key.ink);
    canvas.frame({x, y + 1, 14, 8}, palette::rule, 0.3);
    canvas.text(x + 18, y, length, key.label, style);
    x += 18 + length + 12;
  }
  return y + 14 - top;
}

std::string area_map_png(const AreaMap& map, double pixels_per_point) {
  const Sheet sheet{a4_height, a4_width, pixels_per_point};
  Canvas canvas(sheet);
  constexpr double margin = 24;
  const bool with_table = !map.table.rows.empty();
  const double side = with_table ? 230 : 0;
  const double width = sheet.width - 2 * margin;
  double y = margin + draw_heading(canvas, margin, margin, width, map);
  const double foot = notes_height(canvas, width, map) + 20;
  const Frame frame{margin, y, width - side, sheet.height - margin - foot - y};
  draw_area_map(canvas, frame, map);
  if (with_table) {
    const double x = frame.right() + 14;
    double at = y + canvas.text(x, y, side - 14, map.table_title, {10, true, palette::ink, TextStyle::Align::left, 1});
    std::size_t rows = 0;
    double left = frame.bottom() - at - map.table.head_height(canvas, side - 14) - 4;
    while (rows < map.table.rows.size() && map.table.row_height(canvas, side - 14, rows) < left) {
      left -= map.table.row_height(canvas, side - 14, rows++);
    }
    map.table.draw(canvas, x, at + 4, side - 14, 0, rows);
  }
  y = frame.bottom() + 6;
  y += draw_area_keys(canvas, margin, y, width, map);
  draw_notes(canvas, margin, y, width, map);
  return canvas.finish();
}

std::string area_map_pdf(const AreaMap& map, const std::string& author, const std::string& date) {
  Canvas canvas(Canvas::About{map.title, author, date});
  constexpr double margin = 40;
  constexpr double width = a4_width - 2 * margin;
  constexpr double bottom = a4_height - margin;
  double y = margin + draw_heading(canvas, margin, margin, width, map);
  const Frame frame{margin, y, width, map.table.rows.empty() ? 560.0 : 400.0};
  draw_area_map(canvas, frame, map);
  y = frame.bottom() + 8;
  y += draw_area_keys(canvas, margin, y, width, map) + 4;
  y += draw_notes(canvas, margin, y, width, map) + 10;
  std::size_t row = 0;
  while (row < map.table.rows.size()) {
    y += canvas.text(margin, y, width, map.table_title, {11, true, palette::ink, TextStyle::Align::left, 1}) + 3;
    double left = bottom - y - map.table.head_height(canvas, width);
    std::size_t end = row;
    while (end < map.table.rows.size() && map.table.row_height(canvas, width, end) <= left) {
      left -= map.table.row_height(canvas, width, end++);
    }
    end = std::max(end, row + 1);
    map.table.draw(canvas, margin, y, width, row, end);
    row = end;
    if (row == map.table.rows.size()) break;
    canvas.next_page();
    y = margin;
  }
  return canvas.finish();
}

Colour paper_heat(double share) {
  static constexpr std::array stops{colour(0xf3efe6), colour(0xf5cf8e), colour(0xe98a4a), colour(0xb8375a),
                                    colour(0x4c1d63)};
  const double at = std::clamp(share, 0.0, 1.0) * (stops.size() - 1);
  const auto low = std::min(static_cast<std::size_t>(at), stops.size() - 2);
  return between(stops[low], stops[low + 1], at - static_cast<double>(low));
}

Colour paper_spot(int bin) {
  static constexpr std::array all{colour(0x2a5fb0), colour(0x6f9bd4), colour(0xb6cdea), colour(0xf1efea),
                                  colour(0xf9cf9f), colour(0xef8b4e), colour(0xc4352f)};
  const int index = std::clamp(bin, -3, 3) + 3;
  return all[static_cast<std::size_t>(index)];
}

}  // namespace lianxun::report
