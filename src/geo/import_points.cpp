#include "geo/import_points.hpp"

#include <unordered_map>

#include "geo/layer_reader.hpp"
#include "geo/room_words.hpp"

namespace lianxun::geo {

namespace {

constexpr std::size_t progress_step = 1024;

/// Where a row is: nothing when it has no coordinates, or none that can be used.
struct Place {
  shape::Point at;
  domain::SourcePosition source;
};

/// Places of all rows, moved in one batch; both positions are kept.
class Places {
 public:
  /// Without any geometry only if the rows `may_lack` it.
  Places(LayerReader& rows, const std::string& working_crs, bool may_lack) : rows_(rows) {
    source_.resize(rows.size());
    if (may_lack && !rows.table().has_geometry) return;
    // settle first: it may bring the table back to degrees
    datum_ = rows.settle();
    source_ = rows.source_points();
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (source_[row]) rows.geometry()[row] = *source_[row];
    }
    rows.move(datum_, working_crs);
  }

  [[nodiscard]] std::optional<Place> operator()(std::size_t row) const {
    const auto* at = std::get_if<shape::Point>(&rows_.geometry()[row]);
    if (at == nullptr || !source_[row]) return std::nullopt;
    return Place{*at, {source_[row]->x, source_[row]->y, datum_}};
  }

 private:
  LayerReader& rows_;
  domain::Datum datum_;
  std::vector<std::optional<shape::Point>> source_;
};

}  // namespace

std::vector<domain::Premises> import_premises(const SourceSpec& spec, const std::string& working_crs,
                                              const Progress& progress, ImportReport& report) {
  LayerReader rows(ImportLayer::premises, spec, progress, report);
  const Places places(rows, working_crs, false);
  const int id = rows.column("id");
  const int name = rows.column("name");
  const int kind = rows.column("kind");
  const int address = rows.column("address");
  const int phone = rows.column("phone");
  std::unordered_map<std::string, std::size_t> first_row;
  std::vector<domain::Premises> result;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Premises premises;
    premises.id = rows.string(row, id);
    premises.name = rows.string(row, name);
    if (premises.id.empty() || premises.name.empty()) {
      rows.reject(row, {"It has no id or no name.", {}});
      continue;
    }
    const auto [seen, is_new] = first_row.try_emplace(premises.id, row);
    if (!is_new) {
      rows.reject(row, {"Row {} has the id {} already.", {std::to_string(seen->second + 1), premises.id}});
      continue;
    }
    const auto place = places(row);
    if (!place) {
      rows.reject(row, rows.missing_geometry(row));
      continue;
    }
    premises.kind = rows.string(row, kind);
    premises.address = rows.string(row, address);
    premises.phone = rows.string(row, phone);
    premises.position = place->at;
    premises.source = place->source;
    result.push_back(std::move(premises));
  }
  rows.close();
  return result;
}

namespace {

/// Columns of an incident, looked up once.
struct IncidentColumns {
  explicit IncidentColumns(const LayerReader& rows)
      : number(rows.column("number")),
        source(rows.column("source")),
        category(rows.column("category")),
        reported(rows.column("reported")),
        verified(rows.column("verified")),
        filed(rows.column("filed")),
        dispatched(rows.column("dispatched")),
        handled(rows.column("handled")),
        fed_back(rows.column("fed_back")),
        closed(rows.column("closed")),
        rework(rows.column("rework")),
        score(rows.column("score")),
        address(rows.column("address")),
        premises(rows.column("premises")),
        phone(rows.column("phone")),
        note(rows.column("note")),
        outcome(rows.column("outcome")),
        agency(rows.column("agency")) {}

  int number, source, category, reported, verified, filed, dispatched, handled, fed_back, closed, rework, score;
  int address, premises, phone, note, outcome, agency;
};

void read_times(LayerReader& rows, std::size_t row, const IncidentColumns& columns, domain::Zone zone,
                domain::Incident& incident) {
  incident.verified = rows.instant(row, columns.verified, zone);
  incident.filed = rows.instant(row, columns.filed, zone);
  incident.dispatched = rows.instant(row, columns.dispatched, zone);
  incident.handled = rows.instant(row, columns.handled, zone);
  incident.fed_back = rows.instant(row, columns.fed_back, zone);
  incident.closed = rows.instant(row, columns.closed, zone);
  if (incident.closed && *incident.closed < incident.reported) {
    rows.doubt(row, {"It was closed before it was reported.", {}});
  }
}

void read_words(LayerReader& rows, std::size_t row, const IncidentColumns& columns, domain::Incident& incident) {
  incident.rework = rows.whole(row, columns.rework).value_or(0);
  incident.score = rows.whole(row, columns.score);
  incident.address = rows.string(row, columns.address);
  incident.premises = rows.string(row, columns.premises);
  incident.phone = rows.string(row, columns.phone);
  incident.note = rows.string(row, columns.note);
  incident.outcome = rows.string(row, columns.outcome);
}

}  // namespace

IncidentLayer import_incidents(const SourceSpec& spec, const std::string& working_crs, const domain::Room& room,
                               const KnownPremises& known, const Progress& progress, ImportReport& report) {
  LayerReader rows(ImportLayer::incidents, spec, progress, report);
  IncidentColumns columns(rows);
  const Places places(rows, working_crs, columns.premises >= 0);
  columns.source = RoomWords::source_column(rows);
  const RoomWords words(room);
  if (room.categories.empty())
    rows.note({"The room has no categories yet: those of the file are taken as they are.", {}});
  IncidentLayer layer{rows.table().where, {}, {}};
  layer.incidents.reserve(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row % progress_step == 0) geo::report(progress, row, rows.size());
    domain::Incident incident;
    incident.feed = layer.feed;
    incident.number = rows.string(row, columns.number);
    incident.source = words.source(rows, row, columns.source);
    const auto category = words.category(rows, row, columns.category);
    if (!category) continue;
    incident.category = *category;
    const auto reported = rows.instant_or_reject(row, columns.reported, room.calendar.zone);
    if (!reported) continue;
    incident.reported = *reported;
    read_times(rows, row, columns, room.calendar.zone, incident);
    read_words(rows, row, columns, incident);
    if (!incident.premises.empty() && !known(incident.premises)) {
      rows.doubt(row, {"There are no premises {}.", {incident.premises}});
      incident.premises.clear();
    }
    incident.agencies = words.agencies(rows, row, columns.agency);
    if (const auto place = places(row)) {
      incident.located = true;
      incident.position = place->at;
      incident.source_position = place->source;
    } else if (incident.premises.empty()) {
      rows.doubt(row, rows.missing_geometry(row));
    }
    layer.rows.push_back(static_cast<std::int64_t>(row) + 1);
    layer.incidents.push_back(std::move(incident));
  }
  rows.close();
  return layer;
}

}  // namespace lianxun::geo
