#include "boundary/balance/units.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <string>

#include "boundary/balance/near_lines.hpp"
#include "boundary/balance/voronoi.hpp"
#include "boundary/face_index.hpp"
#include "boundary/millimetres.hpp"
#include "boundary/noding.hpp"
#include "shape/locator.hpp"
#include "shape/random.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;
using shape::Vertex;

/// A line that zigzags along Voronoi cells is longer than the straight one that will be drawn for it.
constexpr double straight_share = 0.8;

Vertex vertex_of(Point metres) { return {std::llround(metres.x * 1000), std::llround(metres.y * 1000)}; }

/// Sites of which no two are nearer than a distance; squares of that side find them.
class Sites {
 public:
  Sites(Point corner, double apart) : corner_(corner), apart_(apart) {}

  bool add(Point p, double apart) {
    const double reach = std::max(apart, apart_);
    const auto low = square_of({p.x - reach, p.y - reach});
    const auto high = square_of({p.x + reach, p.y + reach});
    for (std::int64_t x = low.x; x <= high.x; ++x) {
      for (std::int64_t y = low.y; y <= high.y; ++y) {
        const auto found = squares_.find({x, y});
        if (found == squares_.end()) continue;
        for (const Point q : found->second) {
          if (std::hypot(p.x - q.x, p.y - q.y) < apart) return false;
        }
      }
    }
    const Vertex square = square_of(p);
    squares_[{square.x, square.y}].push_back(p);
    all_.push_back(vertex_of(p));
    return true;
  }
  [[nodiscard]] const std::vector<Vertex>& all() const { return all_; }

 private:
  [[nodiscard]] Vertex square_of(Point p) const {
    return {static_cast<std::int64_t>(std::floor((p.x - corner_.x) / apart_)),
            static_cast<std::int64_t>(std::floor((p.y - corner_.y) / apart_))};
  }

  Point corner_;
  double apart_;
  std::map<std::pair<std::int64_t, std::int64_t>, std::vector<Point>> squares_;
  std::vector<Vertex> all_;
};

/// Places of work first, then a triangular lattice with some unrest, so that its cells have no common direction.
Sites sites_of(const UnitSource& source, const shape::Box& box, double spacing) {
  Sites sites({box.min_x, box.min_y}, source.apart);
  const FaceIndex index(source.grids);
  for (const WorkPlace& place : source.places) {
    if (box.contains(place.at) && !index.holding(place.at).empty()) sites.add(place.at, source.apart);
  }
  shape::Random random(0, 0);
  const double rise = spacing * std::numbers::sqrt3 / 2;
  int row = 0;
  for (double y = box.min_y; y <= box.max_y + spacing; y += rise, ++row) {
    for (double x = box.min_x - (row % 2 == 0 ? 0 : spacing / 2); x <= box.max_x + spacing; x += spacing) {
      const double dx = (random.unit() - 0.5) * 0.4 * spacing;
      const double dy = (random.unit() - 0.5) * 0.4 * spacing;
      sites.add({x + dx, y + dy}, 0.6 * spacing);
    }
  }
  return sites;
}

class Builder {
 public:
  explicit Builder(const UnitSource& source) : source_(source) {}

  Units build() {
    shape::Box box;
    double ground = 0;
    for (const auto& grid : source_.grids) {
      box.add(shape::bounds(grid));
      ground += shape::area(grid);
    }
    const auto wanted = static_cast<double>(source_.units_per_grid) * static_cast<double>(source_.grids.size());
    out_.spacing = std::sqrt(ground / wanted * 2 / std::numbers::sqrt3);
    cut(box);
    find_cells();
    measure_sides();
    join_small_cells();
    number_units();
    load_units();
    return std::move(out_);
  }

