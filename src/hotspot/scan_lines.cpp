#include "hotspot/scan_lines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lianxun::hotspot {

ScanLines::ScanLines(const shape::MultiPolygon& area, double first_y, double step, int lines)
    : crossings_(static_cast<std::size_t>(lines)) {
  for (const shape::Polygon& part : area) {
    add(part.outer, first_y, step);
    for (const shape::Ring& hole : part.holes) add(hole, first_y, step);
  }
  for (std::vector<double>& line : crossings_) std::ranges::sort(line);
}

void ScanLines::add(const shape::Ring& ring, double first_y, double step) {
  const auto lines = static_cast<double>(crossings_.size());
  for (std::size_t i = 0; i < ring.size(); ++i) {
    shape::Point low = ring[i];
    shape::Point high = ring[i + 1 < ring.size() ? i + 1 : 0];
    if (low.y > high.y) std::swap(low, high);
    // an edge has its lower end but not its upper one: a ring crosses each line an even number of times
    const double first = std::clamp(std::ceil((low.y - first_y) / step), 0.0, lines);
    const double last = std::clamp(std::ceil((high.y - first_y) / step), 0.0, lines);
    for (double line = first; line < last; ++line) {
      const double share = (first_y + line * step - low.y) / (high.y - low.y);
      crossings_[static_cast<std::size_t>(line)].push_back(low.x + share * (high.x - low.x));
    }
  }
}

Raster coverage(const shape::MultiPolygon& area, const RasterFrame& frame) {
  check_frame(frame);
  Raster raster{frame, std::vector<double>(frame.size())};
  visit_pieces(area, frame, 0, [&](shape::Point p, double square_metres) {
    const int column = std::min(static_cast<int>((p.x - frame.origin.x) / frame.cell), frame.columns - 1);
    const int row = std::min(static_cast<int>((p.y - frame.origin.y) / frame.cell), frame.rows - 1);
    raster.values[frame.index(column, row)] += square_metres / (frame.cell * frame.cell);
  });
  return raster;
}

std::vector<bool> centres_inside(const shape::MultiPolygon& area, const RasterFrame& frame) {
  check_frame(frame);
  std::vector<bool> inside(frame.size());
  const ScanLines scan(area, frame.centre(0, 0).y, frame.cell, frame.rows);
  for (int row = 0; row < frame.rows; ++row) {
    const std::vector<double>& crossings = scan.crossings(row);
    std::size_t passed = 0;
    for (int column = 0; column < frame.columns; ++column) {
      while (passed < crossings.size() && crossings[passed] <= frame.centre(column, row).x) ++passed;
      inside[frame.index(column, row)] = passed % 2 == 1;
    }
  }
  return inside;
}

}  // namespace lianxun::hotspot
