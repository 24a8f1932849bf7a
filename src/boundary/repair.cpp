#include "boundary/repair.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "boundary/check.hpp"
#include "boundary/dissolve.hpp"
#include "boundary/face_index.hpp"
#include "boundary/millimetres.hpp"

namespace lianxun::boundary {
namespace {

using shape::Point;

constexpr int nobody = -1;
constexpr int undecided = -2;

class Repairer {
 public:
  Repairer(const shape::Coverage& coverage, const RepairOptions& options)
      : options_(options), faulty_(find_faulty(coverage)), villages_(options_.villages) {}

  Repaired repair() {
    out_.faces = faulty_.faces;
    first_owners();
    decide();
    rebuild();
    for (auto& area : out_.faces) area = metres_of(std::move(area));
    out_.kept = gaps_of(faulty_);
    std::erase_if(out_.kept, [this](const Fault& gap) { return gap.square_metres <= options_.max_gap; });
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t cells() const { return faulty_.cells.size(); }

  void first_owners() {
    owner_.assign(cells(), nobody);
    for (std::size_t cell = 1; cell < cells(); ++cell) {
      const auto& record = faulty_.cells[cell];
      if (record.holders.size() == 1) owner_[cell] = record.holders.front();
      if (record.holders.size() > 1) owner_[cell] = undecided;
      if (record.gap && square_metres(cell) <= options_.max_gap) owner_[cell] = undecided;
    }
  }

  [[nodiscard]] double square_metres(std::size_t cell) const {
    return shape::area(faulty_.arrangement.polygon(static_cast<int>(cell))) / 1e6;
  }

  /// The length of the border that a cell has with each face that owns the other side, metres.
  [[nodiscard]] std::map<int, double> borders(std::size_t cell) const {
    std::map<int, double> out;
    const Arrangement& arrangement = faulty_.arrangement;
    arrangement.walk_around(static_cast<int>(cell), [&](int half) {
      const int other = owner_[static_cast<std::size_t>(arrangement.cell_left_of(Arrangement::twin(half)))];
      if (other < 0) return;
      const Point a = in_mm(arrangement.from(half));
      const Point b = in_mm(arrangement.to(half));
      out[other] += std::hypot(b.x - a.x, b.y - a.y) / 1000;
    });
    return out;
  }

  [[nodiscard]] int village_of(int face) const {
    const auto at = static_cast<std::size_t>(face);
    return at < options_.village_of_face.size() ? options_.village_of_face[at] : -1;
  }

  /// The village whose outline holds a cell; -1: unknown, or several.
  [[nodiscard]] int village_at(std::size_t cell) const {
    const Point inside = faulty_.arrangement.point_inside(static_cast<int>(cell));
    const auto found = villages_.holding(metres_of(inside));
    return found.size() == 1 ? found.front() : -1;
  }

  /// The longest border; the first face where equal. `held`: only these, of an overlap.
  [[nodiscard]] int best_of(const std::map<int, double>& borders, const std::vector<int>& held, int village) const {
    int best = nobody;
    double longest = 0;
    const auto consider = [&](bool of_village) {
      for (const auto& [face, length] : borders) {
        if (!held.empty() && !std::binary_search(held.begin(), held.end(), face)) continue;
        if (of_village && village_of(face) != village) continue;
        if (length > longest) {
          longest = length;
          best = face;
        }
      }
    };
    if (village >= 0) consider(true);
    if (best == nobody) consider(false);
    return best;
  }

  /// Again and again, since ground that has been given makes borders for what lies beside it.
  void decide() {
    std::vector<std::size_t> open;
    for (std::size_t cell = 1; cell < cells(); ++cell) {
      if (owner_[cell] == undecided) open.push_back(cell);
    }
    while (!open.empty()) {
      std::vector<std::pair<std::size_t, int>> given;
      for (const std::size_t cell : open) {
        const int to = best_of(borders(cell), faulty_.cells[cell].holders, village_at(cell));
        if (to != nobody) given.emplace_back(cell, to);
      }
      if (given.empty()) {
        // Nobody has ground beside it: faces that lie over each other whole.
        const auto& holders = faulty_.cells[open.front()].holders;
        given.emplace_back(open.front(), holders.empty() ? nobody : holders.front());
      }
      for (const auto& [cell, to] : given) give(cell, to);
      std::erase_if(open, [this](std::size_t cell) { return owner_[cell] != undecided; });
    }
  }

  void give(std::size_t cell, int to) {
    owner_[cell] = to;
    if (to == nobody) return;
    const auto& record = faulty_.cells[cell];
    Move move;
    move.kind = record.gap ? FaultKind::gap : FaultKind::overlap;
    move.to = to;
    for (const int face : record.holders) {
      if (face != to) move.from.push_back(face);
    }
    move.square_metres = square_metres(cell);
    move.at = metres_of(faulty_.arrangement.point_inside(static_cast<int>(cell)));
    move.area = metres_of(shape::MultiPolygon{faulty_.arrangement.polygon(static_cast<int>(cell))});
    out_.square_metres += move.square_metres;
    out_.moves.push_back(std::move(move));
  }

  void rebuild() {
    auto rebuilt = dissolve_all(faulty_.arrangement, owner_, faulty_.touched);
    for (std::size_t i = 0; i < rebuilt.size(); ++i) {
      auto& face = out_.faces[static_cast<std::size_t>(faulty_.touched[i])];
      if (same_rings(face, rebuilt[i])) continue;  // as it came, with its own first vertices
      face = std::move(rebuilt[i]);
      out_.changed.push_back(faulty_.touched[i]);
    }
  }

  const RepairOptions& options_;
  Faulty faulty_;
  FaceIndex villages_;
  std::vector<int> owner_;
  Repaired out_;
};

}  // namespace

/// Snapping can put a vertex of one line onto another that no fault had touched; then its faces are the next to be
/// repaired. Each round only adds vertices to lines within a millimetre, so that there are few.
Repaired repair(const shape::Coverage& coverage, const RepairOptions& options) {
  constexpr int most_rounds = 16;
  Repaired all = Repairer(coverage, options).repair();
  for (int round = 0; round < most_rounds && !all.changed.empty(); ++round) {
    Repaired more = Repairer(shape::Coverage(all.faces), options).repair();
    all.kept = std::move(more.kept);
    if (more.changed.empty()) return all;
    all.faces = std::move(more.faces);
    all.square_metres += more.square_metres;
    all.moves.insert(all.moves.end(), std::make_move_iterator(more.moves.begin()),
                     std::make_move_iterator(more.moves.end()));
    std::vector<int> changed;
    std::set_union(all.changed.begin(), all.changed.end(), more.changed.begin(), more.changed.end(),
                   std::back_inserter(changed));
    all.changed = std::move(changed);
  }
  return all;
}

}  // namespace lianxun::boundary
