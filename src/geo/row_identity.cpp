#include "geo/row_identity.hpp"

#include <array>
#include <bit>
#include <cstdio>

namespace lianxun::geo {

namespace {

/// FNV-1a, 64 bits: equal on every machine, which std::hash is not.
std::uint64_t hash_of(const VectorTable& table, std::size_t row, std::optional<shape::Point> place) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  const auto take = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3U; };
  for (int field = 0; field < static_cast<int>(table.fields.size()); ++field) {
    for (const char c : table.text(row, field)) take(static_cast<unsigned char>(c));
    take(0x1f);  // between cells
  }
  if (place) {
    for (const double number : {place->x, place->y}) {
      for (const unsigned char byte : std::bit_cast<std::array<unsigned char, sizeof number>>(number)) take(byte);
    }
  }
  return hash;
}

}  // namespace

std::string RowIdentity::operator()(const VectorTable& table, std::size_t row, std::optional<shape::Point> place) {
  const std::uint64_t hash = hash_of(table, row, place);
  const int copy = ++seen_[hash];
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "row-%016llx-%d", static_cast<unsigned long long>(hash), copy);
  return buffer.data();
}

}  // namespace lianxun::geo
