#include <algorithm>

#include "domain/apply_one.hpp"

namespace lianxun::domain {
namespace {

void raise_revision(Situation& situation, const EventBody& body) { ++situation.revisions[entity_of(body)]; }

template <class Entity>
void replace_by_id(std::map<std::string, Entity>& table, const std::vector<Entity>& rows) {
  for (const auto& row : rows) table.insert_or_assign(row.id, row);
}

}  // namespace

void apply_one(Situation& situation, const WorkingCrsChosen& body, const Event& event) {
  situation.working_crs = body.definition;
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const RoomConfigured& body, const Event& event) {
  situation.room = body.room;
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const BoundariesPublished& body, const Event& event) {
  auto& versions = situation.boundaries;
  const auto at = std::lower_bound(versions.begin(), versions.end(), body.boundaries->effective,
                                   [](const auto& version, Date date) { return version->effective < date; });
  if (at != versions.end() && (*at)->effective == body.boundaries->effective) {
    *at = body.boundaries;  // published again for the same day: a correction
  } else {
    versions.insert(at, body.boundaries);
  }
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const BasemapImported& body, const Event& event) {
  situation.basemap = body.basemap;
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const PremisesImported& body, const Event& event) {
  replace_by_id(situation.premises, *body.premises);
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const InspectionsImported& body, const Event& event) {
  replace_by_id(situation.inspections, *body.inspections);
  raise_revision(situation, event.body);
}

void apply_one(Situation& situation, const FeedAdvanced& body, const Event& event) {
  situation.feed_marks[body.feed] = body.mark;
  raise_revision(situation, event.body);
}

}  // namespace lianxun::domain
