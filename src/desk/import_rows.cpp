// The steps of ImportJob that load rows with a place or a reference to one.
#include <algorithm>

#include "desk/import_job.hpp"
#include "domain/error.hpp"
#include "geo/import_enforcement.hpp"
#include "geo/import_points.hpp"

namespace lianxun::desk {

namespace {

/// Few enough that a wall can follow, many enough that a transaction costs nothing.
constexpr std::size_t batch_size = 2000;

/// What the datum comparison needs of rows that may have a source position.
struct SourceNumbers {
  std::vector<shape::Point> points;
  domain::Datum datum;

  void add(const std::optional<domain::SourcePosition>& position) {
    if (!position) return;
    points.push_back({position->x, position->y});
    datum = position->datum;
  }
};

}  // namespace

void ImportJob::premises(const geo::SourceSpec& source) {
  auto rows =
      std::make_shared<std::vector<domain::Premises>>(geo::import_premises(source, crs_, stage("premises"), report_));
  const std::string where = report_.counts.back().layer;
  SourceNumbers numbers;
  for (auto& premises : *rows) {
    auto place = places().at(premises.position, options_.today);
    premises.grid = std::move(place.grid);
    premises.village = std::move(place.village);
    numbers.add(premises.source);
    new_premises_[premises.id] = premises;
  }
  compare_datums(where, numbers.points, numbers.datum);
  if (goes_on()) give(where, domain::ImportPremises{rows});
}

void ImportJob::place_incidents(const std::string& where, std::vector<domain::Incident>& incidents) {
  const domain::Zone zone = room_->calendar.zone;
  SourceNumbers numbers;
  std::size_t outside = 0;
  std::size_t located = 0;
  for (auto& incident : incidents) {
    numbers.add(incident.source_position);
    if (!incident.located) {
      const auto* premises = find_premises(incident.premises);
      if (premises == nullptr) continue;
      incident.located = true;
      incident.position = premises->position;
      if (incident.address.empty()) incident.address = premises->address;
    }
    auto place = places().at(incident.position, domain::local_date(incident.reported, zone));
    incident.grid = std::move(place.grid);
    incident.village = std::move(place.village);
    ++located;
    outside += incident.grid.empty() ? 1U : 0U;
  }
  compare_datums(where, numbers.points, numbers.datum);
  if (outside != 0 && places().newest() != nullptr) {
    note(where, "{} of {} points lie outside every grid.", {std::to_string(outside), std::to_string(located)});
  }
}

void ImportJob::give_incidents(const std::string& where, std::vector<domain::Incident> incidents,
                               const std::vector<domain::OwnMilestones>& milestones) {
  const auto progress = stage("storing");
  std::size_t known = 0;
  for (std::size_t start = 0; start < incidents.size(); start += batch_size) {
    geo::report(progress, start, incidents.size());
    const auto first = incidents.begin() + static_cast<std::ptrdiff_t>(start);
    const auto last = incidents.begin() + static_cast<std::ptrdiff_t>(std::min(start + batch_size, incidents.size()));
    auto batch =
        std::make_shared<std::vector<domain::Incident>>(std::make_move_iterator(first), std::make_move_iterator(last));
    const auto own = milestones.begin() + static_cast<std::ptrdiff_t>(start);
    auto reached =
        std::make_shared<std::vector<domain::OwnMilestones>>(own, own + static_cast<std::ptrdiff_t>(batch->size()));
    std::vector<std::string> numbers;
    for (const auto& incident : *batch) numbers.push_back(incident.number);
    const std::size_t size = batch->size();
    const auto events = give(where, domain::ImportIncidents{std::move(batch), std::move(reached)});
    if (!options_.submit) {
      for (auto& number : numbers) new_numbers_.try_emplace(std::move(number));
      continue;
    }
    std::size_t taken = 0;
    for (const auto& event : events == nullptr ? domain::EventBatch{} : *events) {
      const auto* imported = std::get_if<domain::IncidentsImported>(&event.body);
      if (imported == nullptr) continue;
      taken += imported->incidents->size();
      for (const auto& incident : *imported->incidents) new_numbers_.try_emplace(incident.number, incident.id);
    }
    known += size - taken;
  }
  if (known != 0) note(where, "{} rows were in the store already.", {std::to_string(known)});
}

void ImportJob::add_categories(const std::string& where, const std::string& column,
                               const std::vector<std::string>& words) {
  if (words.size() > most_new_categories) {
    throw domain::BadInput(
        where, domain::Message{"the column {} holds {} different words", {column, std::to_string(words.size())}},
        domain::Message{"map the category to a column with a few kinds of incident in it", {}});
  }
  domain::ExtendRoom command;
  // Somebody must be responsible, or nothing could ever be dispatched.
  domain::AgencyId responsible;
  if (room_->agencies.empty()) {
    command.agencies = {{"office", "\u672c\u5355\u4f4d", "The office", "\u672c\u5355\u4f4d"}};
    responsible = "office";
  } else {
    responsible = room_->agencies.front().id;
  }
  constexpr std::size_t named = 8;
  std::string list;
  for (const auto& word : words) {
    domain::Category category;
    category.id = word;
    category.name = word;
    category.responsible = responsible;
    command.categories.push_back(std::move(category));
    if (command.categories.size() <= named) list += (list.empty() ? "" : ", ") + word;
  }
  if (words.size() > named) list += " …";
  auto room = std::make_shared<domain::Room>(*room_);
  room->agencies.insert(room->agencies.end(), command.agencies.begin(), command.agencies.end());
  room->categories.insert(room->categories.end(), command.categories.begin(), command.categories.end());
  const std::string count = std::to_string(words.size());
  if (command.agencies.empty()) {
    note(where, "{} categories of the column {} are new to the room and become its own, {} responsible: {}",
         {count, column, room->find_agency(responsible)->name, list});
  } else {
    note(where, "{} categories of the column {} become the room's own, the office itself responsible: {}",
         {count, column, list});
  }
  room_ = std::move(room);
  give(where, std::move(command));
}

void ImportJob::incidents(const geo::SourceSpec& source, bool new_categories) {
  using geo::UnknownCategories;
  const bool take = new_categories || room_->categories.empty();
  auto layer = geo::import_incidents(
      source, crs_, *room_, [this](const auto& id) { return knows_premises(id); },
      take ? UnknownCategories::take : UnknownCategories::reject, stage("incidents"), report_);
  place_incidents(layer.feed, layer.incidents);
  if (!goes_on()) return;
  if (!layer.new_categories.empty()) add_categories(layer.feed, layer.category_column, layer.new_categories);
  give_incidents(layer.feed, std::move(layer.incidents), layer.milestones);
}

void ImportJob::inspections(const geo::SourceSpec& source) {
  auto rows = std::make_shared<std::vector<domain::Inspection>>(geo::import_inspections(
      source, *room_, [this](const auto& id) { return knows_premises(id); }, stage("inspections"), report_));
  give(report_.counts.back().layer, domain::ImportInspections{std::move(rows)});
}

void ImportJob::cases(const geo::SourceSpec& source) {
  auto layer = geo::import_cases(
      source, *room_, [this](const auto& id) { return knows_premises(id); }, stage("cases"), report_);
  for (std::size_t i = 0; i < layer.cases.size(); ++i) {
    auto& one = layer.cases[i];
    const auto& number = layer.incident_numbers[i];
    if (!number.empty()) {
      const auto fresh = new_numbers_.find(number);
      const auto old = before_.by_number.find(number);
      if (fresh != new_numbers_.end()) {
        one.incident = fresh->second;
      } else if (old != before_.by_number.end()) {
        one.incident = old->second;
      } else {
        doubt(layer.where, layer.rows[i], "There is no incident {}.", {number});
      }
    }
    const auto* premises = find_premises(one.premises);
    if (one.grid.empty() && premises != nullptr) {
      one.grid = premises->grid;
      one.village = premises->village;
    } else if (!one.grid.empty()) {
      const auto* grid = places().find_grid(one.grid);
      if (grid != nullptr) {
        one.village = grid->village;
      } else {
        doubt(layer.where, layer.rows[i], "There is no grid {}.", {one.grid});
      }
    }
  }
  give(layer.where, domain::ImportCases{std::make_shared<std::vector<domain::Case>>(std::move(layer.cases))});
}

}  // namespace lianxun::desk
