#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::geo {

/// Puts every point of one source into the grid of another that it lies in and writes the points with one attribute
/// more.
struct AssignRequest {
  SourceSpec grids;
  SourceSpec points;
  std::string out;               // the extension chooses the format
  std::string code = "code";     // column of the grids
  std::string as = "grid_code";  // the attribute that is added; empty outside every grid
};

struct AssignResult {
  std::size_t rows = 0;
  std::size_t inside = 0;
  std::size_t outside = 0;
  std::size_t without_place = 0;
  std::vector<Finding> findings;  // each row without a place, and what was assumed
};

/// The work is done in the CRS of the grids, on their coordinates and those of the points as they are; only when the
/// two differ are the points converted. Points of a source that names no CRS are taken to be in that of the grids if
/// they lie about there, otherwise as WGS 84. A row that is an area counts where a point inside it lies. A point on a
/// border belongs to the code that comes first in byte order. Rows keep their order and all their attributes.
/// Throws BadInput, BadArgument, Cancelled, and std::runtime_error when `out` cannot be written.
[[nodiscard]] AssignResult assign(const AssignRequest& request, const Progress& progress);

}  // namespace lianxun::geo
