#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::test {

/// Input of tests and benchmarks: a coverage of columns x rows faces laid like bricks, each border between
/// two junctions a line of random wiggles that both faces share to the bit. Three faces meet at a junction, the outline
/// is ragged. Deterministic: the same arguments give the same doubles on every machine.
struct WigglyCoverage {
  int columns = 10;
  int rows = 10;
  int vertices_per_face = 60;  // a multiple of six
  double face_size = 400;      // in units of the coordinates
  shape::Point origin{};
  double per_unit = 0;  // coordinates are the doubles nearest to multiples of 1 / per_unit; 0: as they come
  std::uint64_t seed = 1;

  [[nodiscard]] std::vector<shape::MultiPolygon> faces() const {
    std::vector<shape::MultiPolygon> all;
    for (int row = 0; row < rows; ++row)
      for (int column = 0; column < columns; ++column) all.push_back({shape::Polygon{face(column, row), {}}});
    return all;
  }

  /// Distinct, and in another order than the faces.
  [[nodiscard]] std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (int i = 0; i < columns * rows; ++i) all.push_back(std::to_string(mix(static_cast<std::uint64_t>(i))));
    return all;
  }

  /// Uniform over the bounding box and a little beyond, in random order.
  [[nodiscard]] std::vector<shape::Point> random_points(std::size_t count) const {
    std::vector<shape::Point> points(count);
    std::uint64_t counter = seed << 40;
    for (shape::Point& p : points) {
      p.x = origin.x + face_size * ((columns + 1.0) * unit(counter++) - 0.25);
      p.y = origin.y + face_size * ((rows + 0.6) * unit(counter++) - 0.3);
    }
    return points;
  }

 private:
  struct Node {
    int half;  // in half faces along a line between two rows
    int line;
  };

  static std::uint64_t mix(std::uint64_t x) {  // splitmix64
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
  }
  static double unit(std::uint64_t x) { return static_cast<double>(mix(x) >> 11) * 0x1p-53; }

  [[nodiscard]] std::uint64_t key(Node node) const {
    return mix(seed * 1000003 + static_cast<std::uint64_t>(node.line) * 100003 + static_cast<std::uint64_t>(node.half));
  }

  [[nodiscard]] shape::Point position(Node node) const {
    const double zigzag = (node.half + node.line) % 2 == 0 ? 0.12 : -0.12;
    return {node.half * 0.5 + 0.16 * (unit(key(node)) - 0.5), node.line + zigzag + 0.16 * (unit(key(node) + 1) - 0.5)};
  }

  [[nodiscard]] shape::Point placed(shape::Point p) const {
    p = {origin.x + face_size * p.x, origin.y + face_size * p.y};
    if (per_unit > 0) p = {std::round(p.x * per_unit) / per_unit, std::round(p.y * per_unit) / per_unit};
    return p;
  }

  void wiggle(shape::Line& line, std::size_t low, std::size_t high, std::uint64_t side) const {
    if (high - low < 2) return;
    const std::size_t middle = low + (high - low) / 2;
    const double shift = 0.3 * (unit(side + middle) - 0.5);
    const shape::Point a = line[low];
    const shape::Point b = line[high];
    line[middle] = {(a.x + b.x) / 2 - shift * (b.y - a.y), (a.y + b.y) / 2 + shift * (b.x - a.x)};
    wiggle(line, low, middle, side);
    wiggle(line, middle, high, side);
  }

  void append_side(shape::Ring& ring, Node from, Node to) const {
    const bool forward = from.line != to.line ? from.line < to.line : from.half < to.half;
    const auto pieces = static_cast<std::size_t>(vertices_per_face / 6);
    shape::Line line(pieces + 1);
    line.front() = position(forward ? from : to);
    line.back() = position(forward ? to : from);
    wiggle(line, 0, pieces, mix(key(forward ? from : to) + 7 * key(forward ? to : from)));
    for (std::size_t i = 0; i < pieces; ++i) ring.push_back(placed(line[forward ? i : pieces - i]));
  }

  [[nodiscard]] shape::Ring face(int column, int row) const {
    const int left = 2 * column + row % 2;
    const Node corners[] = {{left, row},         {left + 1, row},     {left + 2, row},
                            {left + 2, row + 1}, {left + 1, row + 1}, {left, row + 1}};
    shape::Ring ring;
    for (int i = 0; i < 6; ++i) append_side(ring, corners[i], corners[(i + 1) % 6]);
    ring.push_back(ring.front());
    return ring;
  }
};

}  // namespace lianxun::test
