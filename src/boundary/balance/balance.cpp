#include "boundary/balance/balance.hpp"

#include <algorithm>
#include <map>

#include "boundary/balance/bounds.hpp"
#include "boundary/balance/in_parallel.hpp"
#include "boundary/balance/redraw.hpp"
#include "boundary/balance/relabel.hpp"
#include "boundary/balance/share_vertices.hpp"
#include "boundary/check.hpp"
#include "boundary/dissolve.hpp"
#include "shape/compactness.hpp"
#include "shape/locator.hpp"

namespace lianxun::boundary {
namespace {

std::vector<BalanceGround> villages_of(const BalanceSource& source) {
  std::map<int, BalanceGround> of_village;
  for (std::size_t row = 0; row < source.grids.size(); ++row) {
    if (source.villages[row] < 0 || source.grids[row].empty()) continue;
    BalanceGround& ground = of_village[source.villages[row]];
    ground.village = source.villages[row];
    ground.units_per_grid = source.units_per_grid;
    ground.apart = source.apart;
    ground.rows.push_back(static_cast<int>(row));
    ground.grids.push_back(source.grids[row]);
    ground.locked.push_back(!source.locked.empty() && source.locked[row]);
    if (!source.loads.empty()) ground.loads.push_back(source.loads[row]);
  }
  std::vector<BalanceGround> out;
  for (auto& [village, ground] : of_village) {
    if (ground.rows.size() < 2) continue;
    shape::Box box;
    for (const auto& grid : ground.grids) box.add(shape::bounds(grid));
    for (const WorkPlace& place : source.places) {
      if (box.contains(place.at)) ground.places.push_back(place);
    }
    for (const auto& line : source.lines) {
      if (box.intersects(shape::bounds(line))) ground.lines.push_back(line);
    }
    out.push_back(std::move(ground));
  }
  return out;
}

std::vector<std::pair<int, int>> touching(const UnitGraph& graph) {
  std::vector<std::pair<int, int>> out;
  for (int unit = 0; unit < graph.size(); ++unit) {
    const int grid = graph.grid[static_cast<std::size_t>(unit)];
    for (const auto& border : graph.around(unit)) {
      const int other = graph.grid[static_cast<std::size_t>(border.to)];
      if (grid < other) out.emplace_back(grid, other);
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Work and ground that changed hands, counted in units: what every grid took from whom.
void count_units(const BalanceGround& ground, std::span<const int> owners, std::vector<BalancedGrid>& grids) {
  const UnitGraph& graph = ground.units.graph;
  std::map<std::pair<int, int>, BalancedGrid::Taken> taken;  // to, from
  for (int unit = 0; unit < graph.size(); ++unit) {
    const auto at = static_cast<std::size_t>(unit);
    const int from = ground.rows[static_cast<std::size_t>(graph.grid[at])];
    const int to = ground.rows[static_cast<std::size_t>(owners[at])];
    grids[static_cast<std::size_t>(from)].load_before += graph.load[at];
    grids[static_cast<std::size_t>(to)].load_after += graph.load[at];
    if (from == to) continue;
    grids[static_cast<std::size_t>(from)].given += graph.load[at];
    auto& each = taken[{to, from}];
    each.from = from;
    each.load += graph.load[at];
    each.square_metres += graph.area[at];
  }
  for (const auto& [pair, each] : taken) grids[static_cast<std::size_t>(pair.first)].taken.push_back(each);
  for (const int row : ground.rows) {
    auto& list = grids[static_cast<std::size_t>(row)].taken;
    std::stable_sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.load > b.load; });
  }
}

BalancedVillage summary(const BalanceGround& ground, const SearchResult& found, double limit,
                        std::span<const BalancedGrid> grids) {
  BalancedVillage out;
  out.village = ground.village;
  std::vector<double> loads;
  for (const int row : ground.rows) {
    const BalancedGrid& grid = grids[static_cast<std::size_t>(row)];
    loads.push_back(grid.load_before);
    out.mean += grid.load_before / static_cast<double>(ground.rows.size());
    out.most_before = std::max(out.most_before, grid.load_before);
    out.most_after = std::max(out.most_after, grid.load_after);
    out.moved += grid.given;
  }
  out.limit = limit * out.mean;
  out.least = least_moved(loads, limit);
  out.least_between = least_moved_between(loads, touching(ground.units.graph), limit);
  const auto& unit_loads = ground.units.graph.load;
  out.units = ground.units.graph.size();
  out.heaviest_unit = unit_loads.empty() ? 0 : *std::max_element(unit_loads.begin(), unit_loads.end());
  out.proposed = found.proposed;
  out.accepted = found.accepted;
  out.stopped = found.stopped;
  return out;
}

double most_above_limit(const UnitGraph& graph, std::span<const int> owners, double limit) {
  std::vector<double> loads(static_cast<std::size_t>(graph.grids), 0);
  double all = 0;
  for (std::size_t unit = 0; unit < owners.size(); ++unit) {
    loads[static_cast<std::size_t>(owners[unit])] += graph.load[unit];
    all += graph.load[unit];
  }
  const double most = *std::max_element(loads.begin(), loads.end());
  return all > 0 ? std::max(0.0, most * graph.grids / all - limit - 1e-9) : 0;
}

/// A search may freeze with a grid just above the limit: then others, with other numbers, until one has none.
SearchResult find_within_limit(const BalanceGround& ground, SearchOptions options, const Watch& watch) {
  constexpr std::uint64_t tries = 3;
  options.locked = ground.locked;
  SearchResult best;
  double least = 0;
  for (std::uint64_t k = 0; k < tries; ++k) {
    options.stream = static_cast<std::uint64_t>(ground.village) + (k << 32U);
    SearchResult found = search(ground.units.graph, options, watch);
    const double above = most_above_limit(ground.units.graph, found.owners, options.limit);
    const bool stopped = found.stopped;
    if (k == 0 || (!stopped && above < least)) {
      least = above;
      best = std::move(found);
    }
    best.stopped = best.stopped || stopped;
    if (least <= 0 || stopped) break;
  }
  best.owners = relabelled(ground.units.graph, std::move(best.owners), ground.locked);
  return best;
}

std::vector<int> faults_of_villages(std::span<const shape::MultiPolygon> faces, std::span<const int> villages) {
  std::vector<int> out(1 + static_cast<std::size_t>(std::max(0, *std::max_element(villages.begin(), villages.end()))));
  for (const Fault& fault : check(shape::Coverage(faces))) {
    for (const int face : fault.faces) {
      const int village = villages[static_cast<std::size_t>(face)];
      if (village >= 0) ++out[static_cast<std::size_t>(village)];
    }
  }
  return out;
}

/// All villages' drawings beside each other. One that brings a fault which was not there is taken back: its village
/// stays as it is; which those are.
std::vector<bool> put_together(const BalanceSource& source, std::span<const BalanceGround> grounds,
                               const std::vector<std::vector<shape::MultiPolygon>>& drawn,
                               std::vector<shape::MultiPolygon>& faces) {
  std::vector<bool> given_up(grounds.size(), false);
  if (grounds.empty()) return given_up;
  const std::vector<int> before = faults_of_villages(source.grids, source.villages);
  for (bool again = true; again;) {
    faces.assign(source.grids.begin(), source.grids.end());
    for (std::size_t i = 0; i < grounds.size(); ++i) {
      if (given_up[i]) continue;
      for (std::size_t k = 0; k < grounds[i].rows.size(); ++k) {
        faces[static_cast<std::size_t>(grounds[i].rows[k])] = drawn[i][k];
      }
    }
    share_vertices(faces, source.grids, source.villages);
    const std::vector<int> after = faults_of_villages(faces, source.villages);
    again = false;
    for (std::size_t i = 0; i < grounds.size(); ++i) {
      const auto village = static_cast<std::size_t>(grounds[i].village);
      if (given_up[i] || after[village] <= before[village]) continue;
      given_up[i] = true;
      again = true;
    }
  }
  return given_up;
}

}  // namespace

UnitSource BalanceGround::source() const {
  return {.grids = grids,
          .places = places,
          .loads = loads,
          .lines = lines,
          .units_per_grid = units_per_grid,
          .apart = apart};
}

std::vector<BalanceGround> cut_villages(const BalanceSource& source, int threads, const Watch& watch) {
  std::vector<BalanceGround> grounds = villages_of(source);
  const bool all = in_parallel(grounds.size(), threads, watch, [&](std::size_t i, const Watch& more) {
    if (more && !more(0)) return;
    grounds[i].units = cut_into_units(grounds[i].source());
  });
  if (!all) grounds.clear();
  return grounds;
}

Proposal propose(const BalanceSource& source, std::span<const BalanceGround> grounds, const BalanceOptions& options,
                 const Watch& watch) {
  Proposal out;
  out.faces.assign(source.grids.begin(), source.grids.end());
  out.grids.resize(out.faces.size());
  std::vector<SearchResult> found(grounds.size());
  std::vector<std::vector<shape::MultiPolygon>> drawn(grounds.size());
  in_parallel(grounds.size(), options.threads, watch, [&](std::size_t i, const Watch& more) {
    found[i] = find_within_limit(grounds[i], options.search, more);
    drawn[i] = redraw(grounds[i].units, found[i].owners, grounds[i].source());
  });
  const std::vector<bool> given_up = put_together(source, grounds, drawn, out.faces);
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    if (given_up[i]) found[i].owners = grounds[i].units.graph.grid;
  }
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    count_units(grounds[i], found[i].owners, out.grids);
    out.villages.push_back(summary(grounds[i], found[i], options.search.limit, out.grids));
    out.villages.back().given_up = given_up[i];
    const BalancedVillage& village = out.villages.back();
    out.moved += village.moved;
    out.least += village.least;
    out.least_between += std::max(0.0, village.least_between);
    out.total += village.mean * static_cast<double>(grounds[i].rows.size());
    if (village.mean > 0) out.worst = std::max(out.worst, village.most_after / village.mean);
    out.stopped = out.stopped || village.stopped;
  }
  double counted = 0;
  for (std::size_t row = 0; row < out.faces.size(); ++row) {
    if (source.grids[row].empty()) continue;
    BalancedGrid& grid = out.grids[row];
    grid.compact_before = shape::compactness(source.grids[row]);
    grid.compact_after = shape::compactness(out.faces[row]);
    grid.changed = grid.given > 0 || !grid.taken.empty();
    out.compact_before += grid.compact_before;
    out.compact_after += grid.compact_after;
    ++counted;
  }
  if (counted > 0) {
    out.compact_before /= counted;
    out.compact_after /= counted;
  }
  return out;
}

}  // namespace lianxun::boundary
