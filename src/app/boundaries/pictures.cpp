#include "app/boundaries/pictures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>

#include "app/boundaries/fault_words.hpp"
#include "report/atomic_file.hpp"
#include "report/canvas.hpp"
#include "report/review_words.hpp"
#include "shape/predicates.hpp"

namespace lianxun::app::boundaries {

namespace {

using report::Canvas;
using report::colour;
using report::Colour;
using report::Frame;
using report::TextStyle;
using shape::Point;

/// The dark look of the room: as in scene/style.hpp and ui/theme.hpp.
namespace dark {
constexpr Colour ground = colour(0x081019);
constexpr Colour panel = colour(0x0c1622);
constexpr Colour rule = colour(0x1b2c3f);
constexpr Colour land = colour(0x1a2938);
constexpr Colour concerned = colour(0x2d465f);
constexpr Colour line = colour(0x54779a);
constexpr Colour concerned_line = colour(0x5fb4de);
constexpr Colour text = colour(0xe6eef7);
constexpr Colour secondary = colour(0xa9bacb);
constexpr Colour red = colour(0xff5d6c);
constexpr Colour amber = colour(0xffb224);
}  // namespace dark

constexpr report::Sheet sheet{.width = 640, .height = 480, .pixels = 2};
constexpr double head = 52;
constexpr Frame map_frame{0, head, sheet.width, sheet.height - head};

/// North up; the fault in the middle with as much again around it, and no closer than 30 metres across.
class View {
 public:
  View(const boundary::Fault& fault, const Areas& areas) : unit_(areas.metres_of_unit) {
    shape::Box box = shape::bounds(fault.area);
    box.add(fault.at);
    centre_ = box.centre();
    constexpr double least = 30;
    constexpr double around = 2.2;
    points_per_metre_ = std::min(map_frame.width / std::max(around * box.width() * unit_.x, least),
                                 map_frame.height / std::max(around * box.height() * unit_.y, least));
  }

  [[nodiscard]] double points_per_metre() const { return points_per_metre_; }
  [[nodiscard]] Point operator()(Point p) const {
    return {map_frame.x + map_frame.width / 2 + (p.x - centre_.x) * unit_.x * points_per_metre_,
            map_frame.y + map_frame.height / 2 - (p.y - centre_.y) * unit_.y * points_per_metre_};
  }
  [[nodiscard]] std::vector<shape::Ring> operator()(const shape::MultiPolygon& area) const {
    std::vector<shape::Ring> rings;
    shape::for_each_ring(area, [&](shape::Ring ring) {
      for (Point& p : ring) p = (*this)(p);
      rings.push_back(std::move(ring));
    });
    return rings;
  }
  [[nodiscard]] shape::Box ground() const {
    const double x = map_frame.width / 2 / points_per_metre_ / unit_.x;
    const double y = map_frame.height / 2 / points_per_metre_ / unit_.y;
    return {centre_.x - x, centre_.y - y, centre_.x + x, centre_.y + y};
  }

 private:
  Point unit_;
  Point centre_;
  double points_per_metre_ = 1;
};

Colour ink_of(const boundary::Fault& fault) {
  const bool missing = fault.kind == boundary::FaultKind::gap || fault.kind == boundary::FaultKind::without_grid;
  return missing ? dark::amber : dark::red;
}

/// The middle of the name of an area, where it has most room inside the picture, away from the fault and above the
/// scale bar; nothing where there is none.
std::optional<Point> name_place(const shape::MultiPolygon& area, Point fault, double width, const View& view) {
  constexpr int columns = 24;
  constexpr int rows = 16;
  const double margin = width / 2 + 8;
  constexpr double above = 16;
  constexpr double below = 44;
  const std::vector<shape::Ring> rings = view(area);
  const Point away = view(fault);
  std::optional<Point> best;
  double most = 12;  // points: less is no room
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const Point p{map_frame.x + margin + (map_frame.width - 2 * margin) * column / (columns - 1),
                    map_frame.y + above + (map_frame.height - above - below) * row / (rows - 1)};
      double room = std::min({std::hypot(p.x - away.x, p.y - away.y), 20 + p.x - map_frame.x,
                              20 + map_frame.right() - p.x, 20 + p.y - map_frame.y, 20 + map_frame.bottom() - p.y});
      bool inside = false;
      for (const shape::Ring& ring : rings) {
        inside ^= shape::locate(p, ring) == shape::Location::inside;
        for (std::size_t i = 1; i < ring.size(); ++i) {
          const Point a = ring[i - 1];
          const Point b = ring[i];
          const double x = b.x - a.x;
          const double y = b.y - a.y;
          const double t = std::clamp(((p.x - a.x) * x + (p.y - a.y) * y) / std::max(x * x + y * y, 1e-9), 0.0, 1.0);
          room = std::min(room, std::hypot(p.x - a.x - t * x, p.y - a.y - t * y));
        }
      }
      if (!inside || room <= most) continue;
      most = room;
      best = p;
    }
  }
  return best;
}

