// Inside geo only.
#pragma once

#include <vector>

#include <ogr_feature.h>

#include "geo/vector_table.hpp"

namespace lianxun::geo {

[[nodiscard]] std::vector<Field> read_fields(const OGRFeatureDefn& definition);

/// Appends the cells of one row.
void read_cells(const OGRFeature& feature, VectorTable& table);

}  // namespace lianxun::geo
