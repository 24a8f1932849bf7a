#include "boundary/balance/near_lines.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

constexpr double tolerance = 2;  // millimetres
constexpr std::int64_t side = 50'000;

bool beside(shape::Vertex v, const Segment& piece) {
  const auto dx = static_cast<double>(piece.b.x - piece.a.x);
  const auto dy = static_cast<double>(piece.b.y - piece.a.y);
  const auto px = static_cast<double>(v.x - piece.a.x);
  const auto py = static_cast<double>(v.y - piece.a.y);
  const double square = dx * dx + dy * dy;
  const double t = std::clamp((px * dx + py * dy) / square, 0.0, 1.0);
  return std::hypot(px - t * dx, py - t * dy) <= tolerance;
}

}  // namespace

std::int64_t NearLines::square_of(std::int64_t coordinate) {
  return coordinate >= 0 ? coordinate / side : -((side - 1 - coordinate) / side);
}

NearLines::NearLines(std::span<const shape::Line> metres) {
  for (const auto& line : metres) {
    const auto vertices = vertices_of(line);
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      if (vertices[i - 1] == vertices[i]) continue;
      const Segment piece{vertices[i - 1], vertices[i]};
      const auto margin = static_cast<std::int64_t>(tolerance);
      const auto [low_x, high_x] = std::minmax(piece.a.x, piece.b.x);
      const auto [low_y, high_y] = std::minmax(piece.a.y, piece.b.y);
      for (std::int64_t x = square_of(low_x - margin); x <= square_of(high_x + margin); ++x) {
        for (std::int64_t y = square_of(low_y - margin); y <= square_of(high_y + margin); ++y) {
          squares_[{x, y}].push_back(static_cast<int>(pieces_.size()));
        }
      }
      pieces_.push_back(piece);
    }
  }
}

bool NearLines::along(shape::Vertex a, shape::Vertex b) const {
  const shape::Vertex middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  const auto found = squares_.find({square_of(middle.x), square_of(middle.y)});
  if (found == squares_.end()) return false;
  return std::any_of(found->second.begin(), found->second.end(), [&](int i) {
    const Segment& piece = pieces_[static_cast<std::size_t>(i)];
    return beside(middle, piece) && beside(a, piece) && beside(b, piece);
  });
}

}  // namespace lianxun::boundary
