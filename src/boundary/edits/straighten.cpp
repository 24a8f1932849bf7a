#include "boundary/edits/straighten.hpp"

#include <algorithm>
#include <limits>

#include "boundary/edits/replace_path.hpp"
#include "shape/foot.hpp"

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
    const shape::Foot foot = shape::foot_on(line[i - 1], line[i], p);
    if (foot.distance >= least) continue;
    least = foot.distance;
    best = {i - 1, foot.part, foot.at};
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
