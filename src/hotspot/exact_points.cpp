#include "hotspot/exact_points.hpp"

#include <bit>
#include <cmath>
#include <unordered_map>

namespace lianxun::hotspot {
namespace {

struct Hash {
  std::size_t operator()(const shape::Point& p) const {
    const auto x = std::bit_cast<std::uint64_t>(p.x) * 0x9e3779b97f4a7c15U;
    const auto y = std::bit_cast<std::uint64_t>(p.y) * 0xbf58476d1ce4e5b9U;
    const std::uint64_t mixed = std::rotl(x, 32) ^ y;
    return static_cast<std::size_t>(mixed ^ (mixed >> 29U));
  }
};

}  // namespace

ExactPoints exact_points(const Records& records, const Rows& rows) {
  ExactPoints out;
  out.point_of.reserve(rows.size());
  std::unordered_map<shape::Point, std::int32_t, Hash> numbers;
  numbers.reserve(rows.size());
  for (const auto row : rows) {
    const shape::Point p{records.position[row].x + 0.0, records.position[row].y + 0.0};  // -0 becomes 0
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) {
      out.point_of.push_back(-1);
      continue;
    }
    const auto [known, is_new] = numbers.try_emplace(p, static_cast<std::int32_t>(out.points.size()));
    if (is_new) {
      out.points.push_back(p);
      out.counts.push_back(0);
    }
    ++out.counts[static_cast<std::size_t>(known->second)];
    out.point_of.push_back(known->second);
  }
  return out;
}

}  // namespace lianxun::hotspot
