#include "boundary/balance/search.hpp"

#include <algorithm>
#include <cmath>

#include "boundary/balance/partition.hpp"
#include "shape/random.hpp"

namespace lianxun::boundary {
namespace {

/// Units that touch another grid, for drawing one by chance.
class Rim {
 public:
  explicit Rim(int units) : place_(static_cast<std::size_t>(units), -1) {}

  [[nodiscard]] bool empty() const { return units_.empty(); }
  [[nodiscard]] int any(shape::Random& random) const {
    return units_[random.below(static_cast<std::uint32_t>(units_.size()))];
  }
  void set(int unit, bool on) {
    int& place = place_[static_cast<std::size_t>(unit)];
    if (on == (place >= 0)) return;
    if (on) {
      place = static_cast<int>(units_.size());
      units_.push_back(unit);
      return;
    }
    units_[static_cast<std::size_t>(place)] = units_.back();
    place_[static_cast<std::size_t>(units_.back())] = place;
    units_.pop_back();
    place = -1;
  }

 private:
  std::vector<int> units_;
  std::vector<int> place_;
};

class Annealing {
 public:
  Annealing(const UnitGraph& graph, const SearchOptions& options)
      : graph_(graph), options_(options), now_(graph), rim_(graph.size()), random_(options.seed, options.stream) {
    double load = 0;
    double area = 0;
    for (int grid = 0; grid < graph.grids; ++grid) {
      load += now_.grid(grid).load;
      area += now_.grid(grid).area;
    }
    mean_load_ = load > 0 ? load / graph.grids : 1;
    mean_area_ = area / graph.grids;
    side_ = std::sqrt(mean_area_);
    for (int unit = 0; unit < graph.size(); ++unit) rim_.set(unit, touches_another(unit));
  }

  SearchResult run(const Watch& watch) {
    SearchResult out;
    out.owners = now_.owners();
    double cost = 0;  // against today
    const double first = options_.hot;
    const double last = options_.cold;
    constexpr std::int64_t block = 2048;
    double heat = first;
    while (out.proposed < options_.proposals && !rim_.empty()) {
      if (out.proposed % block == 0) {
        const double done = static_cast<double>(out.proposed) / static_cast<double>(options_.proposals);
        heat = first * std::pow(last / first, done);
        if (growing_) {
          grow_weights(done);
          // Costs under other weights cannot be compared: the best begins anew.
          cost = 0;
          out.cost = 0;
          remember(out.owners);
        }
        if (watch && !watch(done)) {
          out.stopped = true;
          break;
        }
      }
      ++out.proposed;
      const int unit = rim_.any(random_);
      const int to = a_grid_beside(unit);
      if (to < 0 || is_locked(to) || is_locked(now_.owner(unit))) continue;
      const double change = change_of(unit, to);
      if (change > 0 && random_.unit() >= std::exp(-change / heat)) continue;
      if (!now_.may_leave(unit)) continue;
      ++out.accepted;
      cost += change;
      move(unit, to);
      if (cost < out.cost - 1e-12) {
        out.cost = cost;
        remember(out.owners);
      }
    }
    return out;
  }

 private:
  [[nodiscard]] bool is_locked(int grid) const {
    return !options_.locked.empty() && options_.locked[static_cast<std::size_t>(grid)];
  }

  [[nodiscard]] bool touches_another(int unit) const {
    const auto around = graph_.around(unit);
    return std::any_of(around.begin(), around.end(),
                       [&](const auto& border) { return now_.owner(border.to) != now_.owner(unit); });
  }

  /// By chance, of the neighbours in other grids.
  int a_grid_beside(int unit) {
    const auto around = graph_.around(unit);
    std::uint32_t others = 0;
    for (const auto& border : around) others += now_.owner(border.to) != now_.owner(unit) ? 1 : 0;
    if (others == 0) return -1;
    std::uint32_t left = random_.below(others);
    for (const auto& border : around) {
      if (now_.owner(border.to) != now_.owner(unit) && left-- == 0) return now_.owner(border.to);
    }
    return -1;
  }

  void grow_weights(double done) {
    constexpr double shapes_by = 0.6;  // of the budget
    constexpr double limit_by = 0.75;
    compact_ = options_.weights.compact * std::clamp(done / shapes_by, 0.05, 1.0);
    excess_ = options_.weights.excess * (done < limit_by ? 0.25 : 1.0);
    breach_ = done < limit_by ? 0 : options_.weights.breach;
    growing_ = done < limit_by;
  }

  [[nodiscard]] double cost_of(const Partition::Grid& grid) const {
    const double over = grid.load / mean_load_ - options_.limit;
    const double excess = over > 1e-9 ? breach_ + excess_ * over : 0;
    return excess + compact_ / grid.compactness();
  }

  [[nodiscard]] double change_of(int unit, int to) const {
    const auto& weights = options_.weights;
    const int from = now_.owner(unit);
    const auto at = static_cast<std::size_t>(unit);
    const auto sides = now_.sides(unit, to);
    double change = cost_of(now_.without(unit, sides)) + cost_of(now_.with(unit, to, sides)) -
                    cost_of(now_.grid(from)) - cost_of(now_.grid(to));
    const int origin = graph_.grid[at];
    const int away = (to != origin ? 1 : 0) - (from != origin ? 1 : 0);
    change += away * (weights.moved * graph_.load[at] / mean_load_ + weights.ground * graph_.area[at] / mean_area_);
    double fresh = 0;
    for (const auto& border : graph_.around(unit)) {
      if (graph_.grid[static_cast<std::size_t>(border.to)] != origin) continue;  // a border today
      const int other = now_.owner(border.to);
      fresh += ((other != to ? 1 : 0) - (other != from ? 1 : 0)) * (border.length - border.natural);
    }
    return change + weights.fresh * fresh / side_;
  }

  void move(int unit, int to) {
    now_.move(unit, to);
    rim_.set(unit, touches_another(unit));
    for (const auto& border : graph_.around(unit)) rim_.set(border.to, touches_another(border.to));
    trail_.push_back(unit);
  }

  /// The best so far is written down lazily: only the units that moved since the last time.
  void remember(std::vector<int>& owners) {
    for (const int unit : trail_) owners[static_cast<std::size_t>(unit)] = now_.owner(unit);
    trail_.clear();
  }

  const UnitGraph& graph_;
  const SearchOptions& options_;
  Partition now_;
  Rim rim_;
  shape::Random random_;
  double compact_ = 0;
  double excess_ = 0;
  double breach_ = 0;
  bool growing_ = true;
  double mean_load_ = 1;
  double mean_area_ = 1;
  double side_ = 1;
  std::vector<int> trail_;  // units that moved since the best was written down
};

}  // namespace

SearchResult search(const UnitGraph& graph, const SearchOptions& options, const Watch& watch) {
  return Annealing(graph, options).run(watch);
}

}  // namespace lianxun::boundary
