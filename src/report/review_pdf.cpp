#include <algorithm>
#include <cmath>

#include "report/area_map.hpp"
#include "report/pages.hpp"
#include "report/palette.hpp"
#include "report/review.hpp"
#include "report/review_words.hpp"

namespace lianxun::report {
namespace {

constexpr double margin = Pages::margin;
constexpr double width = Pages::width;
constexpr auto right = TextStyle::Align::right;

std::string period_of(const Review& review) {
  return domain::format_date(review.from) + " – " + domain::format_date(review.to);
}

const char* title_of(const Review& review) {
  const bool month = review.from.day() == std::chrono::day{1} && review.from.year() == review.to.year() &&
                     review.from.month() == review.to.month() &&
                     review.to == domain::Date{review.to.year() / review.to.month() / std::chrono::last};
  return month ? "Monthly review" : "Review of a period";
}

class ReviewPages {
 public:
  ReviewPages(const Review& review, const Wording& wording)
      : review_(review),
        wording_(wording),
        pages_({wording(title_of(review)) + " " + period_of(review), review.room,
                domain::format_instant(review.as_of, review.zone)},
               wording) {}

  std::string draw() {
    pages_.letterhead(review_.room, wording_(title_of(review_)), period_of(review_));
    pages_.paragraphs(review_headlines(review_, wording_), {9.5, false, palette::ink, TextStyle::Align::left, 6}, "•");
    pages_.move(6);
    maps();
    pages_.section(wording_("Grids to look at first"), hot_grids());
    pages_.section(wording_("By village"), villages());
    pages_.section(wording_("By kind"), kinds());
    hours();
    pages_.section(wording_("Places that came back"), places());
    pages_.section(wording_("Patrols and what followed"), patrols());
    pages_.section(wording_("Entries in doubt"), doubts());
    pages_.need(60);
    pages_.heading(wording_("How this was computed"));
    pages_.paragraphs(review_methods(review_, wording_), {8, false, palette::secondary, TextStyle::Align::left, 8},
                      "•");
    return pages_.finish();
  }

 private:
  [[nodiscard]] AreaMap base() const {
    AreaMap map;
    map.areas = review_.answer->ground->boundaries->grid_areas;
    map.fills.assign(map.areas.size(), std::nullopt);
    return map;
  }

  [[nodiscard]] AreaMap counts() const {
    AreaMap map = base();
    const auto values = hotspot::per_30_days(*review_.answer);
    const double top = review_.answer->scale;
    for (std::size_t i = 0; i < values.size(); ++i) {
      map.fills[i] = paper_heat(values[i] / top);
      map.borders.push_back(review_.answer->bins[i] >= hotspot::Confidence::hot95 ? 1.4 : 0);
    }
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
      map.keys.push_back({paper_heat(share), short_number(top * share) + (share == 1 ? "+" : "")});
    }
    return map;
  }

  [[nodiscard]] AreaMap significance() const {
    AreaMap map = base();
    for (std::size_t i = 0; i < map.fills.size(); ++i)
      map.fills[i] = paper_spot(static_cast<int>(review_.answer->bins[i]));
    map.keys = {{paper_spot(-3), wording_("fewer, {}", {"99 %"})}, {paper_spot(-2), "95 %"}, {paper_spot(-1), "90 %"},
                {paper_spot(0), wording_("within chance")},        {paper_spot(1), "90 %"},  {paper_spot(2), "95 %"},
                {paper_spot(3), wording_("more, {}", {"99 %"})}};
    return map;
  }

