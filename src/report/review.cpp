#include "report/review.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "domain/error.hpp"
#include "hotspot/ground.hpp"

namespace lianxun::report {
namespace {

using domain::Date;
using hotspot::Answer;
using hotspot::Period;

constexpr domain::Duration year_of_weeks = 52 * hotspot::week;
constexpr domain::Duration patrols_before = 8 * hotspot::week;

hotspot::Material material_of(const domain::Situation& situation,
                              const std::shared_ptr<const domain::Boundaries>& boundaries) {
  std::vector<shape::Point> premises;
  premises.reserve(situation.premises.size());
  for (const auto& entry : situation.premises) premises.push_back(entry.second.position);
  auto ground = std::make_shared<const hotspot::Ground>(hotspot::prepare(boundaries, premises));
  auto records = std::make_shared<hotspot::Records>(hotspot::records_of(situation));
  hotspot::relocate(*records, *boundaries, ground->locator);
  hotspot::Rows all(records->size());
  std::iota(all.begin(), all.end(), 0U);
  hotspot::QualityOptions options;
  options.now = situation.as_of;
  auto findings = std::make_shared<const std::vector<hotspot::Finding>>(hotspot::quality(*records, all, options));
  return {std::move(ground), std::move(records), std::move(findings)};
}

class Maker {
 public:
  Maker(const domain::Situation& situation, Date from, Date to, const Wording& wording, hotspot::Borders borders)
      : situation_(situation), wording_(wording) {
    review_.borders =
        borders == hotspot::Borders::then ? to : domain::local_date(situation.as_of, situation.room->calendar.zone);
    review_.from = from;
    review_.to = to;
    review_.as_of = situation.as_of;
    review_.zone = situation.room->calendar.zone;
    review_.room = wording.name(*situation.room);
  }

  Review make() {
    const auto boundaries = domain::boundaries_on(situation_, review_.borders);
    if (!boundaries || boundaries->grids.empty()) {
      throw domain::BadArgument("the store has no grids to count in; import boundaries first");
    }
    review_.synthetic = boundaries->synthetic;
    material_ = material_of(situation_, boundaries);
    hotspot::Question question;
    question.filter.period = {domain::start_of_day(review_.from, review_.zone),
                              domain::start_of_day(review_.to, review_.zone) + std::chrono::hours(24)};
    review_.answer = std::make_shared<const Answer>(hotspot::study(material_, question, surfaces_));
    patterns(question);
    areas();
    kinds();
    story();
    places();
    waiting();
    patrols(question.filter.period);
    return std::move(review_);
  }

 private:
  [[nodiscard]] ReviewRow row(std::string code, std::string name, double now, double last_year, double previous) const {
    ReviewRow out{std::move(code), std::move(name), now};
    if (answer().last_year.covered) out.last_year = hotspot::compare(now, last_year);
    if (answer().previous.covered) out.previous = hotspot::compare(now, previous);
    return out;
  }

  static void add_rates(ReviewRow& row, double square_metres, double premises) {
    if (square_metres > 0) row.per_km2 = row.count / (square_metres / 1e6);
    if (premises > 0) row.per_hundred_premises = 100 * row.count / premises;
  }

  /// A month has too few weeks to change in: the patterns are those of the year up to its end.
  void patterns(hotspot::Question question) {
    question.patterns = true;
    question.filter.period.from = question.filter.period.to - year_of_weeks;
    const Answer year = hotspot::study(material_, question, surfaces_);
    review_.no_patterns = year.no_patterns;
    if (year.patterns) patterns_ = year.patterns->patterns;
  }

  /// The village once: many grids carry its name in theirs.
  [[nodiscard]] std::string grid_in_village(const domain::Grid& grid, const std::string& village) const {
    const std::string& code = grid.code;
    const std::string own =
        grid.name.empty() ? code.substr(code.size() - std::min<std::size_t>(3, code.size())) : wording_.name(grid);
    return own.starts_with(village) ? own : village + " · " + own;
  }

  void areas() {
    const hotspot::Ground& ground = *material_.ground;
    const auto& boundaries = *ground.boundaries;
    std::vector<double> metres(boundaries.villages.size());
    std::vector<double> premises(boundaries.villages.size());
    for (std::size_t i = 0; i < boundaries.grids.size(); ++i) {
      const int village = ground.village_of_grid[i];
      const domain::Grid& grid = boundaries.grids[i];
      const std::string name = grid_in_village(
          grid, village < 0 ? std::string() : wording_.name(boundaries.villages[static_cast<std::size_t>(village)]));
      ReviewRow each =
          row(grid.code, name, answer().counts[i], answer().last_year.counts[i], answer().previous.counts[i]);
      add_rates(each, ground.square_metres[i], ground.premises[i]);
      each.z = answer().z[i];
      each.bin = static_cast<int>(answer().bins[i]);
      if (!patterns_.empty()) each.pattern = patterns_[i];
      review_.grids.push_back(std::move(each));
      if (village < 0) continue;
      metres[static_cast<std::size_t>(village)] += ground.square_metres[i];
      premises[static_cast<std::size_t>(village)] += ground.premises[i];
    }
    for (std::size_t i = 0; i < boundaries.villages.size(); ++i) {
      ReviewRow each =
          row(boundaries.villages[i].code, wording_.name(boundaries.villages[i]), answer().village_counts[i],
              answer().last_year.village_counts[i], answer().previous.village_counts[i]);
      add_rates(each, metres[i], premises[i]);
      review_.villages.push_back(std::move(each));
    }
    const auto sum = [](const std::vector<double>& all) { return std::accumulate(all.begin(), all.end(), 0.0); };
    review_.total =
        row("", wording_("Total"), sum(answer().counts), sum(answer().last_year.counts), sum(answer().previous.counts));
    add_rates(review_.total, sum(ground.square_metres), sum(ground.premises));
  }

