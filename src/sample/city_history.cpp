#include "sample/chronicle.hpp"
#include "sample/history.hpp"
#include "sample/office.hpp"
#include "sample/projection.hpp"

namespace lianxun::sample {
namespace {

using domain::Incident;
using domain::Source;

constexpr int past_complaints = 30'000;
constexpr int past_findings = 70'000;
constexpr int open_at_the_end = 2'000;

domain::Date date(int y, unsigned m, unsigned d) {
  return {std::chrono::year(y), std::chrono::month(m), std::chrono::day(d)};
}

}  // namespace

Spots find_spots(const Lattice& lattice, std::uint64_t seed) {
  constexpr int per_category = 700;
  const domain::Boundaries& boundaries = lattice.boundaries;
  const shape::Point centre = city_plan().centre;
  std::vector<double> dense;  // residents, and the middle of the city most
  for (std::size_t g = 0; g < boundaries.grids.size(); ++g) {
    const double dx = (lattice.middles[g].x - centre.x) / 6'000;
    const double dy = (lattice.middles[g].y - centre.y) / 6'000;
    dense.push_back(boundaries.grids[g].residents.value_or(0) * (0.3 + 4 / (1 + dx * dx + dy * dy)));
  }
  Spots spots;
  for (const CategoryPlan& plan : category_plans()) {
    Random random(seed, std::string("city spots ") + plan.id);
    std::vector<Spot> of_category;
    for (int i = 0; i < per_category; ++i) {
      const std::size_t g = random.weighted(dense);
      const domain::Grid& grid = boundaries.grids[g];
      Spot spot;
      spot.at = lattice.middles[g];
      spot.address = grid.name;
      spot.grid = grid.code;
      spot.village = grid.village;
      spot.weight = 60.0 / (i + 30);
      spot.trend = i == 3 ? Spot::Trend::emerging : i == 5 ? Spot::Trend::settled : Spot::Trend::steady;
      of_category.push_back(std::move(spot));
    }
    spots.push_back(std::move(of_category));
  }
  return spots;
}

History build_city_history(const Lattice& lattice, const domain::Room& room, std::uint64_t seed) {
  const double reach = 0.02 * city_plan().cell;  // a bell's six deviations stay well inside the smallest cell
  const Chronicle chronicle(room, find_spots(lattice, seed), [reach](const Spot& spot, Random& random) {
    return to_millimetres({spot.at.x + reach * random.bell(), spot.at.y + reach * random.bell()});
  });
  History history;
  Random random(seed, "city incidents");
  const Period past(date(2022, 1, 1), date(2023, 12, 31), room.calendar);
  for (int i = 0; i < past_complaints + past_findings; ++i) {
    const Source source = i < past_complaints ? Source::complaint : Source::finding;
    history.incidents.push_back(chronicle.life(source, past, history_end(), random));
  }
  const Period week(date(2023, 12, 31), date(2024, 1, 7), room.calendar);
  for (int open = 0; open < open_at_the_end;) {
    Incident incident = chronicle.life(random.chance(0.3) ? Source::complaint : Source::finding, week, {}, random);
    cut_at(incident, history_end());
    open += incident.closed ? 0 : 1;
    history.incidents.push_back(std::move(incident));
  }
  number(history.incidents, room.calendar.zone);
  reach_milestones(history, room, history_end(), seed);
  return history;
}

}  // namespace lianxun::sample
