#include "shape/locator_index.hpp"

#include <algorithm>
#include <cmath>

#include "shape/predicates.hpp"

namespace lianxun::shape {
namespace {

constexpr double max_tiles_per_axis = 1 << 14;

/// A little less than the whole axis, so that the largest coordinate stays below the number of cells.
double axis_scale(double extent, std::uint32_t tiles) {
  const double scale = tiles * tile_side * (1 - 1e-12) / extent;
  return std::isfinite(scale) && std::isfinite(extent) ? scale : 0;
}

std::uint32_t tile_count(double wanted) {
  return static_cast<std::uint32_t>(std::clamp(std::round(wanted), 1.0, max_tiles_per_axis));
}

}  // namespace

CellFrame CellFrame::over(const Box& box, double tiles) {
  CellFrame frame;
  const double width = box.width();
  const double height = box.height();
  const bool flat = !(width > 0) || !(height > 0) || !std::isfinite(width / height);
  frame.columns = tile_count(flat ? std::sqrt(tiles) : std::sqrt(tiles * (width / height)));
  frame.rows = tile_count(tiles / frame.columns);
  frame.scale = {axis_scale(width, frame.columns), axis_scale(height, frame.rows)};
  if (frame.scale.x > 0) frame.origin.x = box.min_x;
  if (frame.scale.y > 0) frame.origin.y = box.min_y;
  return frame;
}

/// Whether p touches an area, by the crossings of its border with the ray from p to the left. Within the tile these are
/// counted exactly. Left of the tile nothing is counted: the border there changes the parity only where it
/// passes the height of p, and of such changes only those at ends of the tile's own edges do not cancel;
/// `base` is the parity of the rest, the same for every point of the tile.
bool LocatorIndex::touches(std::span<const EdgeRun> runs_of_area, double left_u, Point p) const {
  bool odd = false;
  const auto above_left = [&](Point vertex) { return vertex.y > p.y && frame.u(vertex.x) < left_u; };
  for (const EdgeRun& run : runs_of_area) {
    odd ^= run.base();
    for (std::uint32_t i = run.first; i < run.first + run.count; ++i) {
      const Crossing crossing = crossing_left_of(p, vertices[i], vertices[i + 1]);
      if (crossing == Crossing::on) return true;
      odd ^= crossing == Crossing::yes;
    }
    // the ends inside a run cancel
    if (run.count > 0) odd ^= above_left(vertices[run.first]) != above_left(vertices[run.first + run.count]);
  }
  return odd;
}

int LocatorIndex::decide(const TileBlock& block, std::uint32_t tile_column, Point p) const {
  const double left_u = tile_column * tile_side;
  const auto end = runs.begin() + (&block + 1)->first_run;
  for (auto run = runs.begin() + block.first_run; run != end;) {
    const auto next = std::find_if(run, end, [&](const EdgeRun& other) { return other.area() != run->area(); });
    if (touches({run, next}, left_u, p)) return run->area();
    run = next;
  }
  return outside;
}

}  // namespace lianxun::shape
