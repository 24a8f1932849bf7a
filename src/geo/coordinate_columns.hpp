#pragma once

#include "geo/source_spec.hpp"
#include "geo/vector_table.hpp"

namespace lianxun::geo {

/// Gives the table points from its columns `spec.x` and `spec.y`, or, when it has no geometry of its own, from those
/// with the usual names in English and Chinese. Leaves it alone when there are none. Throws BadInput when a named
/// column does not exist.
void add_points(VectorTable& table, const SourceSpec& spec);

/// "id, name, lon, lat": for messages.
[[nodiscard]] std::string column_list(const VectorTable& table);

}  // namespace lianxun::geo
