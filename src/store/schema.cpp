#include "store/schema.hpp"

#include <charconv>

#include "domain/error.hpp"
#include "domain/time.hpp"
#include "store/instant_text.hpp"

namespace lianxun::store {
namespace {

constexpr const char* extension_prefix = "lianxun_journal_";

constexpr const char* geopackage_tables =
    R"sql(
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,)sql"
    R"sql(AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,)sql"
    R"sql(AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,)sql"
    R"sql(AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],)sql"
    R"sql(AUTHORITY["EPSG","4326"]]', 'longitude and latitude in degrees');
)sql";

constexpr const char* own_tables = R"sql(
CREATE TABLE journal (sequence INTEGER PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL, entity TEXT NOT NULL,
  revision INTEGER NOT NULL, at DATETIME NOT NULL, operator TEXT NOT NULL, seat TEXT NOT NULL, payload TEXT NOT NULL,
  attachment BLOB, previous_hash BLOB NOT NULL, hash BLOB NOT NULL);
CREATE TABLE villages (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, code TEXT, name TEXT, name_en TEXT, kind TEXT,
  residents INTEGER, effective DATE, synthetic BOOLEAN);
CREATE TABLE grids (fid INTEGER PRIMARY KEY, geom MULTIPOLYGON, code TEXT, name TEXT, name_en TEXT, kind TEXT,
  residents INTEGER, effective DATE, synthetic BOOLEAN, village TEXT);
CREATE TABLE incidents (fid INTEGER PRIMARY KEY, geom POINT, number TEXT, source TEXT, category TEXT, stage TEXT,
  due DATETIME, reported DATETIME, verified DATETIME, filed DATETIME, dispatched DATETIME, handled DATETIME,
  fed_back DATETIME, closed DATETIME, rework INTEGER, score INTEGER, grid TEXT, village TEXT, address TEXT,
  premises TEXT, phone TEXT, note TEXT, outcome TEXT, feed TEXT, external_id TEXT, agencies TEXT, patrol INTEGER,
  owner TEXT, source_x DOUBLE, source_y DOUBLE, source_datum TEXT);
CREATE TABLE stops (fid INTEGER PRIMARY KEY, geom POINT, patrol INTEGER, patrol_number TEXT, patrol_state TEXT,
  stop INTEGER, name TEXT, incidents TEXT, premises TEXT, agencies TEXT, arrive DATETIME, leave DATETIME,
  arrived DATETIME, outcome TEXT, done DATETIME, note TEXT, grid TEXT, village TEXT);
)sql";

void register_tables(SQLite::Database& database) {
  SQLite::Statement contents(database,
                             "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
                             "srs_id) VALUES (?, ?, ?, '', ?, ?)");
  SQLite::Statement geometry(database, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, -1, 0, 0)");
  for (const auto& layer : layers) {
    contents.reset();
    contents.bind(1, layer.table);
    contents.bind(2, layer.geometry != nullptr ? "features" : "attributes");
    contents.bind(3, layer.table);
    contents.bind(4, instant_text({}));
    contents.bind(5, layer.geometry != nullptr ? -1 : 0);
    contents.exec();
    if (layer.geometry == nullptr) continue;
    geometry.reset();
    geometry.bind(1, layer.table);
    geometry.bind(2, layer.geometry);
    geometry.exec();
  }
  SQLite::Statement extension(database,
                              "INSERT INTO gpkg_extensions VALUES ('journal', NULL, ?, "
                              "'the journal is the truth, the other tables follow from it', 'write-only')");
  extension.bind(1, extension_prefix + std::to_string(format_version));
  extension.exec();
}

std::string found_format(SQLite::Database& database) {
  SQLite::Statement query(database,
                          "SELECT substr(extension_name, ?) FROM gpkg_extensions WHERE table_name = 'journal' AND "
                          "extension_name LIKE 'lianxun\\_journal\\_%' ESCAPE '\\'");
  query.bind(1, static_cast<int>(std::string(extension_prefix).size()) + 1);
  return query.executeStep() ? query.getColumn(0).getString() : std::string();
}

}  // namespace

void create_schema(SQLite::Database& database) {
  SQLite::Transaction transaction(database);
  database.exec(geopackage_tables);
  database.exec(own_tables);
  register_tables(database);
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(geopackage_version));
  transaction.commit();
}

void check_schema(SQLite::Database& database, const std::string& path) {
  if (database.execAndGet("PRAGMA application_id").getInt() != application_id || !database.tableExists("journal") ||
      !database.tableExists("gpkg_extensions")) {
    throw domain::StoreError(path + ": it is not a store of lianxun (choose another file)");
  }
  const auto format = found_format(database);
  int number = 0;
  const auto* end = format.data() + format.size();
  const auto [at, error] = std::from_chars(format.data(), end, number);
  if (error != std::errc{} || at != end || number < 1) {
    throw domain::StoreError(path + ": it does not say of which format its journal is (restore a copy)");
  }
  if (number > format_version) {
    throw domain::StoreError(path + ": its format " + format + " is newer than this program, which reads up to " +
                             std::to_string(format_version) + " (update lianxun)");
  }
}

}  // namespace lianxun::store