void draw_areas(Canvas& canvas, const boundary::Fault& fault, const Areas& areas, const View& view) {
  const shape::Box ground = view.ground();
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < areas.faces.size(); ++i) {
    if (!areas.faces[i].empty() && shape::bounds(areas.faces[i]).intersects(ground)) near.push_back(i);
  }
  const auto is_concerned = [&fault](std::size_t i) {
    return std::find(fault.faces.begin(), fault.faces.end(), static_cast<int>(i)) != fault.faces.end();
  };
  for (const std::size_t i : near) canvas.area(view(areas.faces[i]), is_concerned(i) ? dark::concerned : dark::land);
  if (!fault.area.empty()) {
    canvas.area(view(fault.area), ink_of(fault));
    canvas.outline(view(fault.area), ink_of(fault), 1.6);  // a sliver is thinner than a pixel
  }
  for (const std::size_t i : near)
    if (!is_concerned(i)) canvas.outline(view(areas.faces[i]), dark::line, 0.8);
  for (const std::size_t i : near)
    if (is_concerned(i)) canvas.outline(view(areas.faces[i]), dark::concerned_line, 1.1);
  if (fault.area.empty()) {
    for (const std::size_t i : near)
      if (is_concerned(i))
        for (const shape::Ring& ring : view(areas.faces[i]))
          for (const Point p : ring) canvas.disc(p, 1.8, dark::concerned_line);
    canvas.disc(view(fault.at), 7, dark::red);
    canvas.disc(view(fault.at), 4.5, dark::ground);
    canvas.disc(view(fault.at), 2, dark::red);
  }
  for (const std::size_t i : near) {
    const TextStyle style{8.5, false, is_concerned(i) ? dark::text : dark::secondary, TextStyle::Align::centre, 1};
    const double width = canvas.text_width(areas.name(i), style) + 2;
    const auto at = name_place(areas.faces[i], fault.at, width, view);
    if (!at) continue;
    canvas.halo_text(at->x - width / 2, at->y - 6, width, areas.name(i), style,
                     is_concerned(i) ? dark::concerned : dark::land);
  }
}

/// A round length of about a sixth of the picture.
void draw_scale_bar(Canvas& canvas, const View& view) {
  const double target = map_frame.width / 6 / view.points_per_metre();
  const double power = std::pow(10, std::floor(std::log10(target)));
  const double metres = target >= 5 * power ? 5 * power : target >= 2 * power ? 2 * power : power;
  char words[32];
  if (metres >= 1000)
    std::snprintf(words, sizeof words, "%g km", metres / 1000);
  else
    std::snprintf(words, sizeof words, "%g m", metres);
  const double width = metres * view.points_per_metre();
  const double right = map_frame.right() - 14;
  const double y = map_frame.bottom() - 12;
  canvas.fill({right - width - 8, y - 20, width + 16, 26}, dark::panel);
  canvas.line(std::vector<Point>{{right - width, y - 4}, {right - width, y}, {right, y}, {right, y - 4}}, dark::text,
              1);
  canvas.text(right - width, y - 15, width, words, {8, false, dark::text, TextStyle::Align::centre, 1});
}

}  // namespace

std::string fault_png(const boundary::Fault& fault, std::size_t number, const Areas& areas,
                      const report::Wording& wording) {
  Canvas canvas(sheet);
  canvas.fill({0, 0, sheet.width + 1, sheet.height + 1}, dark::ground);
  const View view(fault, areas);
  canvas.clip(map_frame);
  draw_areas(canvas, fault, areas, view);
  draw_scale_bar(canvas, view);
  canvas.unclip();
  canvas.fill({0, 0, sheet.width, head}, dark::panel);
  canvas.fill({0, head, sheet.width, 1}, dark::rule);
  const std::string kind = std::to_string(number) + "  " + wording(kind_of(fault, areas));
  const TextStyle title{15, true, ink_of(fault), TextStyle::Align::left, 1};
  canvas.text(16, 8, sheet.width - 32, kind, title);
  const double left = 16 + canvas.text_width(kind, title) + 14;
  canvas.text(left, 12, sheet.width - 16 - left, codes_of(fault, areas),
              {11, false, dark::text, TextStyle::Align::left, 1});
  const Point at = areas.in_crs(fault.at);
  char place[64];
  std::snprintf(place, sizeof place, "%.9g %.9g", at.x, at.y);
  std::string size = place;
  if (!fault.area.empty()) {
    size = wording("{} m², about {} m wide", {report::short_number(fault.square_metres * areas.square_metres),
                                              report::short_number(width_of(fault, areas))}) +
           "  ·  " + place;
  }
  canvas.text(16, 31, sheet.width - 32, size, {10, false, dark::secondary, TextStyle::Align::left, 1});
  return canvas.finish();
}

std::size_t write_pictures(const std::vector<boundary::Fault>& faults, const Areas& areas,
                           const std::filesystem::path& folder, std::size_t most, const report::Wording& wording) {
  const std::size_t count = std::min(faults.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    char name[32];
    std::snprintf(name, sizeof name, "%03zu.png", i + 1);
    report::write_file(folder / name, fault_png(faults[i], i + 1, areas, wording));
  }
  return count;
}

}  // namespace lianxun::app::boundaries
