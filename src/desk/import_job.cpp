#include "desk/import_job.hpp"

#include <algorithm>

#include "domain/error.hpp"
#include "geo/datum_detector.hpp"
#include "geo/import_basemap.hpp"
#include "geo/import_boundaries.hpp"
#include "geo/import_enforcement.hpp"

namespace lianxun::desk {

ImportJob::ImportJob(const domain::Situation& before, const ImportOptions& options)
    : before_(before), options_(options), crs_(before.working_crs), room_(before.room), versions_(before.boundaries) {}

geo::Progress ImportJob::stage(const std::string& name) const {
  if (!options_.progress) return {};
  return [&progress = options_.progress, name](std::size_t done, std::size_t total) {
    return progress(name, done, total);
  };
}

std::shared_ptr<const domain::EventBatch> ImportJob::give(const std::string& where, domain::Command command) {
  if (!options_.submit) return nullptr;
  std::vector<domain::Command> commands;
  if (choose_crs_) commands.emplace_back(*choose_crs_);
  commands.push_back(std::move(command));
  const Outcome outcome = options_.submit(std::move(commands));
  if (const auto* refusal = std::get_if<domain::Refusal>(&outcome)) {
    throw domain::BadInput(where, *refusal);
  }
  choose_crs_.reset();
  return std::get<Accepted>(outcome).events;
}

void ImportJob::note(const std::string& where, std::string id, std::vector<std::string> args) {
  report_.findings.push_back({where, 0, geo::Severity::note, {std::move(id), std::move(args)}});
}

void ImportJob::doubt(const std::string& where, std::int64_t row, std::string id, std::vector<std::string> args) {
  report_.findings.push_back({where, row, geo::Severity::doubtful, {std::move(id), std::move(args)}});
}

void ImportJob::use_crs(const std::string& definition) {
  if (!crs_.empty() && crs_ != definition) {
    throw domain::BadInput("CRS " + definition, domain::Message{"the store works in {}", {crs_}},
                           domain::Message{"import into a store of its own", {}});
  }
  if (crs_.empty()) choose_crs_ = domain::ChooseWorkingCrs{definition};
  crs_ = definition;
}

void ImportJob::use_room(const domain::Room& room) {
  room_ = std::make_shared<domain::Room>(room);
  give("room", domain::ConfigureRoom{room_});
}

void ImportJob::boundaries(const BoundarySources& sources) {
  geo::VillageLayer villages;
  geo::GridLayer grids;
  auto made = std::make_shared<domain::Boundaries>();
  const auto last = versions_.empty() ? std::make_shared<const domain::Boundaries>() : versions_.back();
  bool keeps_some = false;
  if (sources.villages != nullptr) {
    villages = geo::import_villages(*sources.villages, crs_, stage("villages"), report_);
  } else {
    villages = {last->villages, last->village_areas};
    keeps_some = !villages.villages.empty();
  }
  if (sources.grids != nullptr) {
    grids = geo::import_grids(*sources.grids, crs_, villages, stage("grids"), report_);
  } else {
    grids = {last->grids, last->grid_areas};
    keeps_some = keeps_some || !grids.grids.empty();
  }
  const auto* source = sources.grids != nullptr ? sources.grids : sources.villages;
  if ((sources.villages != nullptr && villages.villages.empty()) || (sources.grids != nullptr && grids.grids.empty())) {
    note(report_.counts.back().layer, "None of its rows can be used: the boundaries stay as they are.", {});
    return;
  }
  made->effective = sources.effective;
  made->note = sources.synthetic.empty() && keeps_some ? last->note : sources.synthetic;
  made->synthetic = !sources.synthetic.empty() || (keeps_some && last->synthetic);
  made->villages = std::move(villages.villages);
  made->village_areas = std::move(villages.areas);
  made->grids = std::move(grids.grids);
  made->grid_areas = std::move(grids.areas);
  give(source->source, domain::PublishBoundaries{made});
  std::erase_if(versions_, [&made](const auto& version) { return version->effective == made->effective; });
  const auto at = std::upper_bound(versions_.begin(), versions_.end(), made->effective,
                                   [](domain::Date day, const auto& version) { return day < version->effective; });
  versions_.insert(at, made);
  places_.reset();
}

void ImportJob::basemap(const geo::SourceSpec* roads, const geo::SourceSpec* water) {
  auto made = std::make_shared<domain::Basemap>(*before_.basemap);
  if (roads != nullptr) made->roads = geo::import_roads(*roads, crs_, stage("roads"), report_);
  if (water != nullptr) {
    auto layer = geo::import_water(*water, crs_, stage("water"), report_);
    made->water = std::move(layer.areas);
    made->water_names = std::move(layer.names);
  }
  give((roads != nullptr ? roads : water)->source, domain::ImportBasemap{made});
}

DatedPlaces& ImportJob::places() {
  if (places_ == nullptr) places_ = std::make_unique<DatedPlaces>(versions_);
  return *places_;
}

const domain::Premises* ImportJob::find_premises(const domain::PremisesId& id) const {
  if (const auto found = new_premises_.find(id); found != new_premises_.end()) return &found->second;
  const auto found = before_.premises.find(id);
  return found == before_.premises.end() ? nullptr : &found->second;
}

bool ImportJob::knows_premises(const domain::PremisesId& id) const { return find_premises(id) != nullptr; }

void ImportJob::compare_datums(const std::string& where, const std::vector<shape::Point>& source,
                               const domain::Datum& stated) {
  if (places().newest() == nullptr || source.empty()) return;
  const auto fit = geo::fit_datums(source, stated, places().newest_areas(), crs_);
  report_.better_datum = fit.better(stated);
  if (auto message = fit.finding(stated)) {
    report_.findings.push_back({where, 0, geo::Severity::doubtful, std::move(*message)});
  }
}

}  // namespace lianxun::desk