 private:
  void cut(const shape::Box& box) {
    std::vector<std::vector<Vertex>> lines;
    for (const auto& grid : source_.grids) append_rings(grid, lines);
    for (const auto& line : source_.lines) lines.push_back(vertices_of(line));
    const Sites sites = sites_of(source_, box, out_.spacing);
    const FaceIndex index(source_.grids);
    for (const Segment& border : voronoi_borders(sites.all())) {
      shape::Box around;
      around.add(shape::to_metres(border.a));
      around.add(shape::to_metres(border.b));
      if (!index.near(around).empty()) lines.push_back({border.a, border.b});
    }
    out_.arrangement = Arrangement(node(lines));
  }

  void find_cells() {
    const auto& cells = out_.arrangement.cells();
    const FaceIndex index(source_.grids);
    grid_.assign(cells.size(), -1);
    area_.assign(cells.size(), 0);
    for (int cell = 1; cell < static_cast<int>(cells.size()); ++cell) {
      const auto at = static_cast<std::size_t>(cell);
      const auto holding = index.holding(metres_of(out_.arrangement.point_inside(cell)));
      if (holding.empty()) continue;
      grid_[at] = holding.front();
      area_[at] = shape::area(out_.arrangement.polygon(cell)) / 1e6;
    }
  }

