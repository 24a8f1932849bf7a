#include "store/gpb.hpp"
#include "store/present.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
namespace {

struct Common {
  std::string effective;
  bool synthetic;
  int srs_id;
};

/// The columns that villages and grids share; `Place` is Village or Grid.
template <class Place>
void bind_place(SQLite::Statement& row, int fid, const Place& place, const Common& common) {
  row.bind(1, fid);
  bind_text(row, 3, place.code);
  bind_text(row, 4, place.name);
  bind_text_or_null(row, 5, place.name_en);
  bind_text_or_null(row, 6, place.kind);
  if (place.residents) {
    row.bind(7, *place.residents);
  } else {
    row.bind(7);
  }
  bind_text(row, 8, common.effective);
  row.bind(9, common.synthetic ? 1 : 0);
}

template <class Place, class BindMore>
void fill(SQLite::Database& database, const std::string& table, const std::vector<Place>& places,
          const std::vector<shape::MultiPolygon>& areas, const Common& common, BindMore bind_more) {
  database.exec("DELETE FROM " + table);
  SQLite::Statement row(
      database, "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?" + (table == "grids" ? ", ?)" : ")"));
  shape::Box extent;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto geometry = gpb_of(areas[i], common.srs_id);
    row.reset();
    bind_place(row, static_cast<int>(i) + 1, places[i], common);
    bind_blob(row, 2, geometry);
    bind_more(row, places[i]);
    row.exec();
    extent.add(shape::bounds(areas[i]));
  }
  SQLite::Statement contents(database,
                             "UPDATE gpkg_contents SET description = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? "
                             "WHERE table_name = ?");
  contents.bind(1, "in force from " + common.effective + (common.synthetic ? "; synthetic boundaries" : ""));
  const double sides[] = {extent.min_x, extent.min_y, extent.max_x, extent.max_y};
  for (int i = 0; i < 4; ++i) {
    if (extent.empty()) {
      contents.bind(2 + i);
    } else {
      contents.bind(2 + i, sides[i]);
    }
  }
  contents.bind(6, table);
  contents.exec();
}

}  // namespace

void show_boundaries(SQLite::Database& database, const domain::Boundaries& boundaries, int srs_id) {
  const Common common{domain::format_date(boundaries.effective), boundaries.synthetic, srs_id};
  fill(database, "villages", boundaries.villages, boundaries.village_areas, common,
       [](SQLite::Statement&, const domain::Village&) {});
  fill(database, "grids", boundaries.grids, boundaries.grid_areas, common,
       [](SQLite::Statement& row, const domain::Grid& grid) { bind_text_or_null(row, 10, grid.village); });
}

}  // namespace lianxun::store
