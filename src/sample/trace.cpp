#include "sample/trace.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "sample/crossing.hpp"
#include "sample/draw.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {
namespace {

/// The corners of the cells as a graph: an edge where the cells on its two sides differ.
class Corners {
 public:
  explicit Corners(const Raster<Label>& labels) : labels_(labels), width_(labels.frame.columns + 1) {}

  [[nodiscard]] int count() const { return width_ * (labels_.frame.rows + 1); }
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] Label cell(int column, int row) const {
    return labels_.frame.has(column, row) ? labels_.at(column, row) : outside;
  }
  /// The cells left and right of the edge that leaves the corner in direction 0 east, 1 north, 2 west, 3 south.
  [[nodiscard]] std::pair<Label, Label> sides(int corner, int direction) const {
    const int c = corner % width_;
    const int r = corner / width_;
    switch (direction) {
      case 0:
        return {cell(c, r), cell(c, r - 1)};
      case 1:
        return {cell(c - 1, r), cell(c, r)};
      case 2:
        return {cell(c - 1, r - 1), cell(c - 1, r)};
      default:
        return {cell(c, r - 1), cell(c - 1, r - 1)};
    }
  }
  [[nodiscard]] bool border(int corner, int direction) const {
    const auto [left, right] = sides(corner, direction);
    return left != right;
  }
  [[nodiscard]] int degree(int corner) const {
    int degree = 0;
    for (int d = 0; d < 4; ++d) degree += border(corner, d) ? 1 : 0;
    return degree;
  }
  [[nodiscard]] int beyond(int corner, int direction) const {
    const std::array<int, 4> offset{1, width_, -1, -width_};
    return corner + offset[static_cast<std::size_t>(direction)];
  }
  [[nodiscard]] shape::Point point(int corner) const {
    const Frame& frame = labels_.frame;
    return {frame.corner.x + frame.cell * (corner % width_), frame.corner.y + frame.cell * (corner / width_)};
  }

 private:
  const Raster<Label>& labels_;
  int width_;
};

std::vector<Arc> stairs(const Raster<Label>& labels) {
  const Corners corners(labels);
  std::vector<std::array<bool, 4>> walked(static_cast<std::size_t>(corners.count()), {false, false, false, false});
  std::vector<Arc> arcs;
  const auto walk = [&](int start, int direction, bool stop_at_nodes) {
    const auto [left, right] = corners.sides(start, direction);
    Arc arc{{corners.point(start)}, static_cast<std::size_t>(start), 0, left, right};
    int at = start;
    for (;;) {
      walked[static_cast<std::size_t>(at)][static_cast<std::size_t>(direction)] = true;
      at = corners.beyond(at, direction);
      const int back = (direction + 2) % 4;
      walked[static_cast<std::size_t>(at)][static_cast<std::size_t>(back)] = true;
      arc.line.push_back(corners.point(at));
      if (at == start || (stop_at_nodes && corners.degree(at) != 2)) break;
      for (int d = 0; d < 4; ++d) {
        if (d != back && corners.border(at, d)) {
          direction = d;
          break;
        }
      }
    }
    arc.to = static_cast<std::size_t>(at);
    arcs.push_back(std::move(arc));
  };
  for (const bool loops : {false, true}) {  // loops are what no node led to
    for (int corner = 0; corner < corners.count(); ++corner) {
      const int degree = corners.degree(corner);
      if (degree == 0 || (!loops && degree == 2)) continue;
      for (int d = 0; d < 4; ++d) {
        if (corners.border(corner, d) && !walked[static_cast<std::size_t>(corner)][static_cast<std::size_t>(d)]) {
          walk(corner, d, !loops);
        }
      }
    }
  }
  return arcs;
}

shape::Point weighted(shape::Point a, shape::Point b, shape::Point c) {
  return {(a.x + 2 * b.x + c.x) / 4, (a.y + 2 * b.y + c.y) / 4};
}

