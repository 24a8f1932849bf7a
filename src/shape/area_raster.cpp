#include "shape/area_raster.hpp"

#include <algorithm>

namespace lianxun::shape {
namespace {

/// In cells: far above what rounding can move an end of an edge or a point along it (1e-9 for 2^17 cells), far
/// below anything that would mark many cells more.
constexpr double slack = 1e-6;

constexpr std::uint32_t tiles_per_band = 1 << 16;

/// The cell of a position that may lie the slack outside the frame.
std::uint32_t cell_of(double position, std::uint32_t cells) {
  return static_cast<std::uint32_t>(std::clamp(position, 0.0, static_cast<double>(cells - 1)));
}

std::uint32_t tile_of(double position) { return static_cast<std::uint32_t>(position) / tile_side; }

}  // namespace

bool AreaRaster::place(std::span<const Point> vertices, std::span<const Ring> rings) {
  if (rings.empty()) return false;
  first_vertex_ = rings.front().first;
  const auto own = vertices.subspan(first_vertex_, rings.back().last + 1 - first_vertex_);
  cells_.resize(own.size());
  Box box;
  for (std::size_t i = 0; i < own.size(); ++i) {
    cells_[i] = {frame_.u(own[i].x), frame_.v(own[i].y)};
    box.add(cells_[i]);
  }
  first_column_ = cell_of(box.min_x - slack, frame_.columns * tile_side) / tile_side;
  first_row_ = cell_of(box.min_y - slack, frame_.rows * tile_side) / tile_side;
  last_row_ = cell_of(box.max_y + slack, frame_.rows * tile_side) / tile_side;
  stride_ = cell_of(box.max_x + slack, frame_.columns * tile_side) / tile_side - first_column_ + 2;
  band_rows_ = std::max(tiles_per_band / stride_, 1U);
  return true;
}

void AreaRaster::begin_band(std::uint32_t first_row) {
  band_first_ = first_row;
  if (first_row > last_row_) return;
  band_rows_ = std::min(band_rows_, last_row_ + 1 - first_row);
  tiles_.assign(static_cast<std::size_t>(band_rows_) * stride_, Tile{});
  runs_.clear();
}

void AreaRaster::draw_edges(std::span<const Ring> rings) {
  for (const Ring& ring : rings)
    for (std::uint32_t i = ring.first; i < ring.last; ++i)
      draw_edge(i, cells_[i - first_vertex_], cells_[i + 1 - first_vertex_]);
}

void AreaRaster::draw_edge(std::uint32_t edge, Point a, Point b) {
  const auto [low, high] = a.y <= b.y ? std::pair(a, b) : std::pair(b, a);
  const std::uint32_t first = std::max(cell_of(low.y - slack, frame_.rows * tile_side), band_first_ * tile_side);
  const std::uint32_t last =
      std::min(cell_of(high.y + slack, frame_.rows * tile_side), (band_first_ + band_rows_) * tile_side - 1);
  const auto low_row = static_cast<std::uint32_t>(low.y);
  const auto high_row = static_cast<std::uint32_t>(high.y);
  // a level edge is taken whole in each of its one or two rows
  const bool level = high.y - low.y <= slack;
  const double slope = level ? 0 : (high.x - low.x) / (high.y - low.y);
  const std::uint32_t cells = frame_.columns * tile_side;

  for (std::uint32_t row = first; row <= last;) {
    const std::uint32_t tile_row = row / tile_side;
    Span tiles{frame_.columns, 0};
    for (const std::uint32_t end = std::min(last, tile_row * tile_side + tile_side - 1); row <= end; ++row) {
      double from = low.x;
      double to = high.x;
      if (!level) {
        from += slope * (std::max(low.y, row - slack) - low.y);
        to = low.x + slope * (std::min(high.y, row + 1 + slack) - low.y);
      }
      const Span span{cell_of(std::min(from, to) - slack, cells), cell_of(std::max(from, to) + slack, cells)};
      mark(row, span, low_row <= row && row < high_row);
      tiles.first = std::min(tiles.first, span.first / tile_side);
      tiles.last = std::max(tiles.last, span.last / tile_side);
    }
    list(edge, tile_row, tiles, a, b);
  }
}

void AreaRaster::mark(std::uint32_t cell_row, Span cells, bool toggles) {
  const std::uint32_t tile_row = cell_row / tile_side;
  const std::uint32_t shift = cell_row % tile_side * tile_side;
  const std::uint32_t last_tile = cells.last / tile_side;
  for (std::uint32_t column = cells.first / tile_side; column <= last_tile; ++column) {
    std::uint64_t bits = 0xff;
    if (column == cells.first / tile_side) bits &= 0xffU << cells.first % tile_side;
    if (column == last_tile) bits &= 0xffU >> (tile_side - 1 - cells.last % tile_side);
    tile(column, tile_row).touched |= bits << shift;
  }
  if (!toggles) return;
  const std::uint32_t next = cells.last + 1;
  tile(next / tile_side, tile_row).toggle ^= std::uint64_t{1} << (shift + next % tile_side);
}

void AreaRaster::list(std::uint32_t edge, std::uint32_t tile_row, Span tiles, Point a, Point b) {
  const bool a_above = tile_of(a.y) > tile_row;
  const bool b_above = tile_of(b.y) > tile_row;
  for (std::uint32_t column = tiles.first; column <= tiles.last; ++column) {
    Tile& here = tile(column, tile_row);
    here.base ^= (a_above && tile_of(a.x) < column) != (b_above && tile_of(b.x) < column);
    if (here.last_run >= 0) {
      Run& run = runs_[static_cast<std::size_t>(here.last_run)];
      if (run.first + run.count == edge) {
        ++run.count;
        continue;
      }
    }
    runs_.push_back({edge, 1, here.last_run});
    here.last_run = static_cast<std::int32_t>(runs_.size()) - 1;
  }
  if (a_above != b_above) tile(tiles.last + 1, tile_row).base_toggle ^= true;
}

}  // namespace lianxun::shape
