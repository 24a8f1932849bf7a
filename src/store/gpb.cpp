#include "store/gpb.hpp"

#include <bit>
#include <cstdint>
#include <cstring>

namespace lianxun::store {
namespace {

static_assert(std::endian::native == std::endian::little, "the blobs are written as the machine holds numbers");

constexpr std::uint8_t little_endian = 0x01;
constexpr std::uint8_t envelope_xy = 0x02;
constexpr std::uint8_t is_empty = 0x10;
constexpr std::uint32_t wkb_point = 1;
constexpr std::uint32_t wkb_polygon = 3;
constexpr std::uint32_t wkb_multipolygon = 6;

template <class T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

void put_header(std::string& out, std::uint8_t flags, int srs_id) {
  out += "GP";
  put<std::uint8_t>(out, 0);  // version 1 of the form
  put<std::uint8_t>(out, flags);
  put<std::int32_t>(out, srs_id);
}

void put_type(std::string& out, std::uint32_t type) {
  put<std::uint8_t>(out, 1);  // little-endian
  put(out, type);
}

void put_ring(std::string& out, const shape::Ring& ring) {
  put(out, static_cast<std::uint32_t>(ring.size()));
  for (const auto p : ring) {
    put(out, p.x);
    put(out, p.y);
  }
}

}  // namespace

std::string gpb_of(shape::Point point, int srs_id) {
  std::string out;
  put_header(out, little_endian, srs_id);
  put_type(out, wkb_point);
  put(out, point.x);
  put(out, point.y);
  return out;
}

std::string gpb_of(const shape::MultiPolygon& area, int srs_id) {
  std::string out;
  const auto box = shape::bounds(area);
  if (box.empty()) {
    put_header(out, little_endian | is_empty, srs_id);
  } else {
    put_header(out, little_endian | envelope_xy, srs_id);
    for (const double side : {box.min_x, box.max_x, box.min_y, box.max_y}) put(out, side);
  }
  put_type(out, wkb_multipolygon);
  put(out, static_cast<std::uint32_t>(area.size()));
  for (const auto& part : area) {
    put_type(out, wkb_polygon);
    put(out, static_cast<std::uint32_t>(1 + part.holes.size()));
    put_ring(out, part.outer);
    for (const auto& hole : part.holes) put_ring(out, hole);
  }
  return out;
}

}  // namespace lianxun::store
