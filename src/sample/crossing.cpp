#include "sample/crossing.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace lianxun::sample {
namespace {

struct Node {
  std::int64_t x;
  std::int64_t y;
  friend bool operator==(const Node&, const Node&) = default;
};

struct Segment {
  Node a;
  Node b;
  std::size_t line;
};

Node millimetres(shape::Point p) { return {std::llround(p.x * 1000), std::llround(p.y * 1000)}; }

/// Sign of the turn a → b → c. Differences stay below 2^27 mm (130 km), their products below 2^55.
int turn(Node a, Node b, Node c) {
  const std::int64_t cross = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return cross > 0 ? 1 : cross < 0 ? -1 : 0;
}

bool on_segment(const Segment& s, Node p) {
  return turn(s.a, s.b, p) == 0 && p.x >= std::min(s.a.x, s.b.x) && p.x <= std::max(s.a.x, s.b.x) &&
         p.y >= std::min(s.a.y, s.b.y) && p.y <= std::max(s.a.y, s.b.y);
}

bool conflict(const Segment& s, const Segment& t) {
  const bool shares = s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b;
  if (shares) {  // then only lying upon each other counts
    const auto inner = [](const Segment& along, Node p) {
      return !(p == along.a) && !(p == along.b) && on_segment(along, p);
    };
    const bool same = (s.a == t.a && s.b == t.b) || (s.a == t.b && s.b == t.a);
    return same || inner(s, t.a) || inner(s, t.b) || inner(t, s.a) || inner(t, s.b);
  }
  const int t1 = turn(s.a, s.b, t.a);
  const int t2 = turn(s.a, s.b, t.b);
  const int t3 = turn(t.a, t.b, s.a);
  const int t4 = turn(t.a, t.b, s.b);
  if (t1 * t2 < 0 && t3 * t4 < 0) return true;
  return on_segment(s, t.a) || on_segment(s, t.b) || on_segment(t, s.a) || on_segment(t, s.b);
}

}  // namespace

std::vector<std::size_t> crossing_lines(const std::vector<shape::Line>& lines) {
  constexpr std::int64_t tile = 100'000;  // mm
  std::vector<Segment> segments;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<std::size_t>> tiles;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t i = 1; i < lines[line].size(); ++i) {
      const Segment s{millimetres(lines[line][i - 1]), millimetres(lines[line][i]), line};
      for (auto x = std::min(s.a.x, s.b.x) / tile; x <= std::max(s.a.x, s.b.x) / tile; ++x) {
        for (auto y = std::min(s.a.y, s.b.y) / tile; y <= std::max(s.a.y, s.b.y) / tile; ++y) {
          tiles[{x, y}].push_back(segments.size());
        }
      }
      segments.push_back(s);
    }
  }
  std::vector<std::size_t> found;
  for (const auto& [at, members] : tiles) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      for (std::size_t k = i + 1; k < members.size(); ++k) {
        const Segment& s = segments[members[i]];
        const Segment& t = segments[members[k]];
        if (!conflict(s, t)) continue;
        found.push_back(s.line);
        found.push_back(t.line);
      }
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace lianxun::sample
