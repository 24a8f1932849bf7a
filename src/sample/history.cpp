#include "sample/history.hpp"

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

/// The first week of 2024: what is not finished by the end of the history is the morning's work.
void add_first_week(History& history, const Chronicle& chronicle, const domain::Calendar& calendar, Random& random) {
  constexpr int complaints = 16;
  constexpr int findings = 66;
  const Period week(date(2024, 1, 1), date(2024, 1, 7), calendar);
  for (int i = 0; i < complaints + findings; ++i) {
    const Source source = i < complaints ? Source::complaint : Source::finding;
    Incident incident = chronicle.life(source, week, {}, random);
    if (random.chance(0.1)) {  // got stuck: nobody has dealt with it
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
  number(history.incidents, room.calendar.zone);
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
