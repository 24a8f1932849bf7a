#include "hotspot/contour.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <utility>

namespace lianxun::hotspot {
namespace {

/// Squares between four centres, numbered from the lower left centre; a frame of centres below the level lies around
/// the raster's. Every square edge that the line crosses is entered once and left once, so that the line's
/// pieces chain up by edges alone.
class MarchingSquares {
 public:
  MarchingSquares(const Raster& raster, double level)
      : raster_(raster),
        level_(level),
        columns_(raster.frame.columns + 1),
        rows_(raster.frame.rows + 1),
        next_(2 * (static_cast<std::size_t>(columns_) + 1) * (static_cast<std::size_t>(rows_) + 1), none) {
    for (int row = 0; row < rows_; ++row)
      for (int column = 0; column < columns_; ++column) square(column, row);
  }

  [[nodiscard]] std::vector<shape::Ring> rings() {
    std::vector<shape::Ring> all;
    for (std::size_t start = 0; start < next_.size(); ++start) {
      shape::Ring ring;
      for (std::size_t edge = start; next_[edge] != none;) {
        const shape::Point p = crossing(edge);
        if (ring.empty() || p != ring.back()) ring.push_back(p);
        edge = std::exchange(next_[edge], none);
      }
      if (ring.empty()) continue;
      if (ring.front() != ring.back()) ring.push_back(ring.front());
      if (ring.size() > 3) all.push_back(std::move(ring));
    }
    return all;
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// Centre (0, 0) is one outside the raster at its lower left.
  [[nodiscard]] double value(int column, int row) const {
    const RasterFrame& frame = raster_.frame;
    const bool held = column >= 1 && column <= frame.columns && row >= 1 && row <= frame.rows;
    return held ? raster_.at(column - 1, row - 1) : std::nan("");
  }
  [[nodiscard]] bool above(int column, int row) const { return value(column, row) >= level_; }

  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * (static_cast<std::size_t>(columns_) + 1) + static_cast<std::size_t>(column);
  }
  /// Edges from a centre to the right, and up.
  [[nodiscard]] std::size_t right_of(int column, int row) const { return 2 * index(column, row); }
  [[nodiscard]] std::size_t up_from(int column, int row) const { return 2 * index(column, row) + 1; }

  void square(int column, int row) {
    const std::array corners{above(column, row), above(column + 1, row), above(column + 1, row + 1),
                             above(column, row + 1)};
    // counter-clockwise from the lower left corner; edge i leads from corner i to the next
    const std::array edges{right_of(column, row), up_from(column + 1, row), right_of(column, row + 1),
                           up_from(column, row)};
    const bool saddle = corners[0] == corners[2] && corners[1] == corners[3] && corners[0] != corners[1];
    const bool joined =
        saddle &&
        value(column, row) + value(column + 1, row) + value(column, row + 1) + value(column + 1, row + 1) >= 4 * level_;
    for (std::size_t i = 0; i < 4; ++i) {
      // from above to below, going round: there the line comes in, with what is above on its left
      if (!corners[i] || corners[(i + 1) % 4]) continue;
      std::size_t out = (i + 3) % 4;
      if (joined) out = (i + 1) % 4;
      while (corners[out] || !corners[(out + 1) % 4]) out = (out + 3) % 4;
      next_[edges[i]] = static_cast<std::uint32_t>(edges[out]);
    }
  }

  [[nodiscard]] shape::Point crossing(std::size_t edge) const {
    const std::size_t width = static_cast<std::size_t>(columns_) + 1;
    const int column = static_cast<int>(edge / 2 % width);
    const int row = static_cast<int>(edge / 2 / width);
    const bool up = edge % 2 == 1;
    const double from = value(column, row);
    const double to = value(column + (up ? 0 : 1), row + (up ? 1 : 0));
    double share = (level_ - from) / (to - from);
    if (std::isnan(share) || std::isinf(from) || std::isinf(to)) share = 0.5;
    const double cell = raster_.frame.cell;
    const shape::Point centre = raster_.frame.centre(column - 1, row - 1);
    return {centre.x + (up ? 0 : share * cell), centre.y + (up ? share * cell : 0)};
  }

  const Raster& raster_;
  double level_;
  int columns_;  // of squares
  int rows_;
  std::vector<std::uint32_t> next_;  // by edge that the line comes in by: the one that it leaves by
};

}  // namespace

std::vector<shape::Ring> contours(const Raster& raster, double level) {
  check_frame(raster.frame);
  if (raster.values.size() != raster.frame.size())
    throw std::invalid_argument("contours: values that do not fit the frame");
  if (std::isnan(level)) throw std::invalid_argument("contours: no level");
  return MarchingSquares(raster, level).rings();
}

}  // namespace lianxun::hotspot
