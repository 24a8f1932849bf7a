#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/box.hpp"
#include "shape/point.hpp"

namespace lianxun::shape {

/// Side of a tile in cells. A tile's cells fill 64 bits, row by row from the smallest y, each row from the smallest x.
inline constexpr std::uint32_t tile_side = 8;

/// From coordinates to cells. Each function is monotone in floating point, so that the doubles of a cell form an
/// interval per axis; its real borders lie within 1e-9 cells of the whole numbers.
struct CellFrame {
  Point origin;
  Point scale;                // cells per unit; 0 where the extent has no usable width
  std::uint32_t columns = 0;  // of tiles
  std::uint32_t rows = 0;

  /// About `tiles` tiles, as square as the box allows, at most 2^14 in a row or column.
  static CellFrame over(const Box& box, double tiles);

  [[nodiscard]] double u(double x) const { return (x - origin.x) * scale.x; }
  [[nodiscard]] double v(double y) const { return (y - origin.y) * scale.y; }
  [[nodiscard]] double width() const { return columns * tile_side; }  // in cells
  [[nodiscard]] double height() const { return rows * tile_side; }
};

/// Cells of a tile that no single area fills. Code of a cell: 0 outside every area, 1 and 2 wholly inside that entry of
/// `answers`, 3 to be decided exactly by the tile's runs.
struct alignas(32) TileBlock {
  std::uint64_t low = 0;  // of the two bits of each cell's code
  std::uint64_t high = 0;
  std::array<std::int32_t, 3> answers{-1, -1, -1};
  std::uint32_t first_run = 0;  // until that of the next block

  [[nodiscard]] unsigned code(unsigned cell) const {
    return static_cast<unsigned>(((high >> cell) & 1) << 1 | ((low >> cell) & 1));
  }
};

/// Consecutive edges of one area in one tile. The runs of an area follow each other, the areas by priority.
struct EdgeRun {
  std::uint32_t area_and_base = 0;  // area * 2 + base: see LocatorIndex::decide
  std::uint32_t first = 0;          // edges lead from vertex i to i + 1
  std::uint32_t count = 0;

  [[nodiscard]] std::int32_t area() const { return static_cast<std::int32_t>(area_and_base >> 1); }
  [[nodiscard]] bool base() const { return (area_and_base & 1) != 0; }
};

/// What `Locator` asks: a raster of tiles. Most tiles have one answer; a block of 8 x 8 cells splits the
/// others, and only the cells that an edge touches need arithmetic on the edges in the tile.
struct LocatorIndex {
  static constexpr std::int32_t outside = -1;

  CellFrame frame;
  std::vector<std::int32_t> tiles;  // row-major; an answer, or -2 - block; one more at the end is outside
  std::vector<TileBlock> blocks;    // one more at the end closes the runs of the last
  std::vector<EdgeRun> runs;
  std::vector<Point> vertices;

  [[nodiscard]] static bool is_block(std::int32_t tile) { return tile < outside; }
  [[nodiscard]] static std::uint32_t block_of(std::int32_t tile) { return static_cast<std::uint32_t>(-2 - tile); }

  [[nodiscard]] int decide(const TileBlock& block, std::uint32_t tile_column, Point p) const;
  [[nodiscard]] bool touches(std::span<const EdgeRun> runs_of_area, double left_u, Point p) const;
};

}  // namespace lianxun::shape
