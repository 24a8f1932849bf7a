#pragma once

#include <string>

#include "domain/situation.hpp"
#include "geo/progress.hpp"

namespace lianxun::geo {

/// Writes what the room knows at this moment into a GeoPackage, in the working CRS: villages and grids in force (marked
/// when they are synthetic), incidents, premises, patrols (a line for each crew), stops, cases and inspections. Times
/// are local with their offset. Throws BadArgument, std::runtime_error when the file cannot be written, Cancelled.
void export_situation(const domain::Situation& situation, const std::string& path, const Progress& progress);

}  // namespace lianxun::geo
