#include <algorithm>

#include "domain/decide_one.hpp"

namespace lianxun::domain {
namespace {

Refusal no_content() { return refuse("The command carries no content: read the source again."); }

Refusal no_working_crs() {
  return refuse("The store has no working CRS yet: choose one before anything that has positions.");
}

template <class Area>
bool ascending_codes(const std::vector<Area>& areas) {
  return std::adjacent_find(areas.begin(), areas.end(),
                            [](const Area& a, const Area& b) { return !(a.code < b.code); }) == areas.end();
}

template <class Row>
const Row* without_id(const std::vector<Row>& rows) {
  const auto at = std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.id.empty(); });
  return at == rows.end() ? nullptr : &*at;
}

/// Tables whose rows replace those of the same id.
template <class Body, class Row>
Decision import_rows(const std::shared_ptr<const std::vector<Row>>& rows, Body body) {
  if (!rows) return no_content();
  if (rows->empty()) return nothing();
  if (const auto* row = without_id(*rows)) {
    return refuse("Row {} has no id: give every row one.", std::to_string(row - rows->data() + 1));
  }
  return one(std::move(body));
}

}  // namespace

Decision decide_one(const Situation& situation, const ChooseWorkingCrs& command, const Context&) {
  if (command.definition.empty()) return refuse("The working CRS is empty: name one such as EPSG:4549.");
  if (situation.working_crs == command.definition) return nothing();
  if (!situation.working_crs.empty()) {
    return refuse("The store works in {} and cannot change to {}: start another store.", situation.working_crs,
                  command.definition);
  }
  return one(WorkingCrsChosen{command.definition});
}

Decision decide_one(const Situation& situation, const ConfigureRoom& command, const Context&) {
  if (!command.room) return no_content();
  if (*situation.room == *command.room) return nothing();
  return one(RoomConfigured{command.room});
}

Decision decide_one(const Situation& situation, const ExtendRoom& command, const Context&) {
  if (command.agencies.empty() && command.categories.empty()) return no_content();
  if (const auto* agency = without_id(command.agencies)) {
    return refuse("The agency {} has no id: give it one.", agency->name);
  }
  auto room = std::make_shared<Room>(*situation.room);
  for (const auto& agency : command.agencies) {
    if (room->find_agency(agency.id) == nullptr) room->agencies.push_back(agency);
  }
  if (const auto* category = without_id(command.categories)) {
    return refuse("The category {} has no id: give it one.", category->name);
  }
  for (const auto& category : command.categories) {
    if (!category.responsible.empty() && room->find_agency(category.responsible) == nullptr) {
      return refuse("There is no agency \"{}\": choose one of the room's.", category.responsible);
    }
    if (room->find_category(category.id) == nullptr) room->categories.push_back(category);
  }
  if (*room == *situation.room) return nothing();
  return one(RoomConfigured{std::move(room)});
}

Decision decide_one(const Situation& situation, const PublishBoundaries& command, const Context&) {
  if (!command.boundaries) return no_content();
  const auto& published = *command.boundaries;
  if (situation.working_crs.empty()) return no_working_crs();
  if (!published.effective.ok()) return refuse("The boundaries have no date from which they are in force: give one.");
  if (published.grids.empty() && published.villages.empty()) {
    return refuse("The boundaries have neither villages nor grids: choose another source.");
  }
  if (published.villages.size() != published.village_areas.size() ||
      published.grids.size() != published.grid_areas.size() || !ascending_codes(published.villages) ||
      !ascending_codes(published.grids)) {
    return refuse("The codes of the boundaries are not in order or not unique: give every area a code of its own.");
  }
  for (const auto& version : situation.boundaries) {
    if (*version == published) return nothing();
  }
  return one(BoundariesPublished{command.boundaries});
}

Decision decide_one(const Situation& situation, const ImportBasemap& command, const Context&) {
  if (!command.basemap) return no_content();
  if (situation.working_crs.empty()) return no_working_crs();
  if (*situation.basemap == *command.basemap) return nothing();
  return one(BasemapImported{command.basemap});
}

Decision decide_one(const Situation& situation, const ImportPremises& command, const Context&) {
  if (situation.working_crs.empty()) return no_working_crs();
  return import_rows(command.premises, PremisesImported{command.premises});
}

Decision decide_one(const Situation& situation, const ImportCases& command, const Context&) {
  if (!command.cases) return no_content();
  auto cases = std::make_shared<std::vector<Case>>(*command.cases);
  for (auto& one : *cases) {
    if (!one.due) one.due = decision_due(situation.room->calendar, one.procedure, one.opened);
  }
  return import_rows(command.cases, CasesImported{std::move(cases)});
}

Decision decide_one(const Situation&, const ImportInspections& command, const Context&) {
  return import_rows(command.inspections, InspectionsImported{command.inspections});
}

Decision decide_one(const Situation& situation, const AdvanceFeed& command, const Context&) {
  if (command.feed.empty()) return refuse("The feed has no name: give it one in the room file.");
  const auto mark = situation.feed_marks.find(command.feed);
  if (mark != situation.feed_marks.end() && mark->second == command.mark) return nothing();
  return one(FeedAdvanced{command.feed, command.mark});
}

}  // namespace lianxun::domain
