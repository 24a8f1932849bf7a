#pragma once

#include <algorithm>
#include <cmath>
#include <random>

#include "boundary/edits/edits.hpp"

namespace lianxun::test {

/// Edits as a hasty hand would make them: some sensible, some not. Deterministic.
class RandomEdits {
 public:
  explicit RandomEdits(std::uint64_t seed) : random_(seed) {}

  static constexpr std::size_t kinds = std::variant_size_v<boundary::Edit>;

  /// Of a draft in which at least one face has ground.
  [[nodiscard]] boundary::Edit next(const boundary::Draft& draft, const boundary::DraftIndex& index) {
    using namespace boundary;
    draft_ = &draft;
    face_ = any_living();
    neighbour_ = any_neighbour(index);
    size_ = std::max(index.box(face_).width(), index.box(face_).height());
    const shape::Ring& ring = any_ring();
    const std::size_t at = random_() % (ring.size() - 1);
    const std::size_t further = (at + 1 + random_() % std::min<std::size_t>(8, ring.size() - 1)) % (ring.size() - 1);
    switch (random_() % kinds) {
      case 0:
        return MovePoint{ring[at], near(ring[at], one_in(4) ? size_ / 4 : size_ / 40)};
      case 1:
        return InsertPoint{ring[at], ring[at + 1], near(between(ring[at], ring[at + 1]), one_in(3) ? 0 : size_ / 30)};
      case 2:
        return DeletePoint{ring[at]};
      case 3:
        return ReplacePath{face_, ring[at], ring[further], some_near(between(ring[at], ring[further]), size_ / 20)};
      case 4: {
        shape::Line along;
        if (one_in(2)) along = {near(ring[at], size_ / 20), near(ring[at], size_ / 5), near(ring[further], size_ / 20)};
        return Straighten{face_, ring[at], ring[further], along};
      }
      case 5:
        return Simplify{face_, one_in(2) ? neighbour_ : -1, unit() * size_ / 15};
      case 6:
        // Corners twice as many each time.
        return vertices_of_face() > 45 ? Edit{Simplify{face_, -1, size_ / 50}} : Edit{Smooth{face_, neighbour_}};
      case 7:
        return Reshape{face_, {near(ring[at], size_ / 30), near(ring[at], size_ / 4), near(ring[further], size_ / 30)}};
      case 8:
        return Split{face_, {any_point(size_ / 5), any_point(0), any_point(size_ / 5)}};
      case 9:
        return Merge{face_, neighbour_};
      case 10:
        return MoveArea{lasso(near(ring[at], size_ / 10), size_ / 4), one_in(2) ? face_ : neighbour_};
      case 11:
        return MovePlaces{some_inside(), neighbour_, 0.5 + unit() * 10};
      case 12:
        return RenumberVillage{one_in(4) ? std::vector<int>{face_} : village_of_face()};
      default:
        return NewGrid{lasso(any_point(0), size_ / 3)};
    }
  }

  [[nodiscard]] bool one_in(std::uint64_t count) { return random_() % count == 0; }
  [[nodiscard]] std::uint64_t number() { return random_(); }

 private:
  [[nodiscard]] double unit() { return static_cast<double>(random_() % 1'000'001) / 1e6; }
  [[nodiscard]] shape::Point near(shape::Point p, double reach) {
    return {p.x + reach * (2 * unit() - 1), p.y + reach * (2 * unit() - 1)};
  }
  [[nodiscard]] static shape::Point between(shape::Point a, shape::Point b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
  }

  [[nodiscard]] const shape::MultiPolygon& area() const { return draft_->faces[static_cast<std::size_t>(face_)]; }

  [[nodiscard]] int any_living() {
    for (;;) {
      // The first faces die and late ones are few: from the end, with the same chance for each of the last thousand.
      const std::size_t count = draft_->faces.size();
      const std::size_t last = std::min<std::size_t>(count, 1000);
      const std::size_t at = one_in(8) ? random_() % count : count - 1 - random_() % last;
      if (!draft_->faces[at].empty()) return static_cast<int>(at);
    }
  }
  [[nodiscard]] int any_neighbour(const boundary::DraftIndex& index) {
    const auto near_faces = index.near(index.box(face_));
    return near_faces[random_() % near_faces.size()];
  }
  [[nodiscard]] const shape::Ring& any_ring() {
    const auto& polygon = area()[random_() % area().size()];
    return polygon.holes.empty() || one_in(2) ? polygon.outer : polygon.holes[random_() % polygon.holes.size()];
  }
  [[nodiscard]] std::vector<int> village_of_face() const {
    std::vector<int> out;
    for (std::size_t face = 0; face < draft_->faces.size(); ++face) {
      const bool same = draft_->villages[face] == draft_->villages[static_cast<std::size_t>(face_)];
      if (same && !draft_->faces[face].empty()) out.push_back(static_cast<int>(face));
    }
    return out;
  }
  [[nodiscard]] std::size_t vertices_of_face() const {
    std::size_t count = 0;
    shape::for_each_ring(area(), [&](const shape::Ring& ring) { count += ring.size(); });
    return count;
  }
  [[nodiscard]] shape::Point any_point(double beyond) {
    const shape::Box box = shape::bounds(area());
    return {box.min_x - beyond + unit() * (box.width() + 2 * beyond),
            box.min_y - beyond + unit() * (box.height() + 2 * beyond)};
  }
  [[nodiscard]] shape::Line some_near(shape::Point p, double reach) {
    shape::Line out;
    for (std::uint64_t left = random_() % 3; left > 0; --left) out.push_back(near(p, reach));
    return out;
  }
  [[nodiscard]] shape::Ring lasso(shape::Point middle, double reach) {
    shape::Ring out;
    const std::uint64_t corners = 3 + random_() % 4;
    for (std::uint64_t i = 0; i < corners; ++i) {
      const double angle = 6.28 * (static_cast<double>(i) + unit() / 2) / static_cast<double>(corners);
      const double radius = reach * (0.2 + 0.8 * unit());
      out.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
    out.push_back(out.front());
    return out;
  }
  [[nodiscard]] std::vector<shape::Point> some_inside() {
    std::vector<shape::Point> out;
    for (std::uint64_t left = 1 + random_() % 3; left > 0; --left) out.push_back(any_point(0));
    return out;
  }

  std::mt19937_64 random_;
  const boundary::Draft* draft_ = nullptr;
  int face_ = -1;
  int neighbour_ = -1;
  double size_ = 0;
};

}  // namespace lianxun::test