  /// Beside each other, so that how many and beyond chance are read together.
  void maps() {
    constexpr double between = 14;
    constexpr double side = (width - between) / 2;
    constexpr double height = 210;
    pages_.need(height + 50);
    const AreaMap first = counts();
    const AreaMap second = significance();
    Canvas& canvas = pages_.canvas();
    const double y = pages_.y();
    const TextStyle style{10, true, palette::ink, TextStyle::Align::left, 1};
    canvas.text(margin, y, side, wording_("Incidents in 30 days (outlined: beyond chance)"), style);
    canvas.text(margin + side + between, y, side, wording_("More or fewer than chance lets expect"), style);
    draw_area_map(canvas, {margin, y + 16, side, height}, first);
    draw_area_map(canvas, {margin + side + between, y + 16, side, height}, second);
    const double keys = std::max(draw_area_keys(canvas, margin, y + height + 22, side, first),
                                 draw_area_keys(canvas, margin + side + between, y + height + 22, side, second));
    pages_.move(height + 22 + keys + 10);
  }

  [[nodiscard]] std::string change(const std::optional<hotspot::Change>& change) const {
    if (!change) return "–";
    return change_words(*change, wording_) + (change->beyond_chance ? " *" : "");
  }

  [[nodiscard]] static std::string before(const std::optional<hotspot::Change>& change) {
    return change ? short_number(change->before) : "–";
  }

  [[nodiscard]] Table table(const std::string& head, const std::vector<const ReviewRow*>& rows, bool areas) const {
    Table out;
    out.size = 8;
    out.columns = {{head, 2.6},
                   {wording_("incidents"), 1, right},
                   {wording_("last year"), 1, right},
                   {wording_("change (*: beyond chance)"), 1.5, right},
                   {wording_("period before"), 1, right},
                   {wording_("change (*: beyond chance)"), 1.5, right}};
    if (areas) {
      out.columns.push_back({wording_("per km²"), 1, right});
      out.columns.push_back({wording_("per 100 premises"), 1.2, right});
    }
    const auto number = [](const std::optional<double>& value) { return value ? short_number(*value) : "–"; };
    for (const ReviewRow* row : rows) {
      auto& cells = out.rows.emplace_back();
      cells = {row->name,
               short_number(row->count),
               before(row->last_year),
               change(row->last_year),
               before(row->previous),
               change(row->previous)};
      if (areas) {
        cells.push_back(number(row->per_km2));
        cells.push_back(number(row->per_hundred_premises));
      }
    }
    return out;
  }

  static std::vector<const ReviewRow*> pointers(const std::vector<ReviewRow>& rows) {
    std::vector<const ReviewRow*> out;
    out.reserve(rows.size() + 1);
    for (const ReviewRow& row : rows) out.push_back(&row);
    std::stable_sort(out.begin(), out.end(),
                     [](const ReviewRow* a, const ReviewRow* b) { return a->count > b->count; });
    return out;
  }

  [[nodiscard]] Table villages() const {
    auto rows = pointers(review_.villages);
    if (rows.empty()) return {};
    rows.push_back(&review_.total);
    Table out = table(wording_("Village"), rows, true);
    out.total = true;
    return out;
  }

  [[nodiscard]] Table kinds() const { return table(wording_("Kind"), pointers(review_.kinds), false); }

