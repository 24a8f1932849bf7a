#include <algorithm>
#include <map>

#include "sample/draw.hpp"
#include "sample/trace.hpp"

namespace lianxun::sample {

std::vector<shape::MultiPolygon> assemble(const std::vector<Arc>& arcs, const std::vector<Label>& group, int count) {
  const auto group_of = [&](Label label) { return label < 0 ? label : group[static_cast<std::size_t>(label)]; };
  struct Walk {
    std::size_t arc;
    bool forward;
  };
  std::vector<std::multimap<std::size_t, Walk>> starts(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const Label left = group_of(arcs[i].left);
    const Label right = group_of(arcs[i].right);
    if (left == right) continue;
    if (left >= 0) starts[static_cast<std::size_t>(left)].emplace(arcs[i].from, Walk{i, true});
    if (right >= 0) starts[static_cast<std::size_t>(right)].emplace(arcs[i].to, Walk{i, false});
  }
  std::vector<shape::MultiPolygon> areas(starts.size());
  for (std::size_t label = 0; label < starts.size(); ++label) {
    auto& open = starts[label];
    std::vector<shape::Ring> holes;
    while (!open.empty()) {
      shape::Ring ring;
      const std::size_t first = open.begin()->first;
      std::size_t at = first;
      do {
        const auto next = open.find(at);
        const auto [index, forward] = next->second;
        open.erase(next);
        shape::Line line = arcs[index].line;
        if (!forward) std::reverse(line.begin(), line.end());
        ring.insert(ring.end(), line.begin() + (ring.empty() ? 0 : 1), line.end());
        at = forward ? arcs[index].to : arcs[index].from;
      } while (at != first);
      if (shape::signed_area(ring) > 0) {
        areas[label].push_back({std::move(ring), {}});
      } else {
        holes.push_back(std::move(ring));
      }
    }
    for (auto& hole : holes) {
      for (auto& polygon : areas[label]) {
        if (!contains(polygon.outer, hole.front())) continue;
        polygon.holes.push_back(std::move(hole));
        break;
      }
    }
  }
  return areas;
}

}  // namespace lianxun::sample
