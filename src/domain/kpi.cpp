#include "domain/kpi.hpp"

#include <algorithm>
#include <set>

namespace lianxun::domain {
namespace {

struct Period {
  Instant from{};
  Instant to{};

  [[nodiscard]] bool contains(Instant at) const { return from <= at && at < to; }
};

bool happened(const std::optional<Instant>& at, Instant now) { return at && *at <= now; }

std::optional<double> percent(int part, int whole) {
  if (whole == 0) return {};
  return 100.0 * part / whole;
}

/// The agencies it was sent to; before that the one its category makes responsible.
bool concerns(const Room& room, const Incident& incident, const AgencyId& agency) {
  if (!incident.agencies.empty()) {
    return std::find(incident.agencies.begin(), incident.agencies.end(), agency) != incident.agencies.end();
  }
  const auto* category = room.find_category(incident.category);
  return category != nullptr && category->responsible == agency;
}

bool is_overdue(const Incident& incident, Instant now) {
  return std::any_of(incident.deadlines.begin(), incident.deadlines.end(),
                     [&](const Deadline& deadline) { return deadline.due < now && !happened(deadline.met, now); });
}

/// Every limit that was up or met by the time of handling was met in time.
bool handled_on_time(const Incident& incident) {
  const auto handled = *incident.handled;
  return std::none_of(incident.deadlines.begin(), incident.deadlines.end(), [&](const Deadline& deadline) {
    const auto met = deadline.met && *deadline.met <= handled ? *deadline.met : handled;
    return deadline.due < met;
  });
}

class Count {
 public:
  Count(const Situation& situation, const Period& period, Instant now, const KpiFilter& filter)
      : situation_(situation), period_(period), now_(now), filter_(filter) {}

  void add_all_incidents() {
    for (const auto& incident : situation_.incidents) add(incident);
  }

  void add_incidents(std::span<const IncidentId> ids) {
    for (const auto id : ids) {
      if (const auto* incident = situation_.incidents.find(id)) add(*incident);
    }
  }

  /// All but the incidents, which have been added before.
  Kpi run() {
    for (const auto& [id, item] : situation_.cases) add(item);
    for (const auto& [id, inspection] : situation_.inspections) add(inspection);
    for (const auto& patrol : situation_.patrols) add(patrol);
    finish();
    return kpi_;
  }

 private:
  [[nodiscard]] bool in_village(const VillageCode& village) const {
    return filter_.village.empty() || village == filter_.village;
  }
  [[nodiscard]] bool of_agency(const AgencyId& agency) const {
    return filter_.agency.empty() || agency == filter_.agency;
  }

  void add(const Incident& incident) {
    if (!period_.contains(incident.reported) || !in_village(incident.village)) return;
    if (!filter_.agency.empty() && !concerns(*situation_.room, incident, filter_.agency)) return;
    ++incidents_;
    const bool over = happened(incident.closed, now_);
    const bool handled = happened(incident.handled, now_);
    const bool late = !over && is_overdue(incident, now_);
    if (incident.source == Source::complaint) {
      ++kpi_.complaints;
      if (over) ++kpi_.complaints_closed;
    } else {
      ++kpi_.findings;
    }
    if (!over) ++kpi_.open;
    if (late) ++kpi_.overdue;
    if (happened(incident.filed, now_)) {
      ++filed_;
      if (over) ++closed_;
    }
    if (handled || incident.rework > 0) ++handled_;
    if (incident.rework > 0) ++reworked_;
    if (handled || late) ++due_;
    if (handled && handled_on_time(incident)) ++on_time_;
  }

  void add(const Case& item) {
    if (!period_.contains(item.opened) || !in_village(item.village) || !of_agency(item.agency)) return;
    ++(item.procedure == Case::Procedure::general ? kpi_.general_procedure : kpi_.simple_procedure);
    kpi_.fines_yuan += item.fine_yuan;
    if (!item.premises.empty()) ++kpi_.cases_from_premises;
    if (item.major) ++kpi_.major_cases;
    if (!item.power.empty()) exercised_.insert(item.power);
  }

  void add(const Inspection& inspection) {
    if (!period_.contains(inspection.at) || !of_agency(inspection.agency)) return;
    if (!filter_.village.empty()) {
      const auto premises = situation_.premises.find(inspection.premises);
      if (premises == situation_.premises.end() || premises->second.village != filter_.village) return;
    }
    inspected_.insert(inspection.premises);
  }

  void add(const Patrol& patrol) {
    if (patrol.issued > now_ || happened(patrol.closed, now_)) return;
    const bool there =
        filter_.village.empty() || std::any_of(patrol.stops.begin(), patrol.stops.end(),
                                               [&](const PatrolStop& stop) { return stop.village == filter_.village; });
    const bool takes_part =
        filter_.agency.empty() || std::any_of(patrol.crews.begin(), patrol.crews.end(),
                                              [&](const PatrolCrew& crew) { return crew.agency == filter_.agency; });
    if (there && takes_part) ++kpi_.patrols_active;
  }

  void finish() {
    kpi_.filing_rate = percent(filed_, incidents_);
    kpi_.on_time_rate = percent(on_time_, due_);
    kpi_.closure_rate = percent(closed_, filed_);
    kpi_.rework_rate = percent(reworked_, handled_);
    kpi_.premises_inspected = static_cast<int>(inspected_.size());
    std::set<PowerCode> delegated;
    for (const auto& power : situation_.room->powers) {
      if (of_agency(power.agency)) delegated.insert(power.code);
    }
    kpi_.powers_delegated = static_cast<int>(delegated.size());
    kpi_.powers_exercised = static_cast<int>(std::count_if(
        exercised_.begin(), exercised_.end(), [&](const PowerCode& code) { return delegated.contains(code); }));
    kpi_.powers_coverage = percent(kpi_.powers_exercised, kpi_.powers_delegated);
  }

  const Situation& situation_;
  Period period_;
  Instant now_;
  const KpiFilter& filter_;
  Kpi kpi_;
  int incidents_ = 0;
  int filed_ = 0;
  int closed_ = 0;  // of the filed
  int handled_ = 0;
  int reworked_ = 0;
  int due_ = 0;  // handled or overdue
  int on_time_ = 0;
  std::set<PowerCode> exercised_;
  std::set<PremisesId> inspected_;
};

}  // namespace

Kpi compute_kpi(const Situation& situation, Instant from, Instant to, Instant now, const KpiFilter& filter) {
  Count count(situation, {from, to}, now, filter);
  count.add_all_incidents();
  return count.run();
}

Kpi compute_kpi(const Situation& situation, std::span<const IncidentId> incidents, Instant from, Instant to,
                Instant now, const KpiFilter& filter) {
  Count count(situation, {from, to}, now, filter);
  count.add_incidents(incidents);
  return count.run();
}

}  // namespace lianxun::domain
