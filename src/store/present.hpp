#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "domain/situation.hpp"

namespace lianxun::store {

/// Brings the tables villages, grids, incidents and stops, and their entries in the GeoPackage's own tables, from one
/// situation to a later one. All incidents and patrols that `after` holds are written: `after` is either the whole
/// situation or an excerpt with those that changed. What the tables then hold depends on the later situation alone.
void show(SQLite::Database& database, const domain::Situation& before, const domain::Situation& after);

// present_boundaries.cpp, present_incidents.cpp, present_stops.cpp
void show_boundaries(SQLite::Database& database, const domain::Boundaries& boundaries, int srs_id);
void show_incidents(SQLite::Database& database, const domain::Situation& situation, int srs_id);
void show_stops(SQLite::Database& database, const domain::Situation& situation, int srs_id);

}  // namespace lianxun::store
