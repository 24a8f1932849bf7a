#pragma once

#include <vector>

#include "hotspot/raster.hpp"
#include "shape/polygon.hpp"

namespace lianxun::hotspot {

/// Where horizontal lines lie inside an area, by counting the crossings of all its rings together (even-odd), holes and
/// overlapping parts as `shape::locate` has them but for rounding. Open rings are closed.
class ScanLines {
 public:
  /// Line i runs at first_y + i * step.
  ScanLines(const shape::MultiPolygon& area, double first_y, double step, int lines);

  /// Ascending; the area lies between the first and the second, the third and the fourth, and so on.
  [[nodiscard]] const std::vector<double>& crossings(int line) const {
    return crossings_[static_cast<std::size_t>(line)];
  }

 private:
  void add(const shape::Ring& ring, double first_y, double step);
  std::vector<std::vector<double>> crossings_;
};

/// Calls visit(centre of the piece, its square metres) for the pieces of an area in a raster of cells: each of
/// four scan lines in a cell cut at the borders of the cells. `around` cells on each side of the frame are visited
/// too, with pieces that lie outside it.
template <class Visit>
void visit_pieces(const shape::MultiPolygon& area, const RasterFrame& frame, int around, Visit visit) {
  constexpr int lines_per_cell = 4;
  const double step = frame.cell / lines_per_cell;
  const double first_y = frame.origin.y - around * frame.cell + step / 2;
  const double left = frame.origin.x - around * frame.cell;
  const double right = frame.origin.x + (frame.columns + around) * frame.cell;
  const int lines = (frame.rows + 2 * around) * lines_per_cell;
  const ScanLines scan(area, first_y, step, lines);
  for (int line = 0; line < lines; ++line) {
    const std::vector<double>& crossings = scan.crossings(line);
    const double y = first_y + line * step;
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      const double end = crossings[i + 1] < right ? crossings[i + 1] : right;
      double from = crossings[i] > left ? crossings[i] : left;
      for (int k = static_cast<int>((from - left) / frame.cell) + 1; from < end; ++k) {
        const double border = left + k * frame.cell;
        const double to = border < end ? border : end;
        if (to > from) visit(shape::Point{from + (to - from) / 2, y}, (to - from) * step);
        from = to;
      }
    }
  }
}

/// The share of each cell, 0 … 1, that lies in the area.
[[nodiscard]] Raster coverage(const shape::MultiPolygon& area, const RasterFrame& frame);

/// One for each cell: whether its centre lies in the area.
[[nodiscard]] std::vector<bool> centres_inside(const shape::MultiPolygon& area, const RasterFrame& frame);

}  // namespace lianxun::hotspot
