#include <cstdlib>

#include "sample/lattice.hpp"

namespace lianxun::sample {
namespace {

struct Vec {
  int x;
  int y;
  friend Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
  friend Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
};

int sign(int value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }
Vec direction(Vec v) { return {sign(v.x), sign(v.y)}; }
int extent(Vec v) { return std::abs(v.x + v.y); }
/// Halves towards minus infinity, as the published algorithm does.
int half(int value) { return value >= 0 ? value / 2 : -((1 - value) / 2); }
Vec half(Vec v) { return {half(v.x), half(v.y)}; }

/// J. Cerveny, "gilbert": fills the rectangle spanned by `a` (major) and `b` (minor) from `at`.
void fill(Vec at, Vec a, Vec b, std::vector<std::pair<int, int>>& out) {
  const int width = extent(a);
  const int height = extent(b);
  const Vec da = direction(a);
  const Vec db = direction(b);
  if (height == 1 || width == 1) {
    const Vec step = height == 1 ? da : db;
    for (int i = 0; i < (height == 1 ? width : height); ++i, at = at + step) out.emplace_back(at.x, at.y);
    return;
  }
  Vec a2 = half(a);
  Vec b2 = half(b);
  if (2 * width > 3 * height) {
    if (extent(a2) % 2 != 0 && width > 2) a2 = a2 + da;
    fill(at, a2, b, out);
    fill(at + a2, a - a2, b, out);
    return;
  }
  if (extent(b2) % 2 != 0 && height > 2) b2 = b2 + db;
  fill(at, b2, a2, out);
  fill(at + b2, a, b - b2, out);
  fill(at + (a - da) + (b2 - db), Vec{-b2.x, -b2.y}, Vec{a2.x - a.x, a2.y - a.y}, out);
}

}  // namespace

std::vector<std::pair<int, int>> hilbert_order(int columns, int rows) {
  std::vector<std::pair<int, int>> order;
  order.reserve(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
  if (columns >= rows) {
    fill({0, 0}, {columns, 0}, {0, rows}, order);
  } else {
    fill({0, 0}, {0, rows}, {columns, 0}, order);
  }
  return order;
}

}  // namespace lianxun::sample
