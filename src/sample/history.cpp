#include "sample/history.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "sample/draw.hpp"
#include "sample/office.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {
namespace {

using domain::Date;
using domain::Incident;
using domain::Instant;
using domain::Source;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

Date date(int y, unsigned m, unsigned d) { return {year(y), month(m), day(d)}; }

// in the order of category_plans
constexpr std::array<double, 16> complaint_mix{17, 11, 11, 9, 3, 6, 8, 7, 4, 9, 4, 2, 7, 4, 3, 1};
constexpr std::array<double, 16> finding_mix{6, 13, 16, 14, 7, 14, 4, 12, 1.6, 2.2, 3, 4, 8, 8, 1.8, 2.2};

/// Somewhere at the spot, in the same grid and clear of its border.
shape::Point near(const Spot& spot, const GridFinder& finder, Random& random) {
  const int grid = finder.find(spot.at);
  for (int tries = 0; tries < 20; ++tries) {
    const shape::Point p{spot.at.x + 7 * random.bell(), spot.at.y + 7 * random.bell()};
    if (finder.find(p) == grid && finder.clear(p, 2)) return to_millimetres(p);
  }
  return spot.at;
}

class Chronicle {
 public:
  Chronicle(const Place& place, const domain::Room& room, std::uint64_t seed)
      : room_(room), finder_(place.map.boundaries), spots_(place, seed) {}

  /// A report out of the place's habits; the life that follows is not lived yet.
  Incident report(Source source, Date first, Date last, Random& random) const {
    const auto& mix = source == Source::complaint ? complaint_mix : finding_mix;
    const std::size_t category = random.weighted(mix);
    Incident incident;
    incident.source = source;
    incident.category = category_plans()[category].id;
    const domain::LocalTime local = draw_time(category, source, first, last, room_.calendar, random);
    incident.reported = domain::to_instant(local, room_.calendar.zone);
    const Date on = domain::local_date(incident.reported, room_.calendar.zone);
    const Spot& spot = spots_.draw(category, on, random);
    incident.position = near(spot, finder_, random);
    incident.located = true;
    incident.grid = spot.grid;
    incident.village = spot.village;
    incident.address = spot.address;
    if (source == Source::complaint) incident.phone = fictitious_phone(random, false);
    incident.note = note_text(category, source, spot, random);
    incident.outcome = outcome_text(category, random);
    return incident;
  }

  /// A whole life that is over before `end`, if any is asked for.
  Incident life(Source source, Date first, Date last, std::optional<Instant> over_by, Random& random) const {
    for (;;) {
      Incident incident = report(source, first, last, random);
      live_through(incident, room_, random);
      if (!over_by || *incident.closed < *over_by) return incident;
    }
  }

 private:
  const domain::Room& room_;
  GridFinder finder_;
  Spots spots_;
};

void number(std::vector<Incident>& incidents, domain::Zone zone) {
  std::stable_sort(incidents.begin(), incidents.end(),
                   [](const Incident& a, const Incident& b) { return a.reported < b.reported; });
  std::map<std::string, int> counters;
  for (Incident& incident : incidents) {
    std::string series = domain::format_date(domain::local_date(incident.reported, zone));
    series.erase(std::remove(series.begin(), series.end(), '-'), series.end());
    series = (incident.source == Source::complaint ? "T" : "J") + series + "-";
    std::string digits = std::to_string(++counters[series]);
    digits.insert(0, 4 - digits.size(), '0');
    incident.number = series + digits;
  }
}

/// The first week of 2024: what is not finished by the end of the history is the morning's work.
void add_first_week(History& history, const Chronicle& chronicle, Random& random) {
  constexpr int complaints = 16;
  constexpr int findings = 66;
  for (int i = 0; i < complaints + findings; ++i) {
    const Source source = i < complaints ? Source::complaint : Source::finding;
    Incident incident = chronicle.life(source, date(2024, 1, 1), date(2024, 1, 7), {}, random);
    if (incident.handled && random.chance(0.1)) {  // got stuck: nobody has dealt with it
      incident.handled.reset();
      incident.fed_back.reset();
      incident.closed.reset();
    }
    cut_at(incident, history_end());
    history.incidents.push_back(std::move(incident));
  }
}

}  // namespace

const YearFigures& figures_2022() {
  static constexpr YearFigures figures{2022, 521, 2610, 704, 121, 251'350, 548, 36, 9, 112};
  return figures;
}

const YearFigures& figures_2023() {
  static constexpr YearFigures figures{2023, 473, 2890, 816, 142, 295'200, 612, 45, 14, exercised_powers_2023};
  return figures;
}

Instant history_end() { return domain::start_of_day(date(2024, 1, 8), domain::Zone{}); }

History build_history(const Place& place, const domain::Room& room, std::uint64_t seed) {
  const Chronicle chronicle(place, room, seed);
  History history;
  for (const YearFigures* figures : {&figures_2022(), &figures_2023()}) {
    Random random(seed, "incidents " + std::to_string(figures->year));
    const Date first = date(figures->year, 1, 1);
    const Date last = date(figures->year, 12, 31);
    const Instant over_by = domain::start_of_day(date(figures->year + 1, 1, 1), room.calendar.zone);
    for (int i = 0; i < figures->complaints; ++i) {
      history.incidents.push_back(chronicle.life(Source::complaint, first, last, over_by, random));
    }
    for (int i = 0; i < figures->findings; ++i) {
      history.incidents.push_back(chronicle.life(Source::finding, first, last, over_by, random));
    }
  }
  Random random(seed, "incidents 2024");
  add_first_week(history, chronicle, random);
  number(history.incidents, room.calendar.zone);
  for (const YearFigures* figures : {&figures_2022(), &figures_2023()}) enforce(history, place, room, *figures, seed);
  return history;
}

std::vector<Incident> build_live_day(const Place& place, const domain::Room& room, std::uint64_t seed) {
  constexpr int complaints = 34;
  constexpr int findings = 44;
  const Chronicle chronicle(place, room, seed);
  Random random(seed, "live day");
  std::vector<Incident> day;
  for (int i = 0; i < complaints + findings; ++i) {
    const Source source = i < complaints ? Source::complaint : Source::finding;
    day.push_back(chronicle.report(source, date(2024, 1, 8), date(2024, 1, 8), random));
  }
  number(day, room.calendar.zone);
  return day;
}

}  // namespace lianxun::sample
