#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/canvas.hpp"
#include "report/table.hpp"
#include "shape/polygon.hpp"

namespace lianxun::report {

/// A thematic map of areas on one sheet, with all that is needed to read it. The texts are in the reader's language.
struct AreaMap {
  struct Key {
    Colour ink;
    std::string label;
  };
  /// A surface over the areas, row 0 in the north.
  struct Surface {
    shape::Box box{};
    int columns = 0;
    int rows = 0;
    std::vector<std::optional<Colour>> cells{};
  };

  std::string title;
  std::string subtitle;
  std::vector<shape::MultiPolygon> areas;    // metres, north up
  std::vector<std::optional<Colour>> fills;  // beside the areas; none: no value
  std::vector<double> borders{};             // beside the areas, points: of a dark line around them; may be empty
  Surface surface;                           // under the borders
  std::vector<shape::Ring> rings{};          // dark lines over all
  std::vector<Key> keys;                     // from low to high
  Table table;                               // the places to look at first; may be empty
  std::string table_title;
  std::vector<std::string> notes;  // method, warnings, caveats
};

/// The map alone with its scale bar, and its key from `x`, `y` on; gives the height of the key.
void draw_area_map(Canvas& canvas, const Frame& frame, const AreaMap& map);
double draw_area_keys(Canvas& canvas, double x, double y, double width, const AreaMap& map);

/// Landscape, as a PNG.
[[nodiscard]] std::string area_map_png(const AreaMap& map, double pixels_per_point);
/// A4 upright, the table below the map.
[[nodiscard]] std::string area_map_pdf(const AreaMap& map, const std::string& author, const std::string& date);

/// Light to dark on paper, darker means more, for shares 0 … 1.
[[nodiscard]] Colour paper_heat(double share);
/// 3, 2, 1 hot at 99, 95, 90 per cent, the negatives cold, 0 neither.
[[nodiscard]] Colour paper_spot(int bin);

}  // namespace lianxun::report
