#include <cmath>
#include <stdexcept>
#include <string>

#include "shape/numbered_rings.hpp"
#include "shape/vertex_table.hpp"

namespace lianxun::shape {
namespace {

std::size_t count_vertices(std::span<const MultiPolygon> faces) {
  std::size_t count = 0;
  for (const MultiPolygon& face : faces) for_each_ring(face, [&count](const Ring& ring) { count += ring.size(); });
  return count;
}

/// As std::llround, of what is below 2^53: half away from zero.
std::int64_t rounded(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  const double rest = value - static_cast<double>(whole);  // exact
  return whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0);
}

}  // namespace

void append_rounded(const Ring& metres, LargeVector<Vertex>& out) {
  if (metres.size() == 1 || (!metres.empty() && !(metres.front() == metres.back())))
    throw std::invalid_argument("a ring is not closed");
  constexpr double largest = 0x1p53;
  for (std::size_t i = 0; i + 1 < metres.size(); ++i) {
    const double x = metres[i].x * 1000;
    const double y = metres[i].y * 1000;
    if (!(std::abs(x) <= largest && std::abs(y) <= largest))
      throw std::invalid_argument("a coordinate is not finite or beyond 2^53 millimetres");
    out.push_back({rounded(x), rounded(y)});
  }
}

NumberedRings number_exactly(std::span<const MultiPolygon> faces) {
  NumberedRings out;
  const std::size_t most = count_vertices(faces);
  VertexTable table(most);
  out.numbers.reserve(most);
  out.rings.reserve(faces.size());
  out.faces.reserve(faces.size());
  LargeVector<Vertex> line;
  for (std::size_t face = 0; face < faces.size(); ++face) {
    const auto first_ring = static_cast<std::uint32_t>(out.rings.size());
    const auto add = [&](const Ring& ring, bool hole) {
      line.clear();
      append_rounded(ring, line);
      out.rings.push_back(
          {out.numbers.size(), static_cast<std::uint32_t>(line.size()), (signed_area(ring) > 0) != hole, hole});
      table.number(line, out.numbers);
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
  out.vertices = table.take();
  return out;
}

}  // namespace lianxun::shape
