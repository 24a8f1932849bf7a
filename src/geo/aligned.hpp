#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::geo {

/// Areas of one source and points of another in one frame: that of the areas.
struct Aligned {
  VectorTable areas;
  VectorTable points;
  std::optional<domain::Datum> datum;  // of both; none: neither says, and the numbers are taken as they are
  std::vector<shape::Point> places;    // beside the rows of `points`; NaN, NaN: none
};

/// Only when the two frames differ are the points converted, so that equal numbers stay equal. Points of a source that
/// names no CRS are taken to be in that of the areas if they lie about there, otherwise as WGS 84; what was assumed is
/// found as a note. A row of `points` that is an area counts where a point inside it lies. Throws BadInput for a source
/// that cannot be read, is empty or has no geometry, and for a frame that cannot be told; Cancelled.
[[nodiscard]] Aligned read_aligned(const SourceSpec& areas, const SourceSpec& points, const Progress& progress,
                                   std::vector<Finding>& findings);

/// A layer with rows and geometry. Throws BadInput otherwise; Cancelled.
[[nodiscard]] VectorTable read_filled_layer(const SourceSpec& spec, const Progress& progress);

/// What a source says of its numbers, if anything: its CRS, or what `spec` states over it.
[[nodiscard]] std::optional<domain::Datum> stated_datum(const VectorTable& table, const SourceSpec& spec);

/// The CRS that a file of things in the frame of `table` names; empty where no CRS is known for it.
[[nodiscard]] std::string crs_to_write(const VectorTable& table, const std::optional<domain::Datum>& datum);

}  // namespace lianxun::geo
