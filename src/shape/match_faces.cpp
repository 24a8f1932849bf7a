#include "shape/match_faces.hpp"

#include <cmath>
#include <numeric>
#include <stdexcept>
#include <string>

#include "shape/vertex_table.hpp"

namespace lianxun::shape {
namespace {

/// Twice the area, by differences from the first vertex.
template <class VertexAt>
double twice_area(std::size_t count, const VertexAt& at) {
  double sum = 0;
  for (std::size_t i = 2; i < count; ++i) {
    const Vertex a = at(0);
    const Vertex b = at(i - 1);
    const Vertex c = at(i);
    sum += static_cast<double>(b.x - a.x) * static_cast<double>(c.y - a.y) -
           static_cast<double>(c.x - a.x) * static_cast<double>(b.y - a.y);
  }
  return sum;
}

int sign(double value) { return (value > 0 ? 1 : 0) - (value < 0 ? 1 : 0); }

class Tier {
 public:
  Tier(const LooseRings& loose, std::span<const std::uint32_t> numbers, NumberedRings& rings)
      : loose_(loose), numbers_(numbers), rings_(rings) {
    rings_.numbers.clear();
    rings_.numbers.reserve(numbers.size());
    rings_.rings.clear();
    rings_.rings.reserve(loose.rings.size());
    rings_.faces = loose.faces;
    out_.of_moved.assign(loose.faces.size(), false);
    last_use_.assign(rings_.vertices.size(), none);
  }

