#include "sample/history.hpp"

#include "domain/clocks.hpp"
#include "sample/chronicle.hpp"
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

Chronicle chronicle_of(const Place& place, const domain::Room& room, std::uint64_t seed) {
  const GridFinder finder(place.map.boundaries);
  return {room, find_spots(place, seed), [finder](const Spot& spot, Random& random) {
            const int grid = finder.find(spot.at);
            for (int tries = 0; tries < 20; ++tries) {
              const shape::Point p{spot.at.x + 7 * random.bell(), spot.at.y + 7 * random.bell()};
              if (finder.find(p) == grid && finder.clear(p, 2)) return to_millimetres(p);
            }
            return spot.at;
          }};
}

/// Nobody has dealt with it.
void leave_unhandled(Incident& incident) {
  incident.handled.reset();
  incident.fed_back.reset();
  incident.closed.reset();
}

/// The limit that comes first for an incident that has just come in.
Instant first_due(const domain::Room& room, Incident incident) {
  const auto end = incident.source == Source::complaint ? incident.reported : *incident.filed;
  cut_at(incident, end + std::chrono::minutes(1));
  incident.deadlines = domain::clocks_of_history(room, incident);
  return domain::next_deadline(incident)->due;
}

/// Friday afternoon's leavings, due in the first hours of Monday.
void add_leavings(History& history, const Chronicle& chronicle, const domain::Room& room, Random& random) {
  const Period friday(date(2024, 1, 5), date(2024, 1, 5), room.calendar);
  for (int left = 6; left > 0;) {
    Incident incident = chronicle.life(left > 2 ? Source::finding : Source::complaint, friday, {}, random);
    const Instant due = first_due(room, incident);
    if (due < history_end() + std::chrono::minutes(8 * 60 + 50) || due > history_end() + std::chrono::hours(11))
      continue;
    leave_unhandled(incident);
    if (incident.source == Source::complaint) cut_at(incident, incident.reported + std::chrono::minutes(1));
    history.incidents.push_back(std::move(incident));
    --left;
  }
}

/// The first week of 2024: what is not finished by the end of the history is the morning's work.
void add_first_week(History& history, const Chronicle& chronicle, const domain::Calendar& calendar, Random& random) {
  const auto add = [&](const Period& days, Source source, int count) {
    for (int i = 0; i < count; ++i) {
      Incident incident = chronicle.life(source, days, {}, random);
      if (random.chance(0.12)) leave_unhandled(incident);
      cut_at(incident, history_end());
      history.incidents.push_back(std::move(incident));
    }
  };
  const Period week(date(2024, 1, 1), date(2024, 1, 5), calendar);
  const Period weekend(date(2024, 1, 6), date(2024, 1, 7), calendar);
  add(week, Source::complaint, 11);
  add(week, Source::finding, 62);
  add(weekend, Source::complaint, 10);
  add(weekend, Source::finding, 7);
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
  const Chronicle chronicle = chronicle_of(place, room, seed);
  History history;
  for (const YearFigures* figures : {&figures_2022(), &figures_2023()}) {
    Random random(seed, "incidents " + std::to_string(figures->year));
    const Period period(date(figures->year, 1, 1), date(figures->year, 12, 31), room.calendar);
    const Instant over_by = domain::start_of_day(date(figures->year + 1, 1, 1), room.calendar.zone);
    for (int i = 0; i < figures->complaints; ++i) {
      history.incidents.push_back(chronicle.life(Source::complaint, period, over_by, random));
    }
    for (int i = 0; i < figures->findings; ++i) {
      history.incidents.push_back(chronicle.life(Source::finding, period, over_by, random));
    }
  }
  Random random(seed, "incidents 2024");
  add_first_week(history, chronicle, room.calendar, random);
  add_leavings(history, chronicle, room, random);
  number(history.incidents, room.calendar.zone);
  reach_milestones(history, room, history_end(), seed);
  for (const YearFigures* figures : {&figures_2022(), &figures_2023()}) enforce(history, place, room, *figures, seed);
  return history;
}

std::vector<Incident> build_live_day(const Place& place, const domain::Room& room, std::uint64_t seed) {
  constexpr int complaints = 34;
  constexpr int findings = 44;
  const Chronicle chronicle = chronicle_of(place, room, seed);
  const Period today(date(2024, 1, 8), date(2024, 1, 8), room.calendar);
  Random random(seed, "live day");
  std::vector<Incident> live;
  for (int i = 0; i < complaints + findings; ++i) {
    live.push_back(chronicle.report(i < complaints ? Source::complaint : Source::finding, today, random));
  }
  number(live, room.calendar.zone);
  return live;
}

}  // namespace lianxun::sample
