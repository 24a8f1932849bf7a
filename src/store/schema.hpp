#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <string>

namespace lianxun::store {

inline constexpr int application_id = 0x47504B47;  // "GPKG"
inline constexpr int geopackage_version = 10300;   // 1.3.0, in user_version

/// The format of the store is a GeoPackage extension on the table `journal`: its name ends in the number.
inline constexpr int format_version = 1;

struct Layer {
  const char* table;
  const char* geometry;  // null: a table without geometry
};

/// All tables that a GIS sees, in the order of gpkg_contents.
inline constexpr std::array layers{Layer{"villages", "MULTIPOLYGON"}, Layer{"grids", "MULTIPOLYGON"},
                                   Layer{"incidents", "POINT"}, Layer{"stops", "POINT"}, Layer{"journal", nullptr}};

inline constexpr std::array metadata_tables{"gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns",
                                            "gpkg_extensions"};

/// Makes an empty store of an empty database, in one transaction.
void create_schema(SQLite::Database& database);

/// Throws StoreError when the database is not a store of a format that this program reads.
void check_schema(SQLite::Database& database, const std::string& path);

}  // namespace lianxun::store
