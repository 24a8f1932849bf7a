// Inside geo only.
#pragma once

#include <memory>
#include <string>

#include <ogr_geometry.h>

#include "geo/geometry.hpp"

namespace lianxun::geo {

/// What came out of a geometry of OGR's.
struct ReadGeometry {
  Geometry geometry;
  bool not_finite = false;  // it had a NaN or an infinity, and is left out
  bool mixed = false;       // it had parts of a kind that it is not made of here: those are left out
};

/// Arcs become chords, heights are dropped; a collection gives its parts of the highest dimension, several points
/// their first.
[[nodiscard]] ReadGeometry read_geometry(const OGRGeometry* source);

/// Lines and areas as their multi types; null for no geometry.
[[nodiscard]] std::unique_ptr<OGRGeometry> write_geometry(const Geometry& geometry);

}  // namespace lianxun::geo
