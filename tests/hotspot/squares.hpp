#pragma once

#include <memory>
#include <string>
#include <vector>

#include "hotspot/ground.hpp"
#include "hotspot/records.hpp"

namespace lianxun::test {

inline shape::MultiPolygon square(double x, double y, double side) {
  return {shape::Polygon{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// Grids of 100 m x 100 m in rows from the south-west: grid row * columns + column. Villages are strips of five
/// columns.
inline hotspot::Ground squares(int columns, int rows) {
  domain::Boundaries boundaries;
  const auto code = [](int number) { return std::to_string(1'000'000 + number); };
  for (int strip = 0; strip < (columns + 4) / 5; ++strip) {
    domain::Village village;
    village.code = code(strip);
    boundaries.villages.push_back(village);
  }
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      domain::Grid grid;
      grid.code = code(row * columns + column);
      grid.village = code(column / 5);
      boundaries.grids.push_back(grid);
      boundaries.grid_areas.push_back(square(100.0 * column, 100.0 * row, 100));
    }
  return hotspot::prepare(std::make_shared<domain::Boundaries>(boundaries), {});
}

/// Records whose grids are those of `squares`, in their order.
inline hotspot::Records records_in(const hotspot::Ground& ground) {
  hotspot::Records records;
  for (const auto& grid : ground.boundaries->grids) records.grids.add(grid.code);
  return records;
}

inline void add(hotspot::Records& records, std::size_t grid, domain::Instant reported,
                domain::Source source = domain::Source::complaint) {
  append(records, {.reported = reported, .source = source, .grid = records.grids.all().at(grid)});
}

}  // namespace lianxun::test
