#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "shape/coverage.hpp"
#include "shape/foot.hpp"

namespace lianxun::shape {
namespace {

/// Douglas-Peucker on one line of vertices; lengths in millimetres.
class LineReducer {
 public:
  explicit LineReducer(double tolerance) : squared_tolerance_(tolerance * tolerance) {}

  /// Appends what is left of `line` to `out`.
  void reduce(std::span<const Vertex> line, LargeVector<Vertex>& out) {
    line_ = line;
    keep_.assign(line.size(), false);
    keep_.front() = keep_.back() = true;
    if (line.front() == line.back())
      keep_triangle();
    else
      keep_between(0, line.size() - 1);
    for (std::size_t i = 0; i < line.size(); ++i)
      if (keep_[i]) out.push_back(line[i]);
  }

 private:
  struct Farthest {
    std::size_t index = 0;
    double squared_distance = -1;
  };

  /// Of the vertices strictly between two others from the segment that joins these.
  [[nodiscard]] Farthest farthest(std::size_t first, std::size_t last) const {
    Farthest best;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double distance = shape::squared_distance(line_[i], line_[first], line_[last]);
      if (distance > best.squared_distance) best = {i, distance};
    }
    return best;
  }

  void keep_between(std::size_t first, std::size_t last) {
    pending_.assign(1, {first, last});
    while (!pending_.empty()) {
      const auto [from, to] = pending_.back();
      pending_.pop_back();
      const Farthest split = farthest(from, to);
      if (!(split.squared_distance > squared_tolerance_)) continue;
      keep_[split.index] = true;
      pending_.emplace_back(from, split.index);
      pending_.emplace_back(split.index, to);
    }
  }

  /// A closed line is split at the vertex farthest from its start, and keeps one more beside these two.
  void keep_triangle() {
    const std::size_t last = line_.size() - 1;
    if (last < 2) return;
    const std::size_t opposite = farthest(0, last).index;
    const Farthest before = farthest(0, opposite);
    const Farthest after = farthest(opposite, last);
    const bool third_before = before.squared_distance >= after.squared_distance;
    const std::size_t third = last == 2 ? opposite : third_before ? before.index : after.index;
    const std::size_t corners[] = {0, std::min(opposite, third), std::max(opposite, third), last};
    for (std::size_t i = 0; i < 3; ++i) {
      keep_[corners[i]] = true;
      keep_between(corners[i], corners[i + 1]);
    }
  }

  double squared_tolerance_;
  std::span<const Vertex> line_;
  std::vector<bool> keep_;
  std::vector<std::pair<std::size_t, std::size_t>> pending_;
};

}  // namespace

Coverage Coverage::simplified(double tolerance) const {
  if (!(tolerance >= 0)) throw std::invalid_argument("coverage: a tolerance is at least 0");
  Coverage result;
  result.refs_ = refs_;
  result.rings_ = rings_;
  result.faces_ = faces_;
  result.arcs_.reserve(arcs_.size());
  LineReducer reducer(tolerance * 1000);
  for (const Arc& arc : arcs_) {
    const auto first = static_cast<std::uint32_t>(result.vertices_.size());
    reducer.reduce(vertices(arc), result.vertices_);
    const auto count = static_cast<std::uint32_t>(result.vertices_.size()) - first;
    result.arcs_.push_back({first, count, arc.left, arc.right});
  }
  for (RingRecord& ring : result.rings_) ring.start = 0;
  return result;
}

}  // namespace lianxun::shape