  /// The common border of every two cells of the village; with -1 what a cell has along the outline.
  void measure_sides() {
    const NearLines natural(source_.lines);
    sides_.resize(grid_.size());
    const Arrangement& arrangement = out_.arrangement;
    for (int half = 0; half < arrangement.half_edges(); ++half) {
      const int cell = arrangement.cell_left_of(half);
      const int beyond = arrangement.cell_left_of(Arrangement::twin(half));
      if (cell == beyond || grid_[static_cast<std::size_t>(cell)] < 0) continue;
      const Vertex a = arrangement.from(half);
      const Vertex b = arrangement.to(half);
      const double length = std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y)) / 1000;
      Side& side = sides_[static_cast<std::size_t>(cell)][grid_[static_cast<std::size_t>(beyond)] < 0 ? -1 : beyond];
      const bool along = natural.along(a, b);
      const bool present = grid_[static_cast<std::size_t>(beyond)] != grid_[static_cast<std::size_t>(cell)];
      side.length += along || present ? length : straight_share * length;
      if (along) side.natural += length;
    }
  }

  /// Slivers between a present border and one of a Voronoi cell would be units of their own otherwise.
  void join_small_cells() {
    joined_.resize(grid_.size());
    std::iota(joined_.begin(), joined_.end(), 0);
    std::vector<int> order;
    const double small = 0.12 * out_.spacing * out_.spacing;
    std::vector<bool> worked = cells_with_work();
    for (int cell = 1; cell < static_cast<int>(grid_.size()); ++cell) {
      const auto at = static_cast<std::size_t>(cell);
      if (grid_[at] >= 0 && area_[at] < small && !worked[at]) order.push_back(cell);
    }
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
      return area_[static_cast<std::size_t>(a)] < area_[static_cast<std::size_t>(b)];
    });
    for (const int cell : order) {
      int best = -1;
      double longest = 0;
      for (const auto& [beyond, side] : sides_[static_cast<std::size_t>(cell)]) {
        if (beyond < 0 || grid_[static_cast<std::size_t>(beyond)] != grid_[static_cast<std::size_t>(cell)]) continue;
        const double common = side.length - 0.9 * side.natural;
        if (common > longest && root(beyond) != root(cell)) {
          longest = common;
          best = beyond;
        }
      }
      if (best >= 0) joined_[static_cast<std::size_t>(root(cell))] = root(best);
    }
  }

  int root(int cell) {
    while (joined_[static_cast<std::size_t>(cell)] != cell) cell = joined_[static_cast<std::size_t>(cell)];
    return cell;
  }

  /// The cell of each place, in its own frame; -1: in none.
  [[nodiscard]] std::vector<int> cells_of_places() const {
    std::vector<shape::MultiPolygon> areas;
    std::vector<std::string> codes;
    for (int cell = 1; cell < static_cast<int>(grid_.size()); ++cell) {
      areas.push_back(grid_[static_cast<std::size_t>(cell)] < 0 ? shape::MultiPolygon{}
                                                                : shape::MultiPolygon{out_.arrangement.polygon(cell)});
      codes.push_back(std::to_string(cell));
    }
    const shape::Locator locator(areas, codes);
    std::vector<int> out;
    for (const WorkPlace& place : source_.places) {
      const int found = locator.find({place.at.x * 1000, place.at.y * 1000});
      out.push_back(found < 0 ? -1 : found + 1);
    }
    return out;
  }

  std::vector<bool> cells_with_work() {
    cell_of_place_ = cells_of_places();
    std::vector<bool> out(grid_.size(), false);
    for (const int cell : cell_of_place_) {
      if (cell >= 0) out[static_cast<std::size_t>(cell)] = true;
    }
    return out;
  }

  void number_units() {
    UnitGraph& graph = out_.graph;
    graph.grids = static_cast<int>(source_.grids.size());
    out_.of_cell.assign(grid_.size(), -1);
    std::map<int, int> number;
    for (int cell = 1; cell < static_cast<int>(grid_.size()); ++cell) {
      const auto at = static_cast<std::size_t>(cell);
      if (grid_[at] < 0) continue;
      const auto [unit, fresh] = number.try_emplace(root(cell), graph.size());
      if (fresh) {
        graph.grid.push_back(grid_[at]);
        graph.area.push_back(0);
      }
      out_.of_cell[at] = unit->second;
      graph.area[static_cast<std::size_t>(unit->second)] += area_[at];
    }
    graph.load.assign(graph.grid.size(), 0);
    graph.outside.assign(graph.grid.size(), 0);
    std::vector<std::map<int, Side>> sides(graph.grid.size());
    for (std::size_t cell = 1; cell < grid_.size(); ++cell) {
      const int unit = out_.of_cell[cell];
      if (unit < 0) continue;
      for (const auto& [beyond, side] : sides_[cell]) {
        const int other = beyond < 0 ? -1 : out_.of_cell[static_cast<std::size_t>(beyond)];
        if (other == unit) continue;
        if (other < 0) {
          graph.outside[static_cast<std::size_t>(unit)] += side.length;
          continue;
        }
        Side& all = sides[static_cast<std::size_t>(unit)][other];
        all.length += side.length;
        all.natural += side.natural;
      }
    }
    graph.first.push_back(0);
    for (const auto& of_unit : sides) {
      for (const auto& [other, side] : of_unit) graph.borders.push_back({other, side.length, side.natural});
      graph.first.push_back(graph.borders.size());
    }
  }

  void load_units() {
    UnitGraph& graph = out_.graph;
    for (std::size_t i = 0; i < cell_of_place_.size(); ++i) {
      if (cell_of_place_[i] < 0) continue;
      const int unit = out_.of_cell[static_cast<std::size_t>(cell_of_place_[i])];
      if (unit >= 0) graph.load[static_cast<std::size_t>(unit)] += source_.places[i].load;
    }
    if (source_.loads.empty()) return;
    std::vector<double> ground(source_.grids.size(), 0);
    for (std::size_t i = 0; i < graph.grid.size(); ++i)
      ground[static_cast<std::size_t>(graph.grid[i])] += graph.area[i];
    for (std::size_t i = 0; i < graph.grid.size(); ++i) {
      const auto grid = static_cast<std::size_t>(graph.grid[i]);
      graph.load[i] += source_.loads[grid] * graph.area[i] / ground[grid];
    }
  }

  struct Side {
    double length = 0;
    double natural = 0;
  };

  const UnitSource& source_;
  Units out_;
  std::vector<int> grid_;     // of each cell, -1: not of the village
  std::vector<double> area_;  // of each cell, square metres
  std::vector<std::map<int, Side>> sides_;
  std::vector<int> joined_;
  std::vector<int> cell_of_place_;
};

}  // namespace

Units cut_into_units(const UnitSource& source) { return Builder(source).build(); }

}  // namespace lianxun::boundary
