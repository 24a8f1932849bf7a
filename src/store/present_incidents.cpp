#include "store/gpb.hpp"
#include "store/names.hpp"
#include "store/present.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
void show_incidents(SQLite::Database& database, const domain::Situation& situation, int srs_id) {
  if (situation.incidents.empty()) return;
  SQLite::Statement row(database,
                        "INSERT OR REPLACE INTO incidents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& incident : situation.incidents) {
    const auto geometry = incident.located ? gpb_of(incident.position, srs_id) : std::string();
    const auto agencies = joined(incident.agencies);
    const auto* clock = domain::next_deadline(incident);
    const auto& source = incident.source_position;
    row.reset();
    row.clearBindings();  // what is not bound below is null
    row.bind(1, incident.id.value);
    if (incident.located) bind_blob(row, 2, geometry);
    bind_text(row, 3, incident.number);
    row.bind(4, std::string(name_of(incident.source)));
    bind_text(row, 5, incident.category);
    row.bind(6, std::string(name_of(incident.stage)));
    if (clock != nullptr) bind_instant(row, 7, clock->due);
    bind_instant(row, 8, incident.reported);
    bind_instant(row, 9, incident.verified);
    bind_instant(row, 10, incident.filed);
    bind_instant(row, 11, incident.dispatched);
    bind_instant(row, 12, incident.handled);
    bind_instant(row, 13, incident.fed_back);
    bind_instant(row, 14, incident.closed);
    row.bind(15, incident.rework);
    if (incident.score) row.bind(16, *incident.score);
    bind_text_or_null(row, 17, incident.grid);
    bind_text_or_null(row, 18, incident.village);
    bind_text_or_null(row, 19, incident.address);
    bind_text_or_null(row, 20, incident.premises);
    bind_text_or_null(row, 21, incident.phone);
    bind_text_or_null(row, 22, incident.note);
    bind_text_or_null(row, 23, incident.outcome);
    bind_text_or_null(row, 24, incident.feed);
    bind_text_or_null(row, 25, incident.external_id);
    bind_text_or_null(row, 26, agencies);
    if (incident.patrol) row.bind(27, incident.patrol.value);
    bind_text_or_null(row, 28, incident.owner);
    if (source) {
      row.bind(29, source->x);
      row.bind(30, source->y);
      row.bind(31, domain::to_text(source->datum));
    }
    row.exec();
  }
}

}  // namespace lianxun::store
