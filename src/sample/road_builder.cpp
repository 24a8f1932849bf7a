#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "sample/draw.hpp"
#include "sample/projection.hpp"
#include "sample/roads.hpp"
#include "shape/foot.hpp"

namespace lianxun::sample {
namespace {

struct Nearest {
  std::size_t road = 0;
  std::size_t after = 0;  // the vertex before the foot
  shape::Point foot;
  double distance = INFINITY;
};

template <class Wanted>
Nearest nearest_on(const std::vector<domain::Road>& roads, shape::Point p, double reach, Wanted wanted) {
  Nearest best;
  for (std::size_t r = 0; r < roads.size(); ++r) {
    if (!wanted(r)) continue;
    const shape::Line& line = roads[r].line;
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (std::min(line[i - 1].x, line[i].x) > p.x + reach || std::max(line[i - 1].x, line[i].x) < p.x - reach)
        continue;
      const shape::Point foot = shape::foot_on(line[i - 1], line[i], p).at;
      const double d = distance(foot, p);
      if (d < best.distance) best = {r, i - 1, foot, d};
    }
  }
  return best;
}

void insert_vertex(shape::Line& line, std::size_t after, shape::Point& p) {
  constexpr double close = 1.0;
  for (const std::size_t i : {after, after + 1}) {
    if (distance(line[i], p) < close) {
      p = line[i];
      return;
    }
  }
  p = to_millimetres(p);
  line.insert(line.begin() + static_cast<std::ptrdiff_t>(after) + 1, p);
}

bool before(shape::Point a, shape::Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

struct PointOrder {
  bool operator()(shape::Point a, shape::Point b) const { return before(a, b); }
};

struct Cut {
  std::size_t road;
  std::size_t after;
  double at;  // along the segment, 0 … 1
  shape::Point point;
};

}  // namespace

void RoadBuilder::add(domain::Road road) {
  for (shape::Point& p : road.line) p = to_millimetres(p);
  roads_.push_back(std::move(road));
}

bool RoadBuilder::attach(shape::Point& point, double reach) {
  Nearest nearest = nearest_on(roads_, point, reach, [](std::size_t) { return true; });
  if (nearest.distance > reach) return false;
  insert_vertex(roads_[nearest.road].line, nearest.after, nearest.foot);
  point = nearest.foot;
  return true;
}

void RoadBuilder::add_attached(domain::Road road, double reach) {
  for (shape::Point& p : road.line) p = to_millimetres(p);
  for (const bool front : {true, false}) {
    const shape::Point end = front ? road.line.front() : road.line.back();
    shape::Point foot = end;
    if (!attach(foot, reach) || foot == end) continue;
    if (front) {
      road.line.insert(road.line.begin(), foot);
    } else {
      road.line.push_back(foot);
    }
  }
  roads_.push_back(std::move(road));
}

void RoadBuilder::node_crossings() {
  struct Piece {
    std::size_t road;
    std::size_t after;
  };
  constexpr double tile = 150;
  std::map<std::pair<int, int>, std::vector<Piece>> tiles;
  for (std::size_t r = 0; r < roads_.size(); ++r) {
    for (std::size_t i = 1; i < roads_[r].line.size(); ++i) {
      shape::Box box;
      box.add(roads_[r].line[i - 1]);
      box.add(roads_[r].line[i]);
      for (int x = static_cast<int>(box.min_x / tile); x <= static_cast<int>(box.max_x / tile); ++x) {
        for (int y = static_cast<int>(box.min_y / tile); y <= static_cast<int>(box.max_y / tile); ++y) {
          tiles[{x, y}].push_back({r, i - 1});
        }
      }
    }
  }
  std::vector<Cut> cuts;
  for (const auto& [at, pieces] : tiles) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      for (std::size_t k = i + 1; k < pieces.size(); ++k) {
        if (pieces[i].road == pieces[k].road) continue;
        const shape::Line& one = roads_[pieces[i].road].line;
        const shape::Line& two = roads_[pieces[k].road].line;
        const shape::Point a = one[pieces[i].after];
        const shape::Point b = one[pieces[i].after + 1];
        const shape::Point c = two[pieces[k].after];
        const shape::Point d = two[pieces[k].after + 1];
        if (a == c || a == d || b == c || b == d) continue;
        const double cross = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
        if (cross == 0) continue;
        const double s = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) / cross;
        const double t = ((c.x - a.x) * (b.y - a.y) - (c.y - a.y) * (b.x - a.x)) / cross;
        if (s < 0 || s > 1 || t < 0 || t > 1) continue;
        const shape::Point p = to_millimetres({a.x + s * (b.x - a.x), a.y + s * (b.y - a.y)});
        cuts.push_back({pieces[i].road, pieces[i].after, s, p});
        cuts.push_back({pieces[k].road, pieces[k].after, t, p});
      }
    }
  }
  const auto order = [](const Cut& a, const Cut& b) {
    return std::tie(a.road, a.after, a.at) < std::tie(b.road, b.after, b.at);
  };
  std::stable_sort(cuts.begin(), cuts.end(), order);
  for (std::size_t i = cuts.size(); i-- > 0;) {  // from the back, so that positions stay true
    shape::Line& line = roads_[cuts[i].road].line;
    const auto place = line.begin() + static_cast<std::ptrdiff_t>(cuts[i].after) + 1;
    if (*place == cuts[i].point || line[cuts[i].after] == cuts[i].point) continue;
    line.insert(place, cuts[i].point);
  }
}

std::vector<std::size_t> RoadBuilder::components() const {
  std::vector<std::size_t> parent(roads_.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  std::map<shape::Point, std::size_t, PointOrder> first;
  for (std::size_t r = 0; r < roads_.size(); ++r) {
    for (const shape::Point p : roads_[r].line) {
      const auto [at, is_new] = first.emplace(p, r);
      if (!is_new) parent[root(r)] = root(at->second);
    }
  }
  for (std::size_t r = 0; r < roads_.size(); ++r) parent[r] = root(r);
  return parent;
}

void RoadBuilder::connect(double reach) {
  std::vector<domain::Road> links;
  for (;;) {
    const std::vector<std::size_t> component = components();
    std::map<std::size_t, std::size_t> sizes;
    for (const std::size_t c : component) ++sizes[c];
    if (sizes.size() <= 1) return;
    const auto largest =
        std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    const auto lost =
        std::find_if(component.begin(), component.end(), [&](std::size_t c) { return c != largest->first; });
    Nearest best;
    shape::Point from;
    for (std::size_t r = 0; r < roads_.size(); ++r) {
      if (component[r] != *lost) continue;
      for (const shape::Point p : roads_[r].line) {
        const Nearest nearest = nearest_on(roads_, p, std::min(reach, best.distance),
                                           [&](std::size_t other) { return component[other] == largest->first; });
        if (nearest.distance >= best.distance) continue;
        best = nearest;
        from = p;
      }
    }
    if (best.distance <= reach) {
      insert_vertex(roads_[best.road].line, best.after, best.foot);
      const std::size_t like = static_cast<std::size_t>(lost - component.begin());
      roads_.push_back({roads_[like].name, roads_[like].kind, roads_[like].speed_kmh, {from, best.foot}});
      continue;
    }
    std::vector<domain::Road> kept;
    for (std::size_t r = 0; r < roads_.size(); ++r) {
      if (component[r] != *lost) kept.push_back(std::move(roads_[r]));
    }
    roads_ = std::move(kept);
  }
}

std::vector<domain::Road> RoadBuilder::finish() {
  node_crossings();
  connect(250);
  node_crossings();
  return std::move(roads_);
}

}  // namespace lianxun::sample
