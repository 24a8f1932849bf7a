#pragma once

#include <string>
#include <vector>

#include "domain/place.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::geo {

/// Each line of a row is a road of its own. Rejected: a row without lines. Throws BadInput, BadArgument, Cancelled.
[[nodiscard]] std::vector<domain::Road> import_roads(const SourceSpec& spec, const std::string& working_crs,
                                                     const Progress& progress, ImportReport& report);

/// Areas of water, valid, beside their names.
struct WaterLayer {
  std::vector<shape::MultiPolygon> areas;
  std::vector<std::string> names;
};
[[nodiscard]] WaterLayer import_water(const SourceSpec& spec, const std::string& working_crs, const Progress& progress,
                                      ImportReport& report);

}  // namespace lianxun::geo
