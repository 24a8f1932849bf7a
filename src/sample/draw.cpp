#include "sample/draw.hpp"

#include <algorithm>
#include <cmath>

namespace lianxun::sample {
namespace {

shape::Point catmull_rom(shape::Point a, shape::Point b, shape::Point c, shape::Point d, double t) {
  const auto blend = [t](double p0, double p1, double p2, double p3) {
    return 0.5 * (2 * p1 + t * ((p2 - p0) + t * ((2 * p0 - 5 * p1 + 4 * p2 - p3) + t * (3 * (p1 - p2) + p3 - p0))));
  };
  return {blend(a.x, b.x, c.x, d.x), blend(a.y, b.y, c.y, d.y)};
}

double segment_distance(shape::Point p, shape::Point a, shape::Point b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
  return distance(p, {a.x + t * dx, a.y + t * dy});
}

}  // namespace

double distance(shape::Point a, shape::Point b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  return std::sqrt(dx * dx + dy * dy);
}

double distance(shape::Point p, const shape::Line& line) {
  double best = line.empty() ? INFINITY : distance(p, line.front());
  for (std::size_t i = 1; i < line.size(); ++i) best = std::min(best, segment_distance(p, line[i - 1], line[i]));
  return best;
}

double length(const shape::Line& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

shape::Point along(const shape::Line& line, double metres) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double step = distance(line[i - 1], line[i]);
    if (metres <= step && step > 0) {
      const double t = std::max(0.0, metres / step);
      return {line[i - 1].x + t * (line[i].x - line[i - 1].x), line[i - 1].y + t * (line[i].y - line[i - 1].y)};
    }
    metres -= step;
  }
  return line.back();
}

shape::Line smooth(const shape::Line& through, double step) {
  if (through.size() < 3) return through;
  const bool closed = through.front() == through.back();
  const std::size_t last = through.size() - 1;
  shape::Line result{through.front()};
  for (std::size_t i = 0; i < last; ++i) {
    const shape::Point before = i > 0 ? through[i - 1] : closed ? through[last - 1] : through[0];
    const shape::Point after = i + 2 <= last ? through[i + 2] : closed ? through[1] : through[last];
    const int pieces = std::max(1, static_cast<int>(std::ceil(distance(through[i], through[i + 1]) / step)));
    for (int k = 1; k < pieces; ++k) {
      result.push_back(catmull_rom(before, through[i], through[i + 1], after, static_cast<double>(k) / pieces));
    }
    result.push_back(through[i + 1]);
  }
  return result;
}

bool contains(const shape::Ring& ring, shape::Point p) {
  bool inside = false;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const shape::Point a = ring[i - 1];
    const shape::Point b = ring[i];
    if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

void fill(Raster<Label>& raster, const shape::Ring& ring, Label value) {
  const Frame& frame = raster.frame;
  std::vector<double> crossings;
  for (int row = 0; row < frame.rows; ++row) {
    const double y = frame.corner.y + (row + 0.5) * frame.cell;
    crossings.clear();
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const shape::Point a = ring[i - 1];
      const shape::Point b = ring[i];
      if ((a.y > y) != (b.y > y)) crossings.push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
    }
    std::sort(crossings.begin(), crossings.end());
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
      for (int column = 0; column < frame.columns; ++column) {
        const double x = frame.corner.x + (column + 0.5) * frame.cell;
        if (x >= crossings[i] && x < crossings[i + 1]) raster.at(column, row) = value;
      }
    }
  }
}

void stroke(Raster<int>& raster, const shape::Line& line, double half_width, int value) {
  const Frame& frame = raster.frame;
  const int reach = static_cast<int>(half_width / frame.cell) + 1;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const int steps = 1 + static_cast<int>(distance(line[i - 1], line[i]) / (frame.cell / 2));
    for (int k = 0; k <= steps; ++k) {
      const double t = static_cast<double>(k) / steps;
      const shape::Point p{line[i - 1].x + t * (line[i].x - line[i - 1].x),
                           line[i - 1].y + t * (line[i].y - line[i - 1].y)};
      const int column = static_cast<int>(std::floor((p.x - frame.corner.x) / frame.cell));
      const int row = static_cast<int>(std::floor((p.y - frame.corner.y) / frame.cell));
      for (int dr = -reach; dr <= reach; ++dr) {
        for (int dc = -reach; dc <= reach; ++dc) {
          if (!frame.has(column + dc, row + dr)) continue;
          const std::size_t at = frame.index(column + dc, row + dr);
          if (distance(frame.centre(at), p) <= half_width) raster[at] = std::max(raster[at], value);
        }
      }
    }
  }
}

}  // namespace lianxun::sample
