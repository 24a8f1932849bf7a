#include "boundary/edits/straighten.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "boundary/edits/replace_path.hpp"

namespace lianxun::boundary {

using shape::Line;
using shape::Point;

namespace {

/// A place on a line: on which edge, and where on it from 0 to 1.
struct Place {
  std::size_t edge = 0;
  double part = 0;
  Point at{};
};

Place nearest(Point p, const Line& line) {
  Place best;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1];
    const double dx = line[i].x - a.x;
    const double dy = line[i].y - a.y;
    const double squared = dx * dx + dy * dy;
    const double part = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0.0;
    const Point at{a.x + part * dx, a.y + part * dy};
    const double distance = std::hypot(p.x - at.x, p.y - at.y);
    if (distance >= least) continue;
    least = distance;
    best = {i - 1, part, at};
  }
  return best;
}

Line between(const Line& line, Place from, Place to) {
  const bool backwards = to.edge < from.edge || (to.edge == from.edge && to.part < from.part);
  if (backwards) std::swap(from, to);
  Line out{from.at};
  for (std::size_t i = from.edge + 1; i <= to.edge; ++i) out.push_back(line[i]);
  out.push_back(to.at);
  if (backwards) std::reverse(out.begin(), out.end());
  return out;
}

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Straighten& edit) {
  ReplacePath replace{edit.face, edit.from, edit.to, {}};
  if (edit.along.size() > 1) {
    replace.between = between(edit.along, nearest(edit.from, edit.along), nearest(edit.to, edit.along));
  }
  return preview(draft, index, replace);
}

}  // namespace lianxun::boundary
