#include "sample/chronicle.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "sample/office.hpp"

namespace lianxun::sample {
namespace {

using domain::Incident;
using domain::Source;

// in the order of category_plans
constexpr std::array<double, 16> complaint_mix{17, 11, 11, 9, 3, 6, 8, 7, 4, 9, 4, 2, 7, 4, 3, 1};
constexpr std::array<double, 16> finding_mix{6, 13, 16, 14, 7, 14, 4, 12, 1.6, 2.2, 3, 4, 8, 8, 1.8, 2.2};

}  // namespace

Incident Chronicle::report(Source source, const Period& period, Random& random) const {
  const auto& mix = source == Source::complaint ? complaint_mix : finding_mix;
  const std::size_t category = random.weighted(mix);
  Incident incident;
  incident.source = source;
  incident.category = category_plans()[category].id;
  incident.reported = domain::to_instant(period.draw(category, source, random), room_.calendar.zone);
  const domain::Date on = domain::local_date(incident.reported, room_.calendar.zone);
  std::vector<double> weights;
  for (const Spot& spot : spots_[category]) weights.push_back(weight_on(spot, on));
  const Spot& spot = spots_[category][random.weighted(weights)];
  incident.position = scatter_(spot, random);
  incident.located = true;
  incident.grid = spot.grid;
  incident.village = spot.village;
  incident.address = spot.address;
  if (source == Source::complaint) incident.phone = fictitious_phone(random, false);
  incident.note = note_text(category, source, spot.label.empty() ? spot.address : spot.label, random);
  incident.outcome = outcome_text(category, random);
  return incident;
}

Incident Chronicle::life(Source source, const Period& period, std::optional<domain::Instant> over_by,
                         Random& random) const {
  for (;;) {
    Incident incident = report(source, period, random);
    live_through(incident, room_, random);
    if (!over_by || *incident.closed < *over_by) return incident;
  }
}

void number(std::vector<Incident>& incidents, domain::Zone zone) {
  std::stable_sort(incidents.begin(), incidents.end(),
                   [](const Incident& a, const Incident& b) { return a.reported < b.reported; });
  std::map<std::string, int> counters;
  for (Incident& incident : incidents) {
    std::string series = domain::format_date(domain::local_date(incident.reported, zone));
    series.erase(std::remove(series.begin(), series.end(), '-'), series.end());
    series = (incident.source == Source::complaint ? "T" : "J") + series + "-";
    std::string digits = std::to_string(++counters[series]);
    digits.insert(0, 4 - std::min<std::size_t>(4, digits.size()), '0');
    incident.number = series + digits;
  }
}

}  // namespace lianxun::sample
