#include "boundary/levels.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>

#include "boundary/dissolve.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

using shape::Coverage;
using shape::Vertex;

constexpr int nobody = -1;
constexpr const char* overlapping = "levels: grids overlap on a village's border: repair them first";

/// A segment of a border with the villages beside it, as one looks from the lesser end to the other.
struct Side {
  Segment segment;
  int left;
  int right;
};

auto place(const Segment& s) { return std::tuple(s.a.x, s.a.y, s.b.x, s.b.y); }

bool before(Vertex a, Vertex b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

Side side_of(Vertex a, Vertex b, int left, int right) {
  return before(a, b) ? Side{{a, b}, left, right} : Side{{b, a}, right, left};
}

/// The village of each cell; of grids that do not overlap all half-edges around a cell say the same.
std::vector<int> owners(const Arrangement& arrangement, const std::vector<Side>& sides) {
  constexpr int unknown = -2;
  std::vector<int> out(arrangement.cells().size(), unknown);
  for (int half = 0; half < arrangement.half_edges(); ++half) {
    const Side wanted = side_of(arrangement.from(half), arrangement.to(half), 0, 1);
    const auto at = std::lower_bound(sides.begin(), sides.end(), wanted,
                                     [](const Side& a, const Side& b) { return place(a.segment) < place(b.segment); });
    const int village = wanted.left == 0 ? at->left : at->right;
    int& owner = out[static_cast<std::size_t>(arrangement.cell_left_of(half))];
    if (owner == unknown) owner = village;
    if (owner != village) throw std::invalid_argument(overlapping);
  }
  if (out.front() == unknown) out.front() = nobody;
  return out;
}

}  // namespace

Levels levels_of(const Coverage& grids, std::span<const int> village_of_grid, int villages) {
  const auto village = [&](int face) {
    return face == Coverage::outside ? nobody : village_of_grid[static_cast<std::size_t>(face)];
  };
  Levels out;
  std::vector<Segment> segments;
  std::vector<Side> sides;
  for (std::size_t i = 0; i < grids.arcs().size(); ++i) {
    const Coverage::Arc& arc = grids.arcs()[i];
    const int left = village(arc.left);
    const int right = village(arc.right);
    if (left == right) continue;
    out.border_arcs.push_back(static_cast<int>(i));
    const auto line = grids.vertices(arc);
    for (std::size_t k = 1; k < line.size(); ++k) {
      if (line[k - 1] == line[k]) continue;
      sides.push_back(side_of(line[k - 1], line[k], left, right));
      segments.push_back(sides.back().segment);
    }
  }
  std::sort(sides.begin(), sides.end(),
            [](const Side& a, const Side& b) { return place(a.segment) < place(b.segment); });
  const auto twice = std::adjacent_find(sides.begin(), sides.end(),
                                        [](const Side& a, const Side& b) { return a.segment == b.segment; });
  if (twice != sides.end()) throw std::invalid_argument(overlapping);
  const Arrangement arrangement(segments);
  std::vector<int> wanted(static_cast<std::size_t>(villages));
  std::iota(wanted.begin(), wanted.end(), 0);
  for (auto& area : dissolve_all(arrangement, owners(arrangement, sides), wanted))
    out.villages.push_back(metres_of(std::move(area)));
  return out;
}

}  // namespace lianxun::boundary