  Tied tie() {
    for (std::size_t face = 0; face < loose_.faces.size(); ++face) {
      spoilt_ = false;
      const std::size_t before = out_.moved;
      const auto rings = loose_.rings_of(face);
      for (const auto& ring : rings) tie(ring, rings.front().first);
      out_.of_moved[face] = out_.moved != before;
      if (spoilt_ && out_.of_moved[face]) out_.spoilt.push_back(static_cast<int>(face));
    }
    out_.farthest = std::sqrt(out_.farthest);
    return std::move(out_);
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  [[nodiscard]] Vertex after(std::size_t i) const { return rings_.vertices[numbers_[i]]; }

  void tie(const NumberedRings::Ring& ring, std::size_t first_of_face) {
    auto& numbers = rings_.numbers;
    const std::size_t first = numbers.size();
    const std::size_t moved_before = out_.moved;
    // what the ring ends with in the place where it begins
    std::size_t end = ring.first + ring.count;
    while (end > ring.first + 1 && numbers_[end - 1] == numbers_[ring.first]) count_way(--end);
    for (std::size_t i = ring.first; i < end; ++i) {
      count_way(i);
      const std::uint32_t number = numbers_[i];
      const std::uint32_t last = last_use_[number];
      last_use_[number] = static_cast<std::uint32_t>(i);
      if (numbers.size() > first && numbers.back() == number) continue;
      // two vertices of the face that were in two places
      if (last != none && last >= first_of_face && !(loose_.vertices[last] == loose_.vertices[i])) spoilt_ = true;
      numbers.push_back(number);
    }
    const std::size_t count = numbers.size() - first;
    auto tied = ring;
    tied.first = first;
    tied.count = static_cast<std::uint32_t>(count);
    const auto now = [&](std::size_t i) { return rings_.vertices[numbers[first + i]]; };
    if (out_.moved != moved_before) {
      const double was = twice_area(ring.count, [&](std::size_t i) { return loose_.vertices[ring.first + i]; });
      if (was != 0 && (count < 3 || sign(twice_area(count, now)) != sign(was))) spoilt_ = true;
    }
    rings_.rings.push_back(tied);
  }

  void count_way(std::size_t i) {
    const Vertex from = loose_.vertices[i];
    const Vertex to = after(i);
    if (from == to) return;
    const auto x = static_cast<double>(to.x - from.x);
    const auto y = static_cast<double>(to.y - from.y);
    out_.farthest = std::max(out_.farthest, x * x + y * y);
    ++out_.moved;
  }

  const LooseRings& loose_;
  std::span<const std::uint32_t> numbers_;
  NumberedRings& rings_;
  LargeVector<std::uint32_t> last_use_;  // by number: the last vertex that has it
  bool spoilt_ = false;
  Tied out_;
};

}  // namespace

std::int64_t LooseRings::spacing() const {
  std::int64_t sum = 0;
  std::int64_t count = 0;
  for (const auto& ring : rings)
    for (std::size_t i = ring.first + 1; i < ring.first + ring.count; ++i, ++count)
      sum += std::max(std::abs(vertices[i].x - vertices[i - 1].x), std::abs(vertices[i].y - vertices[i - 1].y));
  return count == 0 ? 1 : sum / count + 1;
}

LooseRings LooseRings::only(std::span<const int> which) const {
  LooseRings out;
  for (const int face : which) out.append(*this, static_cast<std::size_t>(face));
  return out;
}

void LooseRings::replace(std::span<const int> which, const LooseRings& by) {
  LooseRings out;
  out.vertices.reserve(vertices.size() + by.vertices.size());
  std::size_t next = 0;
  for (std::size_t face = 0; face < faces.size(); ++face) {
    const bool replaced = next < which.size() && static_cast<std::size_t>(which[next]) == face;
    out.append(replaced ? by : *this, replaced ? next++ : face);
  }
  *this = std::move(out);
}

void LooseRings::append(const LooseRings& from, std::size_t face) {
  faces.push_back({static_cast<std::uint32_t>(rings.size()), from.faces[face].ring_count});
  for (NumberedRings::Ring ring : from.rings_of(face)) {
    const auto begin = from.vertices.begin() + static_cast<std::ptrdiff_t>(ring.first);
    ring.first = vertices.size();
    vertices.insert(vertices.end(), begin, begin + ring.count);
    rings.push_back(ring);
  }
}

LooseRings loose_rings(std::span<const MultiPolygon> faces) {
  LooseRings out;
  std::size_t most = 0;
  for (const MultiPolygon& face : faces) for_each_ring(face, [&most](const Ring& ring) { most += ring.size(); });
  out.vertices.reserve(most);
  out.rings.reserve(faces.size());
  out.faces.reserve(faces.size());
  for (std::size_t face = 0; face < faces.size(); ++face) {
    const auto first_ring = static_cast<std::uint32_t>(out.rings.size());
    const auto add = [&out](const Ring& ring, bool hole) {
      const std::size_t first = out.vertices.size();
      append_rounded(ring, out.vertices);
      out.rings.push_back(
          {first, static_cast<std::uint32_t>(out.vertices.size() - first), (signed_area(ring) > 0) != hole, hole});
    };
    try {
      for (const Polygon& polygon : faces[face]) {
        add(polygon.outer, false);
        for (const Ring& hole : polygon.holes) add(hole, true);
      }
    } catch (const std::invalid_argument& error) {
      throw std::invalid_argument("coverage: face " + std::to_string(face) + ": " + error.what());
    }
    out.faces.push_back({first_ring, static_cast<std::uint32_t>(out.rings.size()) - first_ring});
  }
  return out;
}

LooseRings loosened(const NumberedRings& rings) {
  std::vector<int> all(rings.faces.size());
  std::iota(all.begin(), all.end(), 0);
  return loosened(rings, all);
}

LooseRings loosened(const NumberedRings& rings, std::span<const int> which) {
  LooseRings out;
  for (const int face : which) {
    const auto own = rings.rings_of(static_cast<std::size_t>(face));
    out.faces.push_back({static_cast<std::uint32_t>(out.rings.size()), static_cast<std::uint32_t>(own.size())});
    for (NumberedRings::Ring ring : own) {
      const auto numbers = rings.of(ring);
      ring.first = out.vertices.size();
      for (const std::uint32_t number : numbers) out.vertices.push_back(rings.vertices[number]);
      out.rings.push_back(ring);
    }
  }
  return out;
}

VertexBox box_of(const NumberedRings& rings, std::size_t face) {
  VertexBox box = VertexBox::nothing();
  for (const auto& ring : rings.rings_of(face))
    for (const std::uint32_t number : rings.of(ring)) box.add(VertexBox::around(rings.vertices[number], 0));
  return box;
}

NumberedRings number_exactly(const LooseRings& loose) {
  NumberedRings out;
  VertexTable table(loose.vertices.size());
  out.numbers.reserve(loose.vertices.size());
  out.rings = loose.rings;
  out.faces = loose.faces;
  for (const auto& ring : loose.rings)
    table.number(std::span(loose.vertices).subspan(ring.first, ring.count), out.numbers);
  out.vertices = table.take();
  return out;
}

Tied tie_rings(const LooseRings& loose, std::span<const std::uint32_t> numbers, NumberedRings& rings) {
  return Tier(loose, numbers, rings).tie();
}

}  // namespace lianxun::shape
