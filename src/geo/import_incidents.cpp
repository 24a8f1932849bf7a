#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "geo/import_points.hpp"
#include "geo/room_words.hpp"
#include "geo/row_identity.hpp"
#include "geo/row_places.hpp"

namespace lianxun::geo {

namespace {

constexpr std::size_t progress_step = 1024;

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

/// Finds the category of each row, and keeps the words that the room has none for.
class Categories {
 public:
  Categories(const RoomWords& words, UnknownCategories unknown) : words_(words), unknown_(unknown) {}

  /// Nothing, with the row rejected, when the cell is empty or not known and not taken.
  std::optional<domain::CategoryId> operator()(LayerReader& rows, std::size_t row, int column) {
    std::string word = rows.string(row, column);
    if (word.empty()) {
      rows.reject(row, {"It has no category.", {}});
      return std::nullopt;
    }
    if (auto found = words_.category(word)) return found;
    const auto [at, is_new] = index_.try_emplace(word, strange_.size());
    if (is_new) strange_.push_back({word, 0});
    ++strange_[at->second].rows;
    if (unknown_ == UnknownCategories::take) return word;
    rows.reject(row, {"The room has no category {}.", {std::move(word)}});
    return std::nullopt;
  }

  /// The most frequent first: it is what people will choose from.
  void hand_over(IncidentLayer& layer, ImportReport& report) {
    std::stable_sort(strange_.begin(), strange_.end(), [](const auto& a, const auto& b) { return a.rows > b.rows; });
    if (unknown_ == UnknownCategories::reject) {
      report.unknown_categories.insert(report.unknown_categories.end(), strange_.begin(), strange_.end());
    } else {
      for (auto& one : strange_) layer.new_categories.push_back(std::move(one.word));
    }
  }

 private:
  const RoomWords& words_;
  UnknownCategories unknown_;
  std::vector<ImportReport::UnknownCategory> strange_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// Columns of the milestones that the categories name beyond the stages.
class MilestoneColumns {
 public:
  MilestoneColumns(const LayerReader& rows, const domain::Room& room, const std::vector<domain::Milestone>& names) {
    for (const auto& name : names) {
      const auto fields = fields_of(ImportLayer::incidents);
      const bool is_field = std::any_of(fields.begin(), fields.end(), [&](const auto& f) { return name == f.name; });
      if (is_field) continue;  // which the reader has noted
      columns_.emplace_back(name, rows.column(name));
    }
    for (const auto& category : room.categories) of_category_[category.id] = domain::own_milestones(category);
  }

  [[nodiscard]] domain::OwnMilestones read(LayerReader& rows, std::size_t row, const domain::CategoryId& category,
                                           domain::Zone zone) const {
    domain::OwnMilestones reached;
    const auto of_category = of_category_.find(category);
    const auto has = [&](const domain::Milestone& name) {
      return of_category != of_category_.end() &&
             std::find(of_category->second.begin(), of_category->second.end(), name) != of_category->second.end();
    };
    for (const auto& [name, column] : columns_) {
      const auto at = rows.instant(row, column, zone);
      if (!at) continue;
      if (has(name)) {
        reached[name] = *at;
      } else {
        rows.doubt(row, {"The category {} has no milestone {}.", {category, name}});
      }
    }
    return reached;
  }

 private:
  std::vector<std::pair<domain::Milestone, int>> columns_;
  std::map<domain::CategoryId, std::vector<domain::Milestone>> of_category_;
};

}  // namespace

IncidentLayer import_incidents(const SourceSpec& spec, const std::string& working_crs, const domain::Room& room,
                               const KnownPremises& known, UnknownCategories unknown, const Progress& progress,
                               ImportReport& report) {
  const auto own = domain::own_milestones(room);
  LayerReader rows(ImportLayer::incidents, spec, progress, report, own);
  IncidentColumns columns(rows);
  const MilestoneColumns milestones(rows, room, own);
  const RowPlaces places(rows, working_crs, columns.premises >= 0);
  columns.source = RoomWords::source_column(rows);
  const RoomWords words(room);
  Categories categories(words, unknown);
  RowIdentity identity;
  IncidentLayer layer{rows.table().where, rows.column_name(columns.category), {}, {}, {}};
  layer.incidents.reserve(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row % progress_step == 0) geo::report(progress, row, rows.size());
    domain::Incident incident;
    incident.feed = layer.feed;
    incident.number = rows.string(row, columns.number);
    incident.source = words.source(rows, row, columns.source);
    if (incident.number.empty()) incident.external_id = identity(rows.table(), row, places.in_source(row));
    const auto reported = rows.instant_or_reject(row, columns.reported, room.calendar.zone);
    if (!reported) continue;
    incident.reported = *reported;
    auto category = categories(rows, row, columns.category);
    if (!category) continue;
    incident.category = std::move(*category);
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
    layer.milestones.push_back(milestones.read(rows, row, incident.category, room.calendar.zone));
    layer.incidents.push_back(std::move(incident));
  }
  categories.hand_over(layer, report);
  rows.close();
  return layer;
}

}  // namespace lianxun::geo
