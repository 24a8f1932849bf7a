#pragma once

#include "app/hotspots/input.hpp"
#include "app/hotspots/request.hpp"
#include "app/hotspots/result.hpp"
#include "report/names.hpp"

namespace lianxun::app::hotspots {

/// Throws BadArgument for an extension that is none of: .gpkg .geojson .json .fgb .shp .csv .tif .png .pdf.
void check_output(const Request& request);

/// Vector formats carry the attributes of the grids and the columns of the result, with the geometry of the grids as it
/// came; CSV the columns without geometry; GeoTIFF a surface; PNG and PDF the map with its key, method and the first
/// grids. The file is there whole or not at all. Throws std::runtime_error when it cannot be written, BadArgument when
/// the method has no map.
void write_output(const Input& input, const Request& request, const Result& result, const report::Wording& wording);

}  // namespace lianxun::app::hotspots
