#include "scene/label_layout.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "shape/box.hpp"

namespace lianxun::scene {
namespace {

using shape::Box;

/// Boxes in cells of 64 pixels.
class Taken {
 public:
  [[nodiscard]] bool free(const Box& box) const {
    return each_cell(box, [&](std::uint64_t key) {
      const auto found = cells_.find(key);
      if (found == cells_.end()) return true;
      return std::none_of(found->second.begin(), found->second.end(),
                          [&](std::uint32_t i) { return boxes_[i].intersects(box); });
    });
  }

  void add(const Box& box) {
    const auto index = static_cast<std::uint32_t>(boxes_.size());
    boxes_.push_back(box);
    each_cell(box, [&](std::uint64_t key) {
      cells_[key].push_back(index);
      return true;
    });
  }

 private:
  template <typename Visit>
  static bool each_cell(const Box& box, Visit visit) {
    const auto cell = [](double v) { return static_cast<std::int32_t>(std::floor(v / 64)); };
    for (std::int32_t y = cell(box.min_y); y <= cell(box.max_y); ++y) {
      for (std::int32_t x = cell(box.min_x); x <= cell(box.max_x); ++x) {
        const std::uint64_t key = (std::uint64_t{static_cast<std::uint32_t>(y)} << 32U) | static_cast<std::uint32_t>(x);
        if (!visit(key)) return false;
      }
    }
    return true;
  }

  std::vector<Box> boxes_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

}  // namespace

std::vector<PlacedLabel> layout_labels(std::span<const LabelRequest> requests, double gap) {
  std::vector<std::size_t> order(requests.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto& l = requests[a];
    const auto& r = requests[b];
    return l.rank != r.rank ? l.rank > r.rank : l.id < r.id;
  });
  Taken taken;
  std::vector<PlacedLabel> placed;
  for (const std::size_t i : order) {
    const LabelRequest& request = requests[i];
    for (const auto offset : request.offsets) {
      const shape::Point c{request.at.x + offset.x, request.at.y + offset.y};
      const double half_width = (request.width + gap) / 2;
      const double half_height = (request.height + gap) / 2;
      const Box box{c.x - half_width, c.y - half_height, c.x + half_width, c.y + half_height};
      if (!taken.free(box)) continue;
      taken.add(box);
      placed.push_back({i, c});
      break;
    }
  }
  return placed;
}

}  // namespace lianxun::scene
