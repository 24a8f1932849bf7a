#include "shape/locator.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "shape/locator_build.hpp"
#include "shape/locator_index.hpp"

namespace lianxun::shape {
namespace {

/// Points of a batch that pass each stage together, so that the memory of all of them is on its way at once.
constexpr std::size_t batch_size = 1024;

/// From points to cells, with what the loop over a batch needs at hand.
class CellFinder {
 public:
  explicit CellFinder(const CellFrame& frame) : frame_(frame), width_(frame.width()), height_(frame.height()) {}

  struct Cell {
    std::uint32_t tile;
    std::uint32_t cell;  // in the tile
  };

  [[nodiscard]] Cell operator()(Point p) const {
    const double u = frame_.u(p.x);
    const double v = frame_.v(p.y);
    // not `&&`: a branch per comparison costs more; false for NaN
    const bool held = (u >= 0) & (u < width_) & (v >= 0) & (v < height_);
    const auto column = static_cast<std::uint32_t>(static_cast<std::int32_t>(held ? u : 0.0));
    const auto row = static_cast<std::uint32_t>(static_cast<std::int32_t>(held ? v : 0.0));
    const std::uint32_t tile = row / tile_side * frame_.columns + column / tile_side;
    return {held ? tile : frame_.columns * frame_.rows, row % tile_side * tile_side + column % tile_side};
  }

 private:
  CellFrame frame_;
  double width_;
  double height_;
};

void prefetch(const void* address) { __builtin_prefetch(address); }

class Batch {
 public:
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): each stage writes what the next one reads
  explicit Batch(const LocatorIndex& index) : index_(index) {}

  void find(const Point* points, int* out, std::size_t count) {
    const CellFinder cell_of(index_.frame);
    for (std::size_t i = 0; i < count; ++i) {
      const auto cell = cell_of(points[i]);
      tile_[i] = cell.tile;
      cell_[i] = static_cast<std::uint8_t>(cell.cell);
      prefetch(&index_.tiles[cell.tile]);
    }
    const std::size_t split = pass_tiles(out, count);
    const std::size_t undecided = pass_blocks(out, split);
    decide(points, out, undecided);
  }

 private:
  /// Answers from the tiles; keeps the points whose tile is split. No branch depends on a point.
  std::size_t pass_tiles(int* out, std::size_t count) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t tile = index_.tiles[tile_[i]];
      out[i] = tile;
      const std::uint32_t split = LocatorIndex::is_block(tile) ? ~0U : 0U;
      const std::uint32_t block = LocatorIndex::block_of(tile) & split;
      kept_[kept] = {static_cast<std::uint32_t>(i), block};
      prefetch(&index_.blocks[block]);
      kept += split & 1;
    }
    return kept;
  }

  std::size_t pass_blocks(int* out, std::size_t count) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const Kept point = kept_[i];
      const TileBlock& block = index_.blocks[point.block];
      const unsigned code = block.code(cell_[point.position]);
      const bool undecided = code == 3;
      out[point.position] = block.answers[undecided ? 0 : code];
      kept_[kept] = point;
      kept += undecided ? 1 : 0;
    }
    for (std::size_t i = 0; i < kept; ++i) prefetch(&index_.runs[index_.blocks[kept_[i].block].first_run]);
    return kept;
  }

  void decide(const Point* points, int* out, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const TileBlock* block = &index_.blocks[kept_[i].block];
      for (std::uint32_t number = block->first_run; number < (block + 1)->first_run; ++number) {
        const EdgeRun& run = index_.runs[number];
        prefetch(&index_.vertices[run.first]);
        prefetch(&index_.vertices[run.first + run.count]);
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t position = kept_[i].position;
      const std::uint32_t column = tile_[position] % index_.frame.columns;
      out[position] = index_.decide(index_.blocks[kept_[i].block], column, points[position]);
    }
  }

  struct Kept {
    std::uint32_t position;
    std::uint32_t block;
  };

  const LocatorIndex& index_;
  std::array<std::uint32_t, batch_size> tile_;
  std::array<std::uint8_t, batch_size> cell_;
  std::array<Kept, batch_size> kept_;
};

}  // namespace

Locator::Locator(std::span<const MultiPolygon> areas, std::span<const std::string> codes)
    : index_(std::make_shared<const LocatorIndex>(build_locator_index(areas, codes))) {}

int Locator::find(Point p) const {
  if (!index_) return LocatorIndex::outside;
  const auto cell = CellFinder(index_->frame)(p);
  const std::int32_t tile = index_->tiles[cell.tile];
  if (!LocatorIndex::is_block(tile)) return tile;
  const TileBlock& block = index_->blocks[LocatorIndex::block_of(tile)];
  const unsigned code = block.code(cell.cell);
  return code < 3 ? block.answers[code] : index_->decide(block, cell.tile % index_->frame.columns, p);
}

void Locator::find(std::span<const Point> points, std::span<int> out) const {
  if (points.size() != out.size()) throw std::invalid_argument("locator: as many answers as points are needed");
  if (!index_) {
    std::fill(out.begin(), out.end(), LocatorIndex::outside);
    return;
  }
  Batch batch(*index_);
  for (std::size_t done = 0; done < points.size(); done += batch_size)
    batch.find(points.data() + done, out.data() + done, std::min(batch_size, points.size() - done));
}

std::size_t Locator::bytes() const {
  if (!index_) return 0;
  return sizeof(LocatorIndex) + index_->tiles.capacity() * sizeof(std::int32_t) +
         index_->blocks.capacity() * sizeof(TileBlock) + index_->runs.capacity() * sizeof(EdgeRun) +
         index_->vertices.capacity() * sizeof(Point);
}

}  // namespace lianxun::shape
