// Inside desk only: one import, step by step.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "desk/import.hpp"
#include "desk/import_places.hpp"
#include "geo/progress.hpp"

namespace lianxun::desk {

/// Reads sources and gives commands in the order that references need: boundaries before points, premises before what
/// speaks of them. Knows what the store had and what the steps before have brought.
class ImportJob {
 public:
  ImportJob(const domain::Situation& before, const ImportOptions& options);

  /// Throws BadInput when the store works in another one. It is chosen with the first content, not before.
  void use_crs(const std::string& definition);
  void use_room(const domain::Room& room);

  struct BoundarySources {
    const geo::SourceSpec* villages = nullptr;  // null: taken over from the last version
    const geo::SourceSpec* grids = nullptr;
    domain::Date effective;
    std::string synthetic;
  };
  void boundaries(const BoundarySources& sources);
  void basemap(const geo::SourceSpec* roads, const geo::SourceSpec* water);
  void premises(const geo::SourceSpec& source);
  void incidents(const geo::SourceSpec& source, bool new_categories);
  void inspections(const geo::SourceSpec& source);
  void cases(const geo::SourceSpec& source);

  [[nodiscard]] bool has_crs() const { return !crs_.empty(); }
  [[nodiscard]] geo::ImportReport take_report() { return std::move(report_); }
  [[nodiscard]] geo::Progress stage(const std::string& name) const;

 private:
  /// Nothing happened when only checking. Throws BadInput with the desk's words when it refuses.
  std::shared_ptr<const domain::EventBatch> give(const std::string& where, domain::Command command);
  [[nodiscard]] DatedPlaces& places();
  [[nodiscard]] bool knows_premises(const domain::PremisesId& id) const;
  [[nodiscard]] const domain::Premises* find_premises(const domain::PremisesId& id) const;
  void note(const std::string& where, std::string id, std::vector<std::string> args);
  void doubt(const std::string& where, std::int64_t row, std::string id, std::vector<std::string> args);
  void compare_datums(const std::string& where, const std::vector<shape::Point>& source, const domain::Datum& stated);
  void place_incidents(const std::string& where, std::vector<domain::Incident>& incidents);
  void give_incidents(const std::string& where, std::vector<domain::Incident> incidents,
                      const std::vector<domain::OwnMilestones>& milestones);
  void add_categories(const std::string& where, const std::string& column, const std::vector<std::string>& words);
  [[nodiscard]] bool goes_on() const { return !options_.submit || !options_.proceed || options_.proceed(report_); }

  const domain::Situation& before_;
  const ImportOptions& options_;
  geo::ImportReport report_;
  std::string crs_;
  std::optional<domain::ChooseWorkingCrs> choose_crs_;  // goes with the next command
  std::shared_ptr<const domain::Room> room_;
  std::vector<DatedPlaces::Version> versions_;
  std::unique_ptr<DatedPlaces> places_;  // of versions_, built when needed
  std::unordered_map<domain::PremisesId, domain::Premises> new_premises_;
  std::unordered_map<std::string, domain::IncidentId> new_numbers_;
};

}  // namespace lianxun::desk