  /// Hot ones first, then the most frequent.
  [[nodiscard]] Table hot_grids() const {
    constexpr std::size_t most = 12;
    auto rows = pointers(review_.grids);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ReviewRow* a, const ReviewRow* b) { return std::max(a->bin, 0) > std::max(b->bin, 0); });
    if (rows.size() > most) rows.resize(most);
    Table out;
    out.size = 8;
    out.columns = {{wording_("Grid"), 2.4},
                   {wording_("incidents"), 0.9, right},
                   {wording_("last year"), 0.9, right},
                   {wording_("change (*: beyond chance)"), 1.4, right},
                   {wording_("beyond chance?"), 1.2, right},
                   {"z (Gi*)", 0.8, right},
                   {wording_("over the year"), 1.8, right}};
    for (const ReviewRow* row : rows) {
      out.rows.push_back({row->name, short_number(row->count), before(row->last_year), change(row->last_year),
                          row->bin == 0 ? wording_("within chance") : bin_words(row->bin, wording_),
                          row->z ? short_number(*row->z) : "–", wording_(hotspot::name(row->pattern))});
    }
    return out;
  }

  /// Weekdays down, hours across.
  void hours() {
    const int most = *std::max_element(review_.hours.begin(), review_.hours.end());
    if (most == 0) return;
    constexpr double row = 15;
    pages_.need(7 * row + 48);
    pages_.heading(wording_("When: weekday and hour of report"));
    static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    constexpr double names = 42;
    constexpr double cell = (width - names) / 24;
    Canvas& canvas = pages_.canvas();
    const double y = pages_.y();
    for (std::size_t day = 0; day < 7; ++day) {
      const double top = y + row * static_cast<double>(day);
      canvas.text(margin, top + 2, names - 6, wording_(days[day]),
                  {8, false, palette::secondary, TextStyle::Align::left, 1});
      for (std::size_t hour = 0; hour < 24; ++hour) {
        const double x = margin + names + cell * static_cast<double>(hour);
        const int count = review_.hours[day * 24 + hour];
        const double share = static_cast<double>(count) / most;
        canvas.fill({x, top, cell - 0.8, row - 0.8}, paper_heat(share));
        if (count == 0) continue;
        canvas.text(x, top + 2.5, cell - 0.8, std::to_string(count),
                    {7, false, share > 0.45 ? colour(0xffffff) : palette::ink, TextStyle::Align::centre, 1});
      }
    }
    for (std::size_t hour = 0; hour < 24; hour += 3) {
      canvas.text(margin + names + cell * static_cast<double>(hour), y + 7 * row + 1, 3 * cell,
                  std::to_string(hour) + ":00", {7, false, palette::secondary, TextStyle::Align::left, 1});
    }
    pages_.move(7 * row + 22);
  }

  [[nodiscard]] Table places() const {
    Table out;
    out.size = 8;
    out.columns = {{wording_("Place"), 4}, {wording_("incidents"), 1, right}, {wording_("last time"), 1.2, right}};
    for (const ReviewPlace& place : review_.places) {
      out.rows.push_back({place.name, std::to_string(place.count), domain::format_date(place.last)});
    }
    return out;
  }

  [[nodiscard]] Table patrols() const {
    Table out;
    out.size = 8;
    out.columns = {{wording_("Patrol"), 1.3},          {wording_("day"), 1},
                   {wording_("stops"), 0.6, right},    {wording_("before"), 0.7, right},
                   {wording_("after"), 0.7, right},    {wording_("ratio to the comparison"), 1.6, right},
                   {wording_("what can be said"), 2.6}};
    for (const auto& past : review_.patrols) {
      std::vector<std::string> cells{past.number, domain::format_date(domain::local_date(past.out.to, review_.zone)),
                                     std::to_string(past.stops)};
      if (past.effect) {
        const hotspot::RatioOfRatios& told = hotspot::told(*past.effect);
        const bool few = told.outcome == hotspot::Outcome::too_few;
        cells.insert(
            cells.end(),
            {short_number(past.effect->in_treated.before), short_number(past.effect->in_treated.after),
             few ? "–" : short_number(told.ratio) + " (" + short_number(told.low) + "–" + short_number(told.high) + ")",
             wording_(hotspot::name(told.outcome))});
      } else {
        cells.insert(cells.end(), {"–", "–", "–", wording_(past.why_not.id, past.why_not.args)});
      }
      out.rows.push_back(std::move(cells));
    }
    return out;
  }

  [[nodiscard]] Table doubts() const {
    Table out;
    out.size = 8;
    out.columns = {{wording_("Doubt"), 4}, {wording_("incidents"), 1, right}};
    for (const auto& [doubt, count] : review_.doubts) {
      out.rows.push_back({wording_(hotspot::name(doubt)), std::to_string(count)});
    }
    return out;
  }

  const Review& review_;
  const Wording& wording_;
  Pages pages_;
};

}  // namespace

std::string review_pdf(const Review& review, const Wording& wording) { return ReviewPages(review, wording).draw(); }

}  // namespace lianxun::report
