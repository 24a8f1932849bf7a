#include "app/import_tally.hpp"

#include <string>

namespace lianxun::app {

void ImportTally::add(const domain::EventBatch& batch) {
  for (const domain::Event& event : batch) {
    if (const auto* body = std::get_if<domain::IncidentsImported>(&event.body)) incidents_ += body->incidents->size();
    if (const auto* body = std::get_if<domain::PremisesImported>(&event.body)) premises_ += body->premises->size();
    if (const auto* body = std::get_if<domain::InspectionsImported>(&event.body)) {
      inspections_ += body->inspections->size();
    }
    if (const auto* body = std::get_if<domain::CasesImported>(&event.body)) cases_ += body->cases->size();
    if (const auto* body = std::get_if<domain::BoundariesPublished>(&event.body)) {
      boundaries_ = true;
      villages_ = body->boundaries->villages.size();
      grids_ = body->boundaries->grids.size();
    }
    basemap_ = basemap_ || std::holds_alternative<domain::BasemapImported>(event.body);
    room_ = room_ || std::holds_alternative<domain::RoomConfigured>(event.body);
  }
}

std::vector<domain::Message> ImportTally::told() const {
  std::vector<domain::Message> out;
  if (room_) out.push_back({"categories of the room", {}});
  if (boundaries_) {
    out.push_back({"boundaries of {} villages and {} grids", {std::to_string(villages_), std::to_string(grids_)}});
  }
  if (basemap_) out.push_back({"roads and water", {}});
  if (premises_ != 0) out.push_back({"{} premises", {std::to_string(premises_)}});
  if (incidents_ != 0) out.push_back({"{} incidents", {std::to_string(incidents_)}});
  if (inspections_ != 0) out.push_back({"{} inspections", {std::to_string(inspections_)}});
  if (cases_ != 0) out.push_back({"{} cases", {std::to_string(cases_)}});
  return out;
}

}  // namespace lianxun::app
