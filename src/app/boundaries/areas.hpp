#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "geo/progress.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"
#include "shape/coverage.hpp"

namespace lianxun::app::boundaries {

/// A layer of areas, and its coordinates on the whole numbers that topology works in: thousandths of a unit of its own
/// projected CRS, or hundred-millionths of a degree (about a millimetre).
struct Areas {
  geo::VectorTable table;
  std::string crs;
  int code = -1;                           // column of the codes; -1: none
  std::vector<shape::MultiPolygon> faces;  // one for each row, in units of a thousand whole numbers; empty: no area
  double scale = 1;                        // units to one of the CRS
  double square_metres = 1;                // of a square unit; of degrees in the middle of the layer
  shape::Point metres_of_unit{1, 1};       // to the east and to the north, there

  [[nodiscard]] std::string name(std::size_t row) const;
  /// Metres of a unit in the direction in which it is longest.
  [[nodiscard]] double longest_unit() const { return std::max(metres_of_unit.x, metres_of_unit.y); }
  /// Back to the numbers of the CRS: equal whole numbers give equal doubles.
  [[nodiscard]] shape::Point in_crs(shape::Point p) const { return {p.x / scale, p.y / scale}; }
  [[nodiscard]] shape::MultiPolygon in_crs(shape::MultiPolygon area) const;
};

struct Source {
  std::string source;
  std::string datum;  // what the numbers are measured in, over what the source says
  std::string code = "code";
};

/// Throws BadInput for a source that cannot be read and for one without areas (lines and points have no borders to
/// share); Cancelled.
[[nodiscard]] Areas read_areas(const Source& source, const geo::Progress& progress);

/// Outlines of another layer in the units of `areas`, with their codes. Throws as `read_areas` does.
struct Outlines {
  std::vector<std::string> codes;
  std::vector<shape::MultiPolygon> areas;
};
[[nodiscard]] Outlines read_outlines(const Source& source, const Areas& areas, const geo::Progress& progress);

/// Position of each face's village among the outlines, -1 unknown: by the column `village`, or by the code's beginning.
[[nodiscard]] std::vector<int> villages_of(const Areas& areas, const Outlines& villages);

}  // namespace lianxun::app::boundaries
