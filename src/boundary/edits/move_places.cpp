#include "boundary/edits/move_places.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <utility>

#include "boundary/edits/cell_groups.hpp"
#include "boundary/edits/recut.hpp"
#include "boundary/edits/sound.hpp"
#include "shape/foot.hpp"
#include "shape/predicates.hpp"

namespace lianxun::boundary {

using shape::Point;

namespace {

Point nearest_on_border(Point p, const shape::MultiPolygon& area) {
  Point best{};
  double least = std::numeric_limits<double>::infinity();
  shape::for_each_ring(area, [&](const shape::Ring& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      const shape::Foot foot = shape::foot_on(ring[i - 1], ring[i], p);
      if (foot.distance >= least) continue;
      least = foot.distance;
      best = foot.at;
    }
  });
  return best;
}

/// All within `margin` metres of the way from p to q, with four corners for each round end.
shape::Ring corridor(Point p, Point q, double margin) {
  const double heading = std::atan2(q.y - p.y, q.x - p.x);
  shape::Ring out;
  for (int corner = 0; corner < 8; ++corner) {
    const double angle = heading + (corner < 4 ? 0.5 : -0.5) * std::numbers::pi + corner % 4 * std::numbers::pi / 3;
    const Point end = corner < 4 ? p : q;
    out.push_back({end.x + margin * std::cos(angle), end.y + margin * std::sin(angle)});
  }
  out.push_back(out.front());
  return out;
}

class Moving {
 public:
  Moving(const Draft& draft, const DraftIndex& index, const MovePlaces& edit)
      : draft_(draft), index_(index), edit_(edit), target_(draft.faces[static_cast<std::size_t>(edit.to)]) {}

  Preview result() {
    for (const Point p : edit_.places) {
      if (auto why = add(p)) return *std::move(why);
    }
    if (corridors_.empty()) return WhyNot{{"the places are in the grid already", {}}, edit_.places.front()};
    std::vector<int> concerned = sources_;
    concerned.push_back(edit_.to);
    const Recut recut(draft_, index_, std::move(concerned), corridors_);
    std::vector<int> owners = recut.owners();
    for (std::size_t cell = 1; cell < owners.size(); ++cell) {
      const Point inside = recut.inside(static_cast<int>(cell));
      const bool taken = is_source(owners[cell]) &&
                         std::any_of(corridors_.begin(), corridors_.end(), [&](const shape::Ring& corridor) {
                           return shape::locate(inside, corridor) == shape::Location::inside;
                         });
      if (taken) owners[cell] = edit_.to;
    }
    take_enclosed(recut, owners);
    Change change = recut.change(owners);
    for (const Change::Face& each : change.faces) {
      if (each.face == edit_.to && each.after.size() > each.before.size()) {
        return WhyNot{{"another grid lies between the place and the grid it is given to", {}},
                      each.after.back().outer.front(),
                      each.after};
      }
    }
    return proven(draft_, index_, std::move(change));
  }

 private:
  [[nodiscard]] bool is_source(int face) const {
    return std::find(sources_.begin(), sources_.end(), face) != sources_.end();
  }

  std::optional<WhyNot> add(Point p) {
    int owner = -1;
    for (const int face : index_.near(p)) {
      if (shape::locate(p, draft_.faces[static_cast<std::size_t>(face)]) == shape::Location::inside) owner = face;
    }
    if (owner < 0) return WhyNot{{"the place is in no grid", {}}, p};
    if (owner == edit_.to) return {};
    if (draft_.villages[static_cast<std::size_t>(owner)] != draft_.villages[static_cast<std::size_t>(edit_.to)]) {
      return WhyNot{{"this ground belongs to another village", {}}, p};
    }
    corridors_.push_back(corridor(p, nearest_on_border(p, target_), edit_.margin));
    if (!is_source(owner)) sources_.push_back(owner);
    return {};
  }

  /// Pieces of a grid that the corridors cut off from the rest of it.
  void take_enclosed(const Recut& recut, std::vector<int>& owners) const {
    const Arrangement& cells = recut.arrangement();
    const auto left = [&cells](const std::vector<int>& of, int half) {
      return of[static_cast<std::size_t>(cells.cell_left_of(half))];
    };
    const auto same = [&](const std::vector<int>& of) {
      return cell_groups(cells, [&](int half) { return left(of, half) == left(of, Arrangement::twin(half)); });
    };
    const auto part = same(recut.owners());
    const auto piece = same(owners);
    std::map<int, double> sizes;
    std::map<int, double> taken;  // of each part
    for (std::size_t cell = 1; cell < owners.size(); ++cell) {
      const double size = recut.square_metres(static_cast<int>(cell));
      if (is_source(owners[cell])) sizes[piece[cell]] += size;
      if (owners[cell] != recut.owners()[cell]) taken[part[cell]] += size;
    }
    std::map<int, int> rest;
    for (std::size_t cell = 1; cell < owners.size(); ++cell) {
      if (!is_source(owners[cell])) continue;
      const auto found = rest.emplace(part[cell], piece[cell]).first;
      if (sizes[piece[cell]] > sizes[found->second]) found->second = piece[cell];
    }
    for (std::size_t cell = 1; cell < owners.size(); ++cell) {
      if (!is_source(owners[cell]) || piece[cell] == rest[part[cell]]) continue;
      if (sizes[piece[cell]] <= taken[part[cell]]) owners[cell] = edit_.to;
    }
  }

  const Draft& draft_;
  const DraftIndex& index_;
  const MovePlaces& edit_;
  const shape::MultiPolygon& target_;
  std::vector<shape::Line> corridors_;  // closed
  std::vector<int> sources_;
};

}  // namespace

Preview preview(const Draft& draft, const DraftIndex& index, const MovePlaces& edit) {
  const auto to = static_cast<std::size_t>(edit.to);
  if (edit.to < 0 || to >= draft.faces.size() || draft.faces[to].empty()) {
    return WhyNot{{"there is no grid to give the area to", {}}};
  }
  if (edit.places.empty()) return WhyNot{{"choose places first", {}}};
  if (!(edit.margin > 0.01)) return WhyNot{{"a margin is more than a centimetre", {}}};
  return Moving(draft, index, edit).result();
}

}  // namespace lianxun::boundary
