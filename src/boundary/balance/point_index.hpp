#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "shape/box.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

/// Points by squares, for asking which lie in a triangle.
class PointIndex {
 public:
  explicit PointIndex(double side) : side_(side) {}

  void add(shape::Point p) { squares_[square(p)].push_back(p); }
  void remove(shape::Point p) {
    auto& here = squares_[square(p)];
    const auto at = std::find(here.begin(), here.end(), p);
    if (at == here.end()) return;
    *at = here.back();
    here.pop_back();
  }

  /// Whether one lies in the closed triangle, other than its corners.
  [[nodiscard]] bool any_in(shape::Point a, shape::Point b, shape::Point c) const {
    shape::Box box;
    box.add(a);
    box.add(b);
    box.add(c);
    const auto low = square({box.min_x, box.min_y});
    const auto high = square({box.max_x, box.max_y});
    for (std::int64_t x = low.first; x <= high.first; ++x) {
      for (std::int64_t y = low.second; y <= high.second; ++y) {
        const auto found = squares_.find({x, y});
        if (found == squares_.end()) continue;
        for (const shape::Point p : found->second) {
          if (p == a || p == b || p == c || !box.contains(p)) continue;
          if (holds(a, b, c, p)) return true;
        }
      }
    }
    return false;
  }

 private:
  static bool holds(shape::Point a, shape::Point b, shape::Point c, shape::Point p) {
    const int ab = shape::orientation(a, b, p);
    const int bc = shape::orientation(b, c, p);
    const int ca = shape::orientation(c, a, p);
    // On a triangle without ground, what is in its box and on its line is on it.
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
  }
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> square(shape::Point p) const {
    return {static_cast<std::int64_t>(std::floor(p.x / side_)), static_cast<std::int64_t>(std::floor(p.y / side_))};
  }

  double side_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<shape::Point>> squares_;
};

}  // namespace lianxun::boundary
