#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "boundary/segment.hpp"
#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Whether segments run along lines, also after noding has moved both by up to a millimetre.
class NearLines {
 public:
  explicit NearLines(std::span<const shape::Line> metres);

  /// Both ends and the middle lie within 2 mm of the same straight piece of a line.
  [[nodiscard]] bool along(shape::Vertex a, shape::Vertex b) const;

 private:
  static std::int64_t square_of(std::int64_t coordinate);

  std::vector<Segment> pieces_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<int>> squares_;
};

}  // namespace lianxun::boundary
