#pragma once

#include "sample/place.hpp"
#include "sample/text_out.hpp"

namespace lianxun::sample {

/// villages.geojson, grids.geojson, subdistrict.geojson (outline and reclaimed land, for reference), roads.geojson,
/// water.geojson (CGCS2000 degrees) and premises.csv (GCJ-02). Every feature says that it is synthetic.
void write_place(const Place& place, const Output& output);

}  // namespace lianxun::sample
