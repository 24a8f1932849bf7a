#include "boundary/edits/smooth.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/edits/redraw_arcs.hpp"

namespace lianxun::boundary {

using shape::Vertex;

namespace {

Vertex towards(Vertex from, Vertex to, double part) {
  return {from.x + std::llround(part * static_cast<double>(to.x - from.x)),
          from.y + std::llround(part * static_cast<double>(to.y - from.y))};
}

std::vector<Vertex> corners_cut(const std::vector<Vertex>& line, double part) {
  std::vector<Vertex> out{line.front()};
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    out.push_back(towards(line[i], line[i - 1], part));
    out.push_back(towards(line[i], line[i + 1], part));
  }
  out.push_back(line.back());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Smooth& edit) {
  return redraw_arcs(draft, index, edit.face, edit.neighbour,
                     [](const std::vector<Vertex>& arc, double strength) { return corners_cut(arc, strength / 4); });
}

}  // namespace lianxun::boundary
