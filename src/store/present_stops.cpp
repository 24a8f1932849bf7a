#include "store/gpb.hpp"
#include "store/names.hpp"
#include "store/present.hpp"
#include "store/sql.hpp"

namespace lianxun::store {
namespace {

/// Row numbers of a patrol's stops: patrol 3 has 30000, 30001 …; nobody drives ten thousand stops.
constexpr std::int64_t stops_per_patrol = 10'000;

std::string ids(const std::vector<domain::IncidentId>& incidents) {
  std::vector<std::string> texts;
  for (const auto id : incidents) texts.push_back(std::to_string(id.value));
  return joined(texts);
}

void insert(SQLite::Statement& row, const domain::Patrol& patrol, std::size_t index, int srs_id) {
  const auto& stop = patrol.stops[index];
  const auto geometry = gpb_of(stop.position, srs_id);
  const auto incidents = ids(stop.incidents);
  const auto agencies = joined(stop.required);
  row.reset();
  row.clearBindings();  // what is not bound below is null
  row.bind(1, patrol.id.value * stops_per_patrol + static_cast<std::int64_t>(index));
  bind_blob(row, 2, geometry);
  row.bind(3, patrol.id.value);
  bind_text(row, 4, patrol.number);
  row.bind(5, std::string(name_of(patrol.state)));
  row.bind(6, static_cast<std::int64_t>(index) + 1);
  bind_text_or_null(row, 7, stop.name);
  bind_text_or_null(row, 8, incidents);
  bind_text_or_null(row, 9, stop.premises);
  bind_text_or_null(row, 10, agencies);
  bind_instant(row, 11, stop.arrive);
  bind_instant(row, 12, stop.leave);
  bind_instant(row, 13, stop.arrived);
  if (stop.outcome) row.bind(14, std::string(name_of(*stop.outcome)));
  bind_instant(row, 15, stop.done);
  bind_text_or_null(row, 16, stop.note);
  bind_text_or_null(row, 17, stop.grid);
  bind_text_or_null(row, 18, stop.village);
  row.exec();
}

}  // namespace

void show_stops(SQLite::Database& database, const domain::Situation& situation, int srs_id) {
  if (situation.patrols.empty()) return;
  SQLite::Statement clear(database, "DELETE FROM stops WHERE fid BETWEEN ? AND ?");
  SQLite::Statement row(database, "INSERT INTO stops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& patrol : situation.patrols) {
    clear.reset();
    clear.bind(1, patrol.id.value * stops_per_patrol);
    clear.bind(2, patrol.id.value * stops_per_patrol + stops_per_patrol - 1);
    clear.exec();
    for (std::size_t i = 0; i < patrol.stops.size(); ++i) insert(row, patrol, i, srs_id);
  }
}

}  // namespace lianxun::store
