#include "scene/label_layout.hpp"

#include <algorithm>
#include <cmath>
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
  using Kind = LabelRequest::Kind;
  const auto box_at = [&](const LabelRequest& request, shape::Point centre) {
    const double half_width = (request.width + gap) / 2;
    const double half_height = (request.height + gap) / 2;
    return Box{centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
  };
  Taken obstacles;
  Taken small_obstacles;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    if (requests[i].kind == Kind::obstacle) {
      obstacles.add(box_at(requests[i], requests[i].at));
    } else if (requests[i].kind == Kind::small_obstacle) {
      small_obstacles.add(box_at(requests[i], requests[i].at));
    } else {
      order.push_back(i);
    }
  }
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto& l = requests[a];
    const auto& r = requests[b];
    return l.rank != r.rank ? l.rank > r.rank : l.id < r.id;
  });
  Taken names;
  std::vector<PlacedLabel> placed;
  const auto try_place = [&](std::size_t i, bool over_small) {
    for (const auto offset : requests[i].offsets) {
      const shape::Point centre{requests[i].at.x + offset.x, requests[i].at.y + offset.y};
      const Box box = box_at(requests[i], centre);
      if (!names.free(box) || !obstacles.free(box) || !(over_small || small_obstacles.free(box))) continue;
      names.add(box);
      placed.push_back({i, centre});
      return true;
    }
    return false;
  };
  for (const std::size_t i : order) {
    if (!try_place(i, false) && requests[i].kind == Kind::needed) try_place(i, true);
  }
  return placed;
}

}  // namespace lianxun::scene