/// Smooths every arc as often as `passes` says; a node follows the arcs that meet in it while all of them move.
void smooth_together(std::vector<Arc>& arcs, const std::vector<int>& passes) {
  const int most = passes.empty() ? 0 : *std::max_element(passes.begin(), passes.end());
  for (int pass = 0; pass < most; ++pass) {
    struct Meeting {
      shape::Point sum;
      int count = 0;
      bool fixed = false;
    };
    std::map<std::size_t, Meeting> meetings;
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      const auto meet = [&](std::size_t node, shape::Point neighbour) {
        Meeting& meeting = meetings[node];
        meeting.sum.x += neighbour.x;
        meeting.sum.y += neighbour.y;
        ++meeting.count;
        meeting.fixed = meeting.fixed || pass >= passes[i];
      };
      meet(arcs[i].from, arcs[i].line[1]);
      meet(arcs[i].to, arcs[i].line[arcs[i].line.size() - 2]);
    }
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      shape::Line& line = arcs[i].line;
      const shape::Line old = line;
      if (pass < passes[i]) {
        for (std::size_t k = 1; k + 1 < old.size(); ++k) line[k] = weighted(old[k - 1], old[k], old[k + 1]);
      }
      const auto move = [&](std::size_t node, shape::Point& end) {
        const Meeting& meeting = meetings.at(node);
        if (meeting.fixed) return;
        end = {(end.x + meeting.sum.x / meeting.count) / 2, (end.y + meeting.sum.y / meeting.count) / 2};
      };
      move(arcs[i].from, line.front());
      move(arcs[i].to, line.back());
    }
  }
}

/// Douglas-Peucker between `first` and `last`.
void keep_corners(const shape::Line& line, std::size_t first, std::size_t last, double tolerance,
                  std::vector<bool>& keep) {
  double farthest = tolerance;
  std::size_t at = 0;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double d = distance(line[i], {line[first], line[last]});
    if (d > farthest) {
      farthest = d;
      at = i;
    }
  }
  if (at == 0) return;
  keep[at] = true;
  keep_corners(line, first, at, tolerance, keep);
  keep_corners(line, at, last, tolerance, keep);
}

shape::Line simplified(const shape::Line& line, double tolerance) {
  std::vector<bool> keep(line.size(), false);
  keep.front() = true;
  keep.back() = true;
  if (line.front() == line.back()) {  // a closed arc keeps three vertices at least
    keep[line.size() / 3] = true;
    keep[2 * line.size() / 3] = true;
  }
  std::size_t before = 0;
  const std::vector<bool> given = keep;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (!given[i]) continue;
    keep_corners(line, before, i, tolerance, keep);
    before = i;
  }
  shape::Line result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!keep[i]) continue;
    const shape::Point p = to_millimetres(line[i]);
    if (result.empty() || !(result.back() == p)) result.push_back(p);
  }
  return result;
}

}  // namespace

std::vector<Arc> trace(const Raster<Label>& labels, const TraceStyle& style) {
  const std::vector<Arc> raw = stairs(labels);
  std::vector<int> passes(raw.size(), style.passes);
  for (;;) {
    std::vector<Arc> arcs = raw;
    smooth_together(arcs, passes);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (style.bend) std::transform(arcs[i].line.begin(), arcs[i].line.end(), arcs[i].line.begin(), style.bend);
      arcs[i].line = simplified(arcs[i].line, style.tolerance * passes[i] / std::max(1, style.passes));
    }
    std::vector<shape::Line> lines;
    for (const Arc& arc : arcs) lines.push_back(arc.line);
    bool crossed = false;
    for (const std::size_t i : crossing_lines(lines)) {
      crossed = crossed || passes[i] > 0;
      passes[i] = passes[i] * 2 / 3;
    }
    if (!crossed) return arcs;
  }
}

}  // namespace lianxun::sample
