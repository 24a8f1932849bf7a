#include "boundary/edits/simplify.hpp"

#include <algorithm>

#include "boundary/edits/redraw_arcs.hpp"
#include "shape/foot.hpp"

namespace lianxun::boundary {

using shape::Vertex;

namespace {

void keep(const std::vector<Vertex>& line, std::size_t first, std::size_t last, double squared,
          std::vector<bool>& kept) {
  std::size_t farthest = first;
  double most = squared;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double distance = shape::squared_distance(line[i], line[first], line[last]);
    if (distance <= most) continue;
    most = distance;
    farthest = i;
  }
  if (farthest == first) return;
  kept[farthest] = true;
  keep(line, first, farthest, squared, kept);
  keep(line, farthest, last, squared, kept);
}

std::vector<Vertex> simplified(const std::vector<Vertex>& line, double millimetres) {
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  keep(line, 0, line.size() - 1, millimetres * millimetres, kept);
  std::vector<Vertex> out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) out.push_back(line[i]);
  }
  return out;
}

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Simplify& edit) {
  if (!(edit.tolerance > 0)) return WhyNot{{"a tolerance is more than 0", {}}};
  return redraw_arcs(draft, index, edit.face, edit.neighbour, [&](const std::vector<Vertex>& arc, double strength) {
    return simplified(arc, edit.tolerance * 1000 * strength);
  });
}

}  // namespace lianxun::boundary
