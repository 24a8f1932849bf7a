#include "boundary/repair_near.hpp"

#include <algorithm>
#include <iterator>

#include "boundary/ground_by.hpp"
#include "boundary/millimetres.hpp"
#include "shape/match.hpp"

namespace lianxun::boundary {
namespace {

using shape::MultiPolygon;

/// Ground by who had it and who has it, -1 nobody; nothing where that is the same.
using Handed = std::pair<std::vector<int>, int>;

std::optional<Handed> handed(const std::vector<int>& before, const std::vector<int>& after) {
  const int to = after.empty() ? -1 : after.front();
  if (before.empty() ? to < 0 : before.size() == 1 && before.front() == to) return std::nullopt;
  return Handed{before, to};
}

FaultKind kind_of(const std::vector<int>& before) {
  return before.empty() ? FaultKind::gap : before.size() > 1 ? FaultKind::overlap : FaultKind::unmatched_vertex;
}

/// All that differs from the faces as they came, in pieces.
void tell(std::span<const MultiPolygon> came, Repaired& repaired) {
  std::vector<MultiPolygon> before;
  std::vector<MultiPolygon> after;
  std::vector<std::vector<shape::Vertex>> lines;
  repaired.changed.clear();
  for (std::size_t i = 0; i < came.size(); ++i) {
    before.push_back(millimetres_of(came[i]));
    after.push_back(millimetres_of(repaired.faces[i]));
    if (before[i] == after[i]) continue;
    repaired.changed.push_back(static_cast<int>(i));
    append_rings(came[i], lines);
    append_rings(repaired.faces[i], lines);
  }
  repaired.moves.clear();
  repaired.square_metres = 0;
  for (const auto& [who, area] : ground_by<Handed>(lines, before, after, handed)) {
    for (const auto& polygon : area) {
      Move move;
      move.kind = kind_of(who.first);
      move.to = who.second;
      std::copy_if(who.first.begin(), who.first.end(), std::back_inserter(move.from),
                   [&move](int face) { return face != move.to; });
      move.area = metres_of(MultiPolygon{polygon});
      move.at = shape::label_point(move.area);
      move.square_metres = shape::area(polygon) / 1e6;
      repaired.square_metres += move.square_metres;
      repaired.moves.push_back(std::move(move));
    }
  }
}

}  // namespace

RepairedNear repair_near(std::span<const MultiPolygon> faces, double tolerance, const RepairOptions& options) {
  constexpr int most_rounds = 8;
  RepairedNear out;
  out.repaired.faces.assign(faces.begin(), faces.end());
  for (int round = 0; round < most_rounds; ++round) {
    shape::Matched matched = shape::match(out.repaired.faces, tolerance);
    if (round > 0 && matched.moved == 0 && matched.inserted == 0) break;
    out.nearness.moved += matched.moved;
    out.nearness.inserted += matched.inserted;
    out.nearness.farthest = std::max(out.nearness.farthest, matched.farthest);
    out.nearness.left = std::move(matched.left);
    out.nearness.refused = matched.refused.size();
    out.repaired = repair(matched.coverage, options);
  }
  tell(faces, out.repaired);
  return out;
}

}  // namespace lianxun::boundary
