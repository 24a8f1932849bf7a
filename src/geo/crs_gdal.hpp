// Inside geo only: the same in GDAL's types.
#pragma once

#include <string>

#include <ogr_spatialref.h>

namespace lianxun::geo {

/// In traditional axis order. Throws BadInput.
[[nodiscard]] OGRSpatialReference parse_crs(const std::string& definition);

/// "EPSG:4549" where the authority's definition is meant, otherwise WKT; empty for null.
[[nodiscard]] std::string crs_definition(const OGRSpatialReference* srs);

}  // namespace lianxun::geo
