#include "shape/match_vertices.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "shape/cell_lists.hpp"

namespace lianxun::shape {
namespace {

double squared_distance(Vertex a, Vertex b) {
  const auto x = static_cast<double>(a.x - b.x);
  const auto y = static_cast<double>(a.y - b.y);
  return x * x + y * y;
}

}  // namespace

Uniter::Uniter(std::span<const Vertex> vertices, double tolerance, std::int64_t spacing, LargeVector<Vertex>& places)
    : vertices_(vertices),
      squared_(tolerance * tolerance),
      reach_(static_cast<std::int64_t>(std::floor(tolerance))),
      places_(places) {
  chain(std::max(2 * reach_, spacing));
  numbers_.resize(vertices_.size());
  places_.reserve(vertices_.size());
  for (std::uint32_t i = 0; i < vertices_.size(); ++i) {
    if (parent_[i] != i) continue;
    if (next_[i] == none)
      numbers_[i] = place(vertices_[i]);
    else
      settle(i);
  }
}

std::vector<std::uint32_t> Uniter::fix(std::span<const std::uint32_t> vertices) {
  fixed_.resize(vertices_.size(), 0);
  std::vector<std::uint32_t> chains;
  for (const std::uint32_t i : vertices) {
    fixed_[i] = 1;
    chains.push_back(root(i));
  }
  std::sort(chains.begin(), chains.end());
  chains.erase(std::unique(chains.begin(), chains.end()), chains.end());
  std::vector<std::uint32_t> concerned;
  for (const std::uint32_t first : chains) {
    if (next_[first] == none) continue;
    settle(first);
    concerned.insert(concerned.end(), members_.begin(), members_.end());
  }
  return concerned;
}

bool Uniter::is_near(Vertex a, Vertex b) const { return squared_distance(a, b) <= squared_; }

std::uint32_t Uniter::root(std::uint32_t i) {
  while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
  return i;
}

/// Chains of vertices that are near each other, each from its least on.
void Uniter::chain(std::int64_t spacing) {
  parent_.resize(vertices_.size());
  std::iota(parent_.begin(), parent_.end(), 0U);
  const std::int64_t half = (reach_ + 1) / 2;
  const CellLists cells(vertices_.size(), spacing,
                        [this, half](std::size_t i) { return VertexBox::around(vertices_[i], half); });
  for (std::size_t list = 0; list < cells.lists(); ++list) {
    const auto items = cells.list(list);
    for (std::size_t j = 1; j < items.size(); ++j)
      for (std::size_t i = 0; i < j; ++i) {
        if (!is_near(vertices_[items[i]], vertices_[items[j]])) continue;
        const std::uint32_t a = root(items[i]);
        const std::uint32_t b = root(items[j]);
        parent_[std::max(a, b)] = std::min(a, b);
      }
  }
  next_.assign(vertices_.size(), none);
  for (std::uint32_t i = static_cast<std::uint32_t>(vertices_.size()); i-- > 0;) {
    const std::uint32_t first = root(i);
    if (first == i) continue;
    next_[i] = next_[first];
    next_[first] = i;
  }
}

std::uint32_t Uniter::place(Vertex at) {
  places_.push_back(at);
  return static_cast<std::uint32_t>(places_.size() - 1);
}

void Uniter::settle(std::uint32_t first) {
  find_sites(first);
  std::sort(sites_.begin(), sites_.end(), [](const Site& a, const Site& b) {
    return std::tie(b.fixed, b.count, a.at.x, a.at.y) < std::tie(a.fixed, a.count, b.at.x, b.at.y);
  });
  constexpr std::size_t few = 16;
  if (sites_.size() <= few) {
    choose([this](const Site&, const auto& visit) {
      for (Site& other : sites_) visit(other);
    });
  } else {
    const CellLists cells(sites_.size(), 2 * reach_,
                          [this](std::size_t i) { return VertexBox::around(sites_[i].at, 0); });
    choose([&](const Site& site, const auto& visit) {
      cells.near(VertexBox::around(site.at, reach_), [&](std::uint32_t other) { visit(sites_[other]); });
    });
  }
}

void Uniter::find_sites(std::uint32_t first) {
  members_.clear();
  for (std::uint32_t i = first; i != none; i = next_[i]) members_.push_back(i);
  std::sort(members_.begin(), members_.end(), [this](std::uint32_t a, std::uint32_t b) {
    return std::tie(vertices_[a].x, vertices_[a].y, a) < std::tie(vertices_[b].x, vertices_[b].y, b);
  });
  sites_.clear();
  for (std::uint32_t i = 0; i < members_.size(); ++i) {
    const Vertex at = vertices_[members_[i]];
    if (sites_.empty() || !(sites_.back().at == at)) sites_.push_back({at, i, 0});
    ++sites_.back().count;
    if (!fixed_.empty() && fixed_[members_[i]] != 0) sites_.back().fixed = true;
  }
}

/// In order of priority: a site wins unless a winner is near. Then each of the others goes to the nearest.
template <class ForEachNear>
void Uniter::choose(const ForEachNear& for_each_near) {
  for (Site& site : sites_) {
    bool wins = true;
    if (!site.fixed)
      for_each_near(site, [&](const Site& other) {
        if (other.number != none && is_near(site.at, other.at)) wins = false;
      });
    if (wins) site.number = place(site.at);
  }
  for (const Site& site : sites_) {
    const Site* best = &site;
    if (site.number == none) {
      double least = squared_;
      for_each_near(site, [&](const Site& other) {
        if (other.number == none) return;
        const double distance = squared_distance(site.at, other.at);
        if (distance > least || (distance == least && best != &site && &other > best)) return;
        least = distance;
        best = &other;
      });
    }
    for (std::uint32_t i = site.first; i < site.first + site.count; ++i) numbers_[members_[i]] = best->number;
  }
}

}  // namespace lianxun::shape
