#include "store/vertices.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace lianxun::store {
namespace {

constexpr std::uint8_t as_doubles = 0;
constexpr std::uint8_t as_millimetres = 1;

/// Beyond 2^43 mm (8,800 km) the nearest double of a millimetre is still unique; far enough for any projected CRS.
constexpr double farthest_mm = 8796093022208.0;

std::int64_t millimetres(double metres) { return std::llround(metres * 1000); }

/// Division rounds correctly, so this is the double nearest to the decimal number.
double metres(std::int64_t millimetres) { return static_cast<double>(millimetres) / 1000; }

bool is_whole_mm(double value) {
  if (!(std::abs(value * 1000) < farthest_mm)) return false;  // NaN too
  return std::bit_cast<std::uint64_t>(metres(millimetres(value))) == std::bit_cast<std::uint64_t>(value);
}

template <class Items, class Write>
void write_list(ByteWriter& out, const Items& items, Write write) {
  out.unsigned_number(items.size());
  for (const auto& item : items) write(item);
}

template <class Item, class Read>
void read_list(ByteReader& in, std::vector<Item>& items, Read read) {
  const auto count = in.count();
  items.reserve(std::min(count, in.left() / 4 + 1));
  for (std::size_t i = 0; i < count; ++i) read(items.emplace_back());
}

}  // namespace

void write_vertices(ByteWriter& out, std::span<const shape::Point> points) {
  const bool whole =
      std::all_of(points.begin(), points.end(), [](shape::Point p) { return is_whole_mm(p.x) && is_whole_mm(p.y); });
  out.byte(whole ? as_millimetres : as_doubles);
  out.unsigned_number(points.size());
  std::int64_t last_x = 0;
  std::int64_t last_y = 0;
  for (const auto p : points) {
    if (!whole) {
      out.real(p.x);
      out.real(p.y);
      continue;
    }
    const auto x = millimetres(p.x);
    const auto y = millimetres(p.y);
    out.number(x - last_x);
    out.number(y - last_y);
    last_x = x;
    last_y = y;
  }
}

void read_vertices(ByteReader& in, std::vector<shape::Point>& points) {
  const auto form = in.byte();
  if (form != as_doubles && form != as_millimetres) throw DecodeError("the vertices are of an unknown form");
  const auto count = in.count();
  if (count > in.left() / 2) throw DecodeError("a list is longer than the bytes");
  points.resize(count);
  std::uint64_t x = 0;  // wraps around for damaged bytes
  std::uint64_t y = 0;
  for (auto& p : points) {
    if (form == as_doubles) {
      p.x = in.real();
      p.y = in.real();
      continue;
    }
    x += static_cast<std::uint64_t>(in.number());
    y += static_cast<std::uint64_t>(in.number());
    p = {metres(static_cast<std::int64_t>(x)), metres(static_cast<std::int64_t>(y))};
  }
}

void write_areas(ByteWriter& out, std::span<const shape::MultiPolygon> areas) {
  write_list(out, areas, [&](const shape::MultiPolygon& area) {
    write_list(out, area, [&](const shape::Polygon& part) {
      write_vertices(out, part.outer);
      write_list(out, part.holes, [&](const shape::Ring& hole) { write_vertices(out, hole); });
    });
  });
}

std::vector<shape::MultiPolygon> read_areas(ByteReader& in) {
  std::vector<shape::MultiPolygon> areas;
  read_list(in, areas, [&](shape::MultiPolygon& area) {
    read_list(in, area, [&](shape::Polygon& part) {
      read_vertices(in, part.outer);
      read_list(in, part.holes, [&](shape::Ring& hole) { read_vertices(in, hole); });
    });
  });
  return areas;
}

}  // namespace lianxun::store
