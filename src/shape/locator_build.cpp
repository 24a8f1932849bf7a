#include "shape/locator_build.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <stdexcept>

#include "shape/area_raster.hpp"

namespace lianxun::shape {
namespace {

/// Tiles per edge and their limits: measured on a hundred and on twenty thousand areas. Finer tiles leave fewer points
/// to decide but outgrow the caches, and take longer to build.
constexpr double tiles_per_edge = 1.5;
constexpr double min_tiles = 1 << 18;
constexpr double max_tiles = 1 << 24;
/// Of all areas together, each area counting those in its box: bounds the time to build when boxes overlap.
constexpr double max_tiles_in_boxes = 1 << 26;

struct PendingRun {
  std::uint32_t block;
  EdgeRun run;
};

class LocatorBuilder {
 public:
  explicit LocatorBuilder(std::span<const MultiPolygon> areas) {
    std::vector<Box> boxes(areas.size());
    std::size_t vertex_count = 0;
    for (std::size_t i = 0; i < areas.size(); ++i)
      for_each_ring(areas[i], [&](const Ring& ring) {
        vertex_count += ring.size() + 1;
        for (const Point p : ring) {
          if (!std::isfinite(p.x) || !std::isfinite(p.y))
            throw std::invalid_argument("locator: area " + std::to_string(i) + " has a coordinate that is not finite");
          boxes[i].add(p);
        }
      });
    Box all;
    for (const Box& box : boxes) all.add(box);
    index_.vertices.reserve(vertex_count);
    index_.frame = CellFrame::over(all, tile_budget(boxes, all, static_cast<double>(vertex_count)));
    index_.tiles.assign(static_cast<std::size_t>(index_.frame.columns) * index_.frame.rows + 1, LocatorIndex::outside);
  }

  /// In order of priority: what earlier areas hold stays theirs.
  void add(std::uint32_t area, const MultiPolygon& polygons, AreaRaster& raster) {
    rings_.clear();
    for_each_ring(polygons, [&](const Ring& ring) { append(ring); });
    raster.draw(index_.vertices, rings_,
                [&](std::size_t tile, const TileShare& share) { settle(area, index_.tiles[tile], share, raster); });
  }

  [[nodiscard]] const CellFrame& frame() const { return index_.frame; }

  LocatorIndex finish() {
    sort_runs();
    for (std::size_t i = 0; i + 1 < index_.blocks.size(); ++i) {
      const std::uint32_t first = index_.blocks[i].first_run;
      if (index_.blocks[i + 1].first_run - first == 2) complement(index_.runs[first], index_.runs[first + 1]);
    }
    return std::move(index_);
  }

 private:
  /// Counting sort by block, backwards, so that areas stay in order of priority. Before it `first_run` is a count.
  void sort_runs() {
    index_.blocks.emplace_back();
    std::uint32_t end = 0;
    for (TileBlock& block : index_.blocks) block.first_run = end += block.first_run;
    index_.runs.resize(pending_.size());
    for (std::size_t i = pending_.size(); i-- > 0;)
      index_.runs[--index_.blocks[pending_[i].block].first_run] = pending_[i].run;
  }

  static double tile_budget(std::span<const Box> boxes, const Box& all, double vertex_count) {
    const double tiles = std::clamp(tiles_per_edge * vertex_count, min_tiles, max_tiles);
    const auto share = [](double part, double whole) { return whole > 0 ? part / whole : 1; };
    const double cover = std::accumulate(boxes.begin(), boxes.end(), 0.0, [&](double sum, const Box& box) {
      return sum + share(box.width(), all.width()) * share(box.height(), all.height());
    });
    return cover * tiles > max_tiles_in_boxes ? std::max(max_tiles_in_boxes / cover, 1.0) : tiles;
  }

  void append(const Ring& ring) {
    if (ring.empty()) return;
    auto& vertices = index_.vertices;
    const auto first = static_cast<std::uint32_t>(vertices.size());
    vertices.insert(vertices.end(), ring.begin(), ring.end());
    if (ring.size() == 1 || !(ring.front() == ring.back())) vertices.push_back(ring.front());
    rings_.push_back({first, static_cast<std::uint32_t>(vertices.size()) - 1});
  }

  void settle(std::uint32_t area, std::int32_t& tile, const TileShare& share, const AreaRaster& raster) {
    if (tile >= 0) return;
    if (tile == LocatorIndex::outside) {
      if (~share.inside == 0) {
        tile = static_cast<std::int32_t>(area);
        return;
      }
      tile = -2 - static_cast<std::int32_t>(index_.blocks.size());
      index_.blocks.emplace_back();
    }
    const std::uint32_t number = LocatorIndex::block_of(tile);
    TileBlock& block = index_.blocks[number];
    fill(block, share.inside & ~(block.low | block.high), static_cast<std::int32_t>(area));
    const std::uint64_t undecided = share.touched & ~(block.low | block.high);
    block.low |= undecided;
    block.high |= undecided;
    if ((block.low & block.high & (share.inside | share.touched)) != 0) list(number, area, share, raster);
  }

  static void fill(TileBlock& block, std::uint64_t cells, std::int32_t area) {
    if (cells == 0) return;
    // a third area's cells are left to the runs: rare, around junctions
    const bool first = block.answers[1] < 0;
    const bool second = !first && block.answers[2] < 0;
    if (first) block.answers[1] = area;
    if (second) block.answers[2] = area;
    if (!second) block.low |= cells;
    if (!first) block.high |= cells;
  }

  void list(std::uint32_t number, std::uint32_t area, const TileShare& share, const AreaRaster& raster) {
    bool base = share.base;
    const auto push = [&](std::uint32_t first, std::uint32_t count) {
      pending_.push_back({number, {area * 2 + (base ? 1U : 0U), first, count}});
      ++index_.blocks[number].first_run;
      base = false;
    };
    if (share.last_run < 0) push(0, 0);
    for (std::int32_t i = share.last_run; i >= 0; i = raster.run(i).previous)
      push(raster.run(i).first, raster.run(i).count);
  }

  /// Two areas that share all their edges in a tile and lie on opposite sides of them: what the first does not touch is
  /// the second's, without another look at the edges.
  void complement(const EdgeRun& first, EdgeRun& second) const {
    if (first.area() == second.area() || first.base() == second.base() || first.count != second.count) return;
    const auto begin = index_.vertices.begin();
    const auto of_first = begin + first.first;
    const auto of_second = begin + second.first;
    const auto length = static_cast<std::ptrdiff_t>(first.count) + 1;
    if (std::equal(of_first, of_first + length, std::make_reverse_iterator(of_second + length)) ||
        std::equal(of_first, of_first + length, of_second))
      second = {.area_and_base = second.area_and_base | 1, .first = first.first, .count = 0};
  }

  LocatorIndex index_;
  std::vector<AreaRaster::Ring> rings_;
  std::vector<PendingRun> pending_;
};

}  // namespace

LocatorIndex build_locator_index(std::span<const MultiPolygon> areas, std::span<const std::string> codes) {
  if (areas.size() != codes.size()) throw std::invalid_argument("locator: as many codes as areas are needed");
  std::vector<std::uint32_t> order(areas.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return codes[a] < codes[b]; });

  LocatorBuilder builder(areas);
  AreaRaster raster(builder.frame());
  for (const std::uint32_t area : order) builder.add(area, areas[area], raster);
  return builder.finish();
}

}  // namespace lianxun::shape
