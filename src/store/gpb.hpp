#pragma once

#include <string>

#include "shape/polygon.hpp"

namespace lianxun::store {

// GeoPackage geometry blobs (OGC 12-128r17, 2.1.3): header "GP", then little-endian WKB. Working CRS, x before y.

/// POINT without an envelope.
[[nodiscard]] std::string gpb_of(shape::Point point, int srs_id);

/// MULTIPOLYGON with its envelope; flagged empty when it has no part.
[[nodiscard]] std::string gpb_of(const shape::MultiPolygon& area, int srs_id);

}  // namespace lianxun::store
