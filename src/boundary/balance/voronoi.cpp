#include "boundary/balance/voronoi.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace lianxun::boundary {
namespace {

using shape::Vertex;
__extension__ using Wide = __int128;

constexpr std::int64_t largest_extent = std::int64_t{1} << 26U;

/// Corners counter-clockwise; the neighbour across the side that begins at corner i.
struct Triangle {
  std::array<int, 3> corner{};
  std::array<int, 3> beside{};
  bool alive = true;  // false only while the hole of a new site is dug
};

class Triangulation {
 public:
  explicit Triangulation(std::span<const Vertex> sites) {
    std::int64_t min_x = sites.front().x;
    std::int64_t min_y = sites.front().y;
    std::int64_t max_x = min_x;
    std::int64_t max_y = min_y;
    for (const Vertex v : sites) {
      min_x = std::min(min_x, v.x);
      max_x = std::max(max_x, v.x);
      min_y = std::min(min_y, v.y);
      max_y = std::max(max_y, v.y);
    }
    const std::int64_t extent = std::max({max_x - min_x, max_y - min_y, std::int64_t{1000}});
    if (extent > largest_extent) throw std::invalid_argument("voronoi: the sites are too far apart");
    origin_ = {min_x, min_y};
    for (const Vertex v : sites) at_.push_back({v.x - min_x, v.y - min_y});
    // Four corners far away: differences stay below 15 * 2^26, their squares' sums below 2^61, the test below 2^124.
    const int first = static_cast<int>(at_.size());
    const std::int64_t far = 7 * extent;
    at_.push_back({-far, -far});
    at_.push_back({far + extent, -far});
    at_.push_back({far + extent, far + extent});
    at_.push_back({-far, far + extent});
    triangles_.push_back({{first, first + 1, first + 2}, {-1, -1, 1}});
    triangles_.push_back({{first, first + 2, first + 3}, {0, -1, -1}});
    for (int site = 0; site < first; ++site) insert(site);
  }

  [[nodiscard]] std::vector<Segment> dual() const {
    std::vector<Vertex> centre(triangles_.size());
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
      if (triangles_[i].alive) centre[i] = centre_of(triangles_[i]);
    }
    std::vector<Segment> out;
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
      if (!triangles_[i].alive) continue;
      for (const int other : triangles_[i].beside) {
        if (other <= static_cast<int>(i)) continue;
        const Segment border{centre[i], centre[static_cast<std::size_t>(other)]};
        if (!(border.a == border.b)) out.push_back(border);
      }
    }
    return out;
  }

 private:
  [[nodiscard]] Vertex at(int site) const { return at_[static_cast<std::size_t>(site)]; }

  [[nodiscard]] bool circle_holds(const Triangle& triangle, Vertex p) const {
    std::array<std::int64_t, 3> x{};
    std::array<std::int64_t, 3> y{};
    std::array<std::int64_t, 3> square{};
    for (std::size_t i = 0; i < 3; ++i) {
      x[i] = at(triangle.corner[i]).x - p.x;
      y[i] = at(triangle.corner[i]).y - p.y;
      square[i] = x[i] * x[i] + y[i] * y[i];
    }
    const auto minor = [&](std::size_t i, std::size_t j) { return Wide{x[i]} * y[j] - Wide{x[j]} * y[i]; };
    return Wide{square[0]} * minor(1, 2) + Wide{square[1]} * minor(2, 0) + Wide{square[2]} * minor(0, 1) > 0;
  }

  void insert(int site) {
    // All triangles whose circle holds the site make a hole that the site sees all of.
    hole_.clear();
    for (std::size_t i = 0; i < triangles_.size(); ++i) {
      if (triangles_[i].alive && circle_holds(triangles_[i], at(site))) hole_.push_back(static_cast<int>(i));
    }
    if (hole_.empty()) throw std::invalid_argument("voronoi: a site stands twice");
    for (const int i : hole_) triangles_[static_cast<std::size_t>(i)].alive = false;
    rim_.clear();
    for (const int i : hole_) {
      const Triangle& old = triangles_[static_cast<std::size_t>(i)];
      for (std::size_t side = 0; side < 3; ++side) {
        const int other = old.beside[side];
        if (other >= 0 && !triangles_[static_cast<std::size_t>(other)].alive) continue;
        rim_.push_back({old.corner[side], old.corner[(side + 1) % 3], other});
      }
    }
    // As many new triangles as the rim has sides; the places of the old ones are taken first.
    std::vector<int> fresh;
    for (std::size_t k = 0; k < rim_.size(); ++k) {
      int place = 0;
      if (k < hole_.size()) {
        place = hole_[k];
      } else {
        place = static_cast<int>(triangles_.size());
        triangles_.emplace_back();
      }
      fresh.push_back(place);
    }
    for (std::size_t k = 0; k < rim_.size(); ++k) {
      const Rim& rim = rim_[k];
      Triangle& made = triangles_[static_cast<std::size_t>(fresh[k])];
      made = {{rim.from, rim.to, site}, {rim.beyond, -1, -1}, true};
      for (std::size_t other = 0; other < rim_.size(); ++other) {
        if (rim_[other].from == rim.to) made.beside[1] = fresh[other];
        if (rim_[other].to == rim.from) made.beside[2] = fresh[other];
      }
      if (rim.beyond < 0) continue;
      Triangle& beyond = triangles_[static_cast<std::size_t>(rim.beyond)];
      for (std::size_t side = 0; side < 3; ++side) {
        if (beyond.corner[side] == rim.to) beyond.beside[side] = fresh[k];
      }
    }
  }

  [[nodiscard]] Vertex centre_of(const Triangle& triangle) const {
    const Vertex a = at(triangle.corner[0]);
    const auto bx = static_cast<double>(at(triangle.corner[1]).x - a.x);
    const auto by = static_cast<double>(at(triangle.corner[1]).y - a.y);
    const auto cx = static_cast<double>(at(triangle.corner[2]).x - a.x);
    const auto cy = static_cast<double>(at(triangle.corner[2]).y - a.y);
    const double twice = 2 * (bx * cy - by * cx);
    const double b = bx * bx + by * by;
    const double c = cx * cx + cy * cy;
    return {origin_.x + a.x + std::llround((cy * b - by * c) / twice),
            origin_.y + a.y + std::llround((bx * c - cx * b) / twice)};
  }

  struct Rim {
    int from;
    int to;
    int beyond;
  };

  Vertex origin_;
  std::vector<Vertex> at_;
  std::vector<Triangle> triangles_;
  std::vector<int> hole_;
  std::vector<Rim> rim_;
};

}  // namespace

std::vector<Segment> voronoi_borders(std::span<const Vertex> sites) {
  if (sites.empty()) return {};
  return Triangulation(sites).dual();
}

}  // namespace lianxun::boundary
