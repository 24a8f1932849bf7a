#pragma once

#include <span>

#include "shape/polygon.hpp"
#include "store/bytes.hpp"

namespace lianxun::store {

// Vertices in metres. A run whose every coordinate is the double nearest to a whole millimetre is stored as the
// differences of those millimetres (two to five bytes a vertex), any other as its doubles. Both come back bit for bit.

void write_vertices(ByteWriter& out, std::span<const shape::Point> points);
void read_vertices(ByteReader& in, std::vector<shape::Point>& points);  // throws DecodeError

void write_areas(ByteWriter& out, std::span<const shape::MultiPolygon> areas);
[[nodiscard]] std::vector<shape::MultiPolygon> read_areas(ByteReader& in);  // throws DecodeError

}  // namespace lianxun::store
