#include "store/present.hpp"

#include <charconv>

#include "store/instant_text.hpp"
#include "store/schema.hpp"

namespace lianxun::store {
namespace {

constexpr int undefined_srs = -1;
constexpr int own_srs = 900001;  // for a CRS that is given by its definition, without a registry number

int epsg_number(const std::string& definition) {
  constexpr std::string_view prefix = "EPSG:";
  if (definition.compare(0, prefix.size(), prefix) != 0) return 0;
  int number = 0;
  const auto* end = definition.data() + definition.size();
  const auto [at, error] = std::from_chars(definition.data() + prefix.size(), end, number);
  return error == std::errc{} && at == end && number > 0 ? number : 0;
}

int srs_of(const domain::Situation& situation) {
  if (situation.working_crs.empty()) return undefined_srs;
  const int number = epsg_number(situation.working_crs);
  return number != 0 ? number : own_srs;
}

/// A GIS finds an EPSG code by its number; the definition is only needed for a CRS that has none.
void show_crs(SQLite::Database& database, const domain::Situation& situation) {
  const int srs = srs_of(situation);
  const bool registered = srs != own_srs;
  SQLite::Statement row(database, "INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, 'working CRS')");
  row.bind(1, registered ? situation.working_crs : std::string("working CRS"));
  row.bind(2, srs);
  row.bind(3, registered ? "EPSG" : "NONE");
  row.bind(4, srs);
  row.bind(5, registered ? std::string("undefined") : situation.working_crs);
  row.exec();
  for (const char* table : {"gpkg_contents", "gpkg_geometry_columns"}) {
    SQLite::Statement update(database,
                             std::string("UPDATE ") + table +
                                 " SET srs_id = ? WHERE table_name IN ('villages', 'grids', 'incidents', 'stops')");
    update.bind(1, srs);
    update.exec();
  }
}

std::shared_ptr<const domain::Boundaries> in_force(const domain::Situation& situation) {
  return domain::boundaries_on(situation, domain::local_date(situation.as_of, situation.room->calendar.zone));
}

}  // namespace

void show(SQLite::Database& database, const domain::Situation& before, const domain::Situation& after) {
  const bool moved = after.working_crs != before.working_crs;
  if (moved) show_crs(database, after);
  const int srs = srs_of(after);
  const auto boundaries = in_force(after);
  if (boundaries && (moved || boundaries != in_force(before))) show_boundaries(database, *boundaries, srs);
  show_incidents(database, after, srs);
  show_stops(database, after, srs);
  SQLite::Statement changed(database, "UPDATE gpkg_contents SET last_change = ?");
  changed.bind(1, instant_text(after.as_of));
  changed.exec();
}

}  // namespace lianxun::store