  /// Only what lies in a grid, so that the kinds add up to the total.
  [[nodiscard]] std::vector<std::int64_t> by_kind(const Period& period) const {
    hotspot::Filter filter;
    filter.period = period;
    hotspot::Rows rows = hotspot::select(*material_.records, filter);
    std::erase_if(rows, [&](std::uint32_t row) { return material_.records->grid[row] < 0; });
    return hotspot::count_by(material_.records->kind, rows, material_.records->kinds.size());
  }

  void kinds() {
    const auto now = by_kind(answer().question.filter.period);
    const auto last_year = by_kind(answer().last_year.period);
    const auto previous = by_kind(answer().previous.period);
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (now[i] + last_year[i] + previous[i] == 0) continue;
      const std::string& id = material_.records->kinds[static_cast<std::int32_t>(i)];
      review_.kinds.push_back(row(id, category_name(situation_, id, wording_), static_cast<double>(now[i]),
                                  static_cast<double>(last_year[i]), static_cast<double>(previous[i])));
    }
    std::stable_sort(review_.kinds.begin(), review_.kinds.end(),
                     [](const ReviewRow& a, const ReviewRow& b) { return a.count > b.count; });
  }

  void story() {
    const hotspot::Story all = hotspot::story(answer(), {}, review_.zone);
    review_.hours = all.hours;
    review_.doubts = all.doubts;
  }

  [[nodiscard]] std::string place_name(const hotspot::RepeatPlace& place) const {
    using By = hotspot::RepeatPlace::By;
    if (place.by == By::address) return material_.records->addresses[place.number];
    if (place.by == By::premises) {
      const std::string& id = material_.records->all_premises[place.number];
      const auto found = situation_.premises.find(id);
      return found == situation_.premises.end() ? id : found->second.name;
    }
    const int grid = material_.ground->locator.find(place.position);
    return wording_("a point in {}",
                    {grid < 0 ? wording_("no grid") : review_.grids[static_cast<std::size_t>(grid)].name});
  }

  void places() {
    constexpr std::size_t most = 12;
    const auto doubtful = hotspot::excluded(*material_.findings, {hotspot::Doubt::default_geocode});
    const auto found = hotspot::repeats(*material_.records, hotspot::without(answer().rows, doubtful));
    for (const auto& place : found.places) {
      if (review_.places.size() == most || place.count() < 3) break;
      review_.places.push_back({place_name(place), place.position, static_cast<int>(place.count()),
                                domain::local_date(place.last, review_.zone)});
    }
  }

  void waiting() {
    using hotspot::Until;
    review_.waiting = hotspot::waiting(*material_.records, answer().rows, Until::handled, review_.as_of);
    if (!answer().last_year.covered) return;
    hotspot::Filter filter;
    filter.period = answer().last_year.period;
    // As it was known then: as long after that period as is known after this one.
    review_.waiting_last_year = hotspot::waiting(*material_.records, hotspot::select(*material_.records, filter),
                                                 Until::handled, review_.as_of - year_of_weeks);
  }

  void patrols(const Period& period) {
    constexpr std::size_t most = 20;
    for (auto& past : hotspot::past_patrols(situation_, answer(), {}, review_.as_of, most)) {
      if (past.out.to >= period.from - patrols_before && past.out.to < period.to) {
        review_.patrols.push_back(std::move(past));
      }
    }
  }

  [[nodiscard]] const Answer& answer() const { return *review_.answer; }

  const domain::Situation& situation_;
  const Wording& wording_;
  hotspot::Material material_;
  hotspot::SurfaceKeeper surfaces_;
  std::vector<hotspot::Pattern> patterns_;
  Review review_;
};

}  // namespace

Review make_review(const domain::Situation& situation, Date from, Date to, const Wording& wording,
                   hotspot::Borders borders) {
  if (to < from) {
    throw domain::BadArgument("the period ends on " + domain::format_date(to) + " before it begins on " +
                              domain::format_date(from));
  }
  return Maker(situation, from, to, wording, borders).make();
}

}  // namespace lianxun::report
