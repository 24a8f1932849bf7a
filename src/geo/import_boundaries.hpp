#pragma once

#include <string>
#include <vector>

#include "domain/place.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::geo {

/// Villages in byte order of their codes with their areas beside them, valid and in whole millimetres of the working
/// CRS.
struct VillageLayer {
  std::vector<domain::Village> villages;
  std::vector<shape::MultiPolygon> areas;
};
struct GridLayer {
  std::vector<domain::Grid> grids;
  std::vector<shape::MultiPolygon> areas;
};

/// Rejected: a row without code, with the code of an earlier row, or without ground. Doubtful: an area that had to be
/// made valid. Throws BadInput, BadArgument, Cancelled.
[[nodiscard]] VillageLayer import_villages(const SourceSpec& spec, const std::string& working_crs,
                                           const Progress& progress, ImportReport& report);

/// Also doubtful: a village that `villages` does not have (the grid is then of none), and a grid more than one per cent
/// of which lies outside its village. The village of a grid is its column's, empty for none; without such a column it
/// is the first twelve digits of the code. With no villages at all, the column or the digits stand unchecked.
[[nodiscard]] GridLayer import_grids(const SourceSpec& spec, const std::string& working_crs,
                                     const VillageLayer& villages, const Progress& progress, ImportReport& report);

/// The CRS to work in for a layer of areas or points, when neither room nor store has chosen one.
[[nodiscard]] std::string choose_working_crs(const SourceSpec& spec, const Progress& progress);

}  // namespace lianxun::geo
