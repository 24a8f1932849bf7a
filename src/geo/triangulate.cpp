#include "geo/triangulate.hpp"

#include <algorithm>

#include "geo/ear_ring.hpp"

namespace lianxun::geo {

namespace {

/// Below this, looking at every vertex is faster than an index of them.
constexpr std::size_t index_from_vertices = 80;

/// Interleaves the low 16 bits of x and y.
std::uint32_t z_order(std::uint32_t x, std::uint32_t y) {
  const auto spread = [](std::uint32_t v) {
    v = (v | (v << 8)) & 0x00FF00FFU;
    v = (v | (v << 4)) & 0x0F0F0F0FU;
    v = (v | (v << 2)) & 0x33333333U;
    return (v | (v << 1)) & 0x55555555U;
  };
  return spread(x) | (spread(y) << 1);
}

/// Places in the box as z-order numbers.
struct ZFrame {
  shape::Point origin;
  double scale = 0;  // 0: not in use

  [[nodiscard]] std::uint32_t operator()(shape::Point p) const {
    return z_order(static_cast<std::uint32_t>((p.x - origin.x) * scale),
                   static_cast<std::uint32_t>((p.y - origin.y) * scale));
  }
};

ZFrame frame_of(const shape::Polygon& polygon) {
  shape::Box box = shape::bounds(polygon.outer);
  for (const auto& hole : polygon.holes) box.add(shape::bounds(hole));
  const double side = std::max(box.width(), box.height());
  if (!(side > 0) || !(side < 1e300)) return {};
  return {{box.min_x, box.min_y}, 32767.0 / side};
}

bool blocks(const EarNode* p, const EarNode* a, const EarNode* b, const EarNode* c) {
  return p != a && p != c && !(p->at == a->at) && in_triangle(a->at, b->at, c->at, p->at) &&
         turn(p->prev, p, p->next) <= 0;
}

}  // namespace

struct Triangulator::Impl {
  EarPool pool;
  ZFrame frame;
  std::vector<EarNode*> holes;
  std::vector<EarNode*> by_z;
  std::vector<std::uint32_t>* out = nullptr;
  std::uint32_t first = 0;

  enum class Pass { plain, filtered, cured };

  void emit(const EarNode* a, const EarNode* b, const EarNode* c) const {
    out->push_back(first + a->vertex);
    out->push_back(first + b->vertex);
    out->push_back(first + c->vertex);
  }

  void index(EarNode* start) {
    by_z.clear();
    EarNode* p = start;
    do {
      p->z = frame(p->at);
      by_z.push_back(p);
      p = p->next;
    } while (p != start);
    std::sort(by_z.begin(), by_z.end(), [](const EarNode* a, const EarNode* b) { return a->z < b->z; });
    for (std::size_t i = 0; i < by_z.size(); ++i) {
      by_z[i]->z_prev = i == 0 ? nullptr : by_z[i - 1];
      by_z[i]->z_next = i + 1 == by_z.size() ? nullptr : by_z[i + 1];
    }
  }

  [[nodiscard]] bool is_ear(const EarNode* b) const {
    const EarNode* a = b->prev;
    const EarNode* c = b->next;
    if (!(turn(a, b, c) > 0)) return false;
    shape::Box box;
    box.add(a->at);
    box.add(b->at);
    box.add(c->at);
    if (frame.scale == 0) {
      for (const EarNode* p = c->next; p != a; p = p->next) {
        if (box.contains(p->at) && blocks(p, a, b, c)) return false;
      }
      return true;
    }
    const std::uint32_t low = frame({box.min_x, box.min_y});
    const std::uint32_t high = frame({box.max_x, box.max_y});
    for (const EarNode* p = b->z_prev; p != nullptr && p->z >= low; p = p->z_prev) {
      if (box.contains(p->at) && blocks(p, a, b, c)) return false;
    }
    for (const EarNode* p = b->z_next; p != nullptr && p->z <= high; p = p->z_next) {
      if (box.contains(p->at) && blocks(p, a, b, c)) return false;
    }
    return true;
  }

  /// Small loops where two neighbouring edges cross become a triangle each.
  EarNode* cure_crossings(EarNode* start) {
    EarNode* p = start;
    do {
      EarNode* a = p->prev;
      EarNode* b = p->next->next;
      if (!(a->at == b->at) && segments_meet(a, p, p->next, b) && leads_inside(a, b) && leads_inside(b, a)) {
        emit(a, p, b);
        unlink(p->next);
        unlink(p);
        p = start = b;
      }
      p = p->next;
    } while (p != start);
    return drop_collinear(p);
  }

  /// Cuts the ring in two along the first diagonal there is, and goes on with both.
  void cut_in_two(EarNode* start) {
    EarNode* a = start;
    do {
      for (EarNode* b = a->next->next; b != a->prev; b = b->next) {
        if (a->vertex == b->vertex || !is_diagonal(a, b)) continue;
        EarNode* c = pool.split(a, b);
        if (c == nullptr) return;
        clip(drop_collinear(a, a->next), Pass::plain);
        clip(drop_collinear(c, c->next), Pass::plain);
        return;
      }
      a = a->next;
    } while (a != start);
  }

  void clip(EarNode* ear, Pass pass) {
    if (pass == Pass::plain && frame.scale != 0) index(ear);
    const EarNode* stop = ear;
    while (ear->prev != ear->next) {
      EarNode* next = ear->next;
      if (is_ear(ear)) {
        emit(ear->prev, ear, next);
        unlink(ear);
        // skipping a vertex gives fewer slivers
        ear = next->next;
        stop = next->next;
        continue;
      }
      ear = next;
      if (ear != stop) continue;
      switch (pass) {
        case Pass::plain:
          return clip(drop_collinear(ear), Pass::filtered);
        case Pass::filtered:
          return clip(cure_crossings(drop_collinear(ear)), Pass::cured);
        case Pass::cured:
          return cut_in_two(ear);
      }
    }
  }
};

Triangulator::Triangulator() : impl_(std::make_unique<Impl>()) {}
Triangulator::~Triangulator() = default;
Triangulator::Triangulator(Triangulator&&) noexcept = default;
Triangulator& Triangulator::operator=(Triangulator&&) noexcept = default;

void Triangulator::operator()(const shape::Polygon& polygon, std::uint32_t first, std::vector<std::uint32_t>& indices) {
  Impl& work = *impl_;
  std::size_t vertices = polygon.outer.size();
  for (const auto& hole : polygon.holes) vertices += hole.size();
  work.pool.reset(3 * vertices + 2 * polygon.holes.size());
  work.out = &indices;
  work.first = first;
  EarNode* outer = link_ring(work.pool, polygon.outer, 0, true);
  if (outer == nullptr) return;
  work.holes.clear();
  auto offset = static_cast<std::uint32_t>(polygon.outer.size());
  for (const auto& hole : polygon.holes) {
    EarNode* ring = link_ring(work.pool, hole, offset, false);
    if (ring != nullptr && ring->next != ring->prev) work.holes.push_back(ring);
    offset += static_cast<std::uint32_t>(hole.size());
  }
  if (!work.holes.empty()) outer = bridge_holes(work.pool, work.holes, outer);
  work.frame = vertices > index_from_vertices ? frame_of(polygon) : ZFrame{};
  work.clip(drop_collinear(outer), Impl::Pass::plain);
}

std::vector<std::uint32_t> triangulate(const shape::Polygon& polygon) {
  std::vector<std::uint32_t> indices;
  Triangulator{}(polygon, 0, indices);
  return indices;
}

}  // namespace lianxun::geo
