#pragma once

#include <span>

#include "domain/place.hpp"
#include "geo/datum.hpp"
#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::geo {

[[nodiscard]] shape::Box bounds(std::span<const Geometry> geometry);

/// What the table's numbers are measured in: what `spec` states, otherwise the source's CRS, otherwise WGS 84 when they
/// can be degrees. When GCJ-02 or BD-09 is stated for a source in a projected CRS, the table is first brought back to
/// longitude and latitude. Throws BadInput when the numbers cannot be what is stated (a GeoJSON in metres or feet that
/// says nothing), or nothing is stated and they cannot be degrees.
[[nodiscard]] domain::Datum settle_datum(VectorTable& table, const SourceSpec& spec);

/// Whether most of the table's coordinates can be longitudes and latitudes in degrees.
[[nodiscard]] bool can_be_degrees(const VectorTable& table);

/// A CRS as a datum: wgs84 and cgcs2000 for what they are.
[[nodiscard]] domain::Datum datum_of_crs(const std::string& crs);

/// All vertices in one batch; what cannot be transformed becomes NaN.
void move_to(std::span<Geometry> geometry, const ToCrs& to_crs);

/// Whether every coordinate is finite: false after a transformation that left its range.
[[nodiscard]] bool is_finite(const Geometry& geometry);

/// The CRS to work in when nobody has chosen one: the source's own if it is projected in true metres, otherwise a local
/// transverse Mercator around the data.
[[nodiscard]] std::string working_crs_for(const VectorTable& table, const domain::Datum& datum);

}  // namespace lianxun::geo
