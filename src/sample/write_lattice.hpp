#pragma once

#include "sample/lattice.hpp"
#include "sample/write_room.hpp"

namespace lianxun::sample {

/// One GeoPackage in EPSG:4549 with the layers villages, grids and roads; every row says that it is synthetic. Returns
/// the names for a room file.
[[nodiscard]] RoomFiles write_lattice(const Lattice& lattice, const Output& output, const std::string& name);

}  // namespace lianxun::sample
