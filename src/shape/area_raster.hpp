#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "shape/locator_index.hpp"

namespace lianxun::shape {

/// What one area means to one tile.
struct TileShare {
  std::uint64_t inside = 0;    // cells wholly inside
  std::uint64_t touched = 0;   // cells that an edge may touch; never inside as well
  bool base = false;           // see LocatorIndex::touches
  std::int32_t last_run = -1;  // of the area's edges in the tile; see AreaRaster::run
};

/// Draws the border of one area into cells, generously: a cell that an edge touches is always marked, rounding of
/// every step included. What is inside follows from parity along the rows, in integers alone. Works on bands
/// of tile rows, so that a large area needs no large memory; one object serves many areas.
class AreaRaster {
 public:
  /// Edges lead from vertex i to i + 1 for i in [first, last).
  struct Ring {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  struct Run {
    std::uint32_t first;
    std::uint32_t count;
    std::int32_t previous;  // run of the same tile, or -1
  };

  explicit AreaRaster(const CellFrame& frame) : frame_(frame) {}

  /// Calls visit(tile, share) for each tile that the area fills or touches.
  template <class Visit>
  void draw(std::span<const Point> vertices, std::span<const Ring> rings, Visit visit) {
    if (!place(vertices, rings)) return;
    for (begin_band(first_row_); band_first_ <= last_row_; begin_band(band_first_ + band_rows_)) {
      draw_edges(rings);
      for (std::uint32_t row = 0; row < band_rows_; ++row) sweep(row, visit);
    }
  }

  [[nodiscard]] const Run& run(std::int32_t index) const { return runs_[static_cast<std::size_t>(index)]; }

 private:
  struct Tile {
    std::uint64_t touched = 0;
    std::uint64_t toggle = 0;  // cells from which on the parity of their row is the other
    std::int32_t last_run = -1;
    bool base = false;
    bool base_toggle = false;
  };
  struct Span {
    std::uint32_t first;
    std::uint32_t last;
  };

  bool place(std::span<const Point> vertices, std::span<const Ring> rings);
  void begin_band(std::uint32_t first_row);
  void draw_edges(std::span<const Ring> rings);
  void draw_edge(std::uint32_t edge, Point a, Point b);
  void mark(std::uint32_t cell_row, Span cells, bool toggles);
  void list(std::uint32_t edge, std::uint32_t tile_row, Span tiles, Point a, Point b);

  Tile& tile(std::uint32_t column, std::uint32_t row) {
    return tiles_[static_cast<std::size_t>(row - band_first_) * stride_ + (column - first_column_)];
  }

  /// Turns the toggles of a tile row into parities, from the smallest x on.
  template <class Visit>
  void sweep(std::uint32_t band_row, Visit& visit) {
    const Tile* row = tiles_.data() + static_cast<std::size_t>(band_row) * stride_;
    const std::size_t first_tile = static_cast<std::size_t>(band_first_ + band_row) * frame_.columns + first_column_;
    std::uint64_t odd_rows = 0;  // bit 0 of each byte: parity of that row of cells
    bool base = false;
    for (std::uint32_t i = 0; i + 1 < stride_; ++i) {
      const Tile& tile = row[i];
      base ^= tile.base_toggle;
      if ((odd_rows | tile.toggle | tile.touched) == 0) continue;
      std::uint64_t odd = tile.toggle;
      odd ^= (odd << 1) & 0xfefefefefefefefeU;
      odd ^= (odd << 2) & 0xfcfcfcfcfcfcfcfcU;
      odd ^= (odd << 4) & 0xf0f0f0f0f0f0f0f0U;
      odd ^= odd_rows * 0xff;
      odd_rows = (odd >> 7) & 0x0101010101010101U;
      const TileShare share{odd & ~tile.touched, tile.touched, base != tile.base, tile.last_run};
      if ((share.inside | share.touched) != 0) visit(first_tile + i, share);
    }
  }

  CellFrame frame_;
  std::vector<Point> cells_;  // the area's vertices in cells
  std::uint32_t first_vertex_ = 0;
  std::uint32_t first_column_ = 0;  // of the area's tiles
  std::uint32_t first_row_ = 0;
  std::uint32_t last_row_ = 0;
  std::uint32_t stride_ = 0;  // one more than the area's tile columns: a toggle may fall behind the last
  std::uint32_t band_first_ = 0;
  std::uint32_t band_rows_ = 0;
  std::vector<Tile> tiles_;  // of the band
  std::vector<Run> runs_;
};

}  // namespace lianxun::shape
