#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

#include "domain/message.hpp"

namespace lianxun::store {

/// Where the tables that follow from the journal, the GeoPackage's own among them, are not as in `expected`. Rows and
/// tables that others have added to the metadata (styles of a GIS) are not faults.
[[nodiscard]] std::vector<domain::Message> differences(SQLite::Database& stored, SQLite::Database& expected);

}  // namespace lianxun::store
