#include "boundary/edits/reshape.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "boundary/edits/borders.hpp"
#include "boundary/edits/cell_groups.hpp"
#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/foot.hpp"

namespace lianxun::boundary {

using shape::Point;

namespace {

/// Whether both ends of an edge lie within a millimetre of one piece of the drawn line, metres.
bool runs_along(const shape::Line& line, Point a, Point b) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto near = [&](Point p) { return shape::foot_on(line[i - 1], line[i], p).distance <= 0.001; };
    if (near(a) && near(b)) return true;
  }
  return false;
}

class Reshaping {
 public:
  Reshaping(const Draft& draft, const DraftIndex& index, const Reshape& edit)
      : draft_(draft),
        index_(index),
        edit_(edit),
        recut_(draft, index, concerned(), std::vector<shape::Line>{edit.line}),
        owners_(recut_.owners()) {}

  Preview result() {
    if (auto why = take_enclosed()) return *std::move(why);
    if (auto why = give_cut_off()) return *std::move(why);
    if (owners_ == recut_.owners()) {
      return WhyNot{{"the line does not begin and end on the border of the grid", {}}, edit_.line.front()};
    }
    return proven(draft_, index_, recut_.change(owners_));
  }

 private:
  [[nodiscard]] std::vector<int> concerned() const {
    std::vector<int> out = faces_on(draft_, index_, edit_.line);
    out.push_back(edit_.face);
    const Borders borders(draft_, index_, index_.box(edit_.face));
    for (const auto& arc : borders.arcs_of(edit_.face)) {
      if (arc.right != Borders::nobody) out.push_back(arc.right);
    }
    return out;
  }

  [[nodiscard]] int owner_left(int half) const {
    return recut_.owners()[static_cast<std::size_t>(recut_.arrangement().cell_left_of(half))];
  }
  [[nodiscard]] int village_of(int face) const { return draft_.villages[static_cast<std::size_t>(face)]; }

  /// The ground around the face, in the parts that the face alone leaves, and these in the pieces into which the line
  /// cuts them: of each part the largest piece, or the one that goes on to the outside, is the rest; others are
  /// enclosed.
  std::optional<WhyNot> take_enclosed() {
    const Arrangement& cells = recut_.arrangement();
    const auto beside_face = [&](int half) {
      return owner_left(half) == edit_.face || owner_left(Arrangement::twin(half)) == edit_.face;
    };
    const auto drawn = [&](int half) {
      return owner_left(half) == owner_left(Arrangement::twin(half)) ||
             runs_along(edit_.line, shape::to_metres(cells.from(half)), shape::to_metres(cells.to(half)));
    };
    const auto part = cell_groups(cells, [&](int half) { return !beside_face(half); });
    const auto piece = cell_groups(cells, [&](int half) { return !beside_face(half) && !drawn(half); });
    std::map<int, double> sizes;
    for (std::size_t cell = 1; cell < piece.size(); ++cell) {
      sizes[piece[cell]] += recut_.square_metres(static_cast<int>(cell));
    }
    sizes[piece[0]] = HUGE_VAL;
    std::map<int, int> rest;
    for (std::size_t cell = 0; cell < piece.size(); ++cell) {
      const auto found = rest.emplace(part[cell], piece[cell]).first;
      if (sizes[piece[cell]] > sizes[found->second]) found->second = piece[cell];
    }
    for (std::size_t cell = 1; cell < piece.size(); ++cell) {
      if (owners_[cell] == edit_.face || piece[cell] == rest[part[cell]]) continue;
      const int number = static_cast<int>(cell);
      if (owners_[cell] < 0) {
        return WhyNot{
            {"the line encloses ground that no neighbour has", {}}, recut_.inside(number), recut_.area(number)};
      }
      if (village_of(owners_[cell]) != village_of(edit_.face)) {
        return WhyNot{{"this ground belongs to another village", {}}, recut_.inside(number), recut_.area(number)};
      }
      owners_[cell] = edit_.face;
    }
    return {};
  }

  std::optional<WhyNot> give_cut_off() {
    const auto part = cell_groups(recut_.arrangement(), [&](int half) {
      return owner_left(half) == edit_.face && owner_left(Arrangement::twin(half)) == edit_.face;
    });
    std::map<int, int> largest;
    const auto count = static_cast<int>(part.size());
    for (int cell = 1; cell < count; ++cell) {
      if (recut_.owners()[static_cast<std::size_t>(cell)] != edit_.face) continue;
      const auto found = largest.emplace(part[static_cast<std::size_t>(cell)], cell).first;
      if (recut_.square_metres(cell) > recut_.square_metres(found->second)) found->second = cell;
    }
    for (int cell = 1; cell < count; ++cell) {
      const auto at = static_cast<std::size_t>(cell);
      if (recut_.owners()[at] != edit_.face || largest[part[at]] == cell) continue;
      const int heir = heir_of(cell);
      if (heir < 0) {
        return WhyNot{
            {"no neighbour of the village could have what is cut off", {}}, recut_.inside(cell), recut_.area(cell)};
      }
      owners_[at] = heir;
    }
    return {};
  }

  /// The neighbour of the village with the longest border with a cell; -1: none.
  [[nodiscard]] int heir_of(int cell) const {
    std::map<int, double> lengths;
    recut_.arrangement().walk_around(cell, [&](int half) {
      const int other = owner_left(Arrangement::twin(half));
      if (other < 0 || other == edit_.face || village_of(other) != village_of(edit_.face)) return;
      const Point a = in_mm(recut_.arrangement().from(half));
      const Point b = in_mm(recut_.arrangement().to(half));
      lengths[other] += std::hypot(b.x - a.x, b.y - a.y);
    });
    int heir = -1;
    for (const auto& [face, length] : lengths) {
      if (heir < 0 || length > lengths[heir]) heir = face;
    }
    return heir;
  }

  const Draft& draft_;
  const DraftIndex& index_;
  const Reshape& edit_;
  Recut recut_;
  std::vector<int> owners_;
};

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const Reshape& edit) {
  const auto at = static_cast<std::size_t>(edit.face);
  if (edit.face < 0 || at >= draft.faces.size() || draft.faces[at].empty()) {
    return WhyNot{{"there is no grid here", {}}};
  }
  if (edit.line.size() < 2) return WhyNot{{"a line needs two points", {}}};
  return Reshaping(draft, index, edit).result();
}

}  // namespace lianxun::boundary
