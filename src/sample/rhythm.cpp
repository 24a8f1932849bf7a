#include <array>
#include <string_view>

#include "sample/chronicle.hpp"

namespace lianxun::sample {
namespace {

using Months = std::array<double, 12>;
using Hours = std::array<double, 24>;

constexpr Months even{1, 0.8, 1, 1, 1.05, 1.05, 1.05, 1, 1, 1, 1, 0.95};
constexpr Months summer{0.5, 0.5, 0.7, 0.9, 1.2, 1.4, 1.6, 1.6, 1.3, 1.0, 0.7, 0.6};
constexpr Months cold_and_hot{1.3, 1.0, 0.8, 0.8, 0.9, 1.2, 1.5, 1.4, 1.0, 0.8, 1.0, 1.3};
constexpr Months dry{1.1, 0.9, 1.0, 1.0, 1.0, 0.6, 0.8, 0.9, 1.1, 1.4, 1.4, 1.2};

constexpr Hours day{0.1, 0.05, 0.02, 0.02, 0.03, 0.1, 0.4, 0.8, 1.2, 1.5, 1.5, 1.2,
                    0.8, 0.9,  1.2,  1.3,  1.2,  1.0, 0.8, 0.7, 0.6, 0.5, 0.3, 0.2};
constexpr Hours supper{0.2, 0.1, 0.02, 0.01, 0.01, 0.02, 0.05, 0.1, 0.1, 0.2, 0.4, 0.9,
                       0.7, 0.2, 0.1,  0.2,  0.5,  1.3,  2.0,  2.4, 2.5, 2.1, 1.4, 0.6};
constexpr Hours rush{0.02, 0.01, 0.01, 0.01, 0.05, 0.4, 1.2, 1.8, 1.5, 0.8, 0.7, 0.6,
                     0.4,  0.4,  0.5,  0.8,  1.5,  1.9, 1.4, 0.8, 0.5, 0.3, 0.1, 0.05};
constexpr Hours late{1.6, 1.2, 0.8, 0.5, 0.5, 0.8, 0.6, 0.2, 0.1, 0.1, 0.1, 0.5,
                     0.8, 0.4, 0.1, 0.1, 0.1, 0.2, 0.4, 0.7, 1.0, 1.6, 2.2, 2.1};
constexpr Hours evening{0.4, 0.2, 0.1, 0.05, 0.05, 0.2, 0.6, 0.9, 0.7, 0.6, 0.6, 0.6,
                        0.5, 0.4, 0.4, 0.5,  0.8,  1.2, 1.6, 1.8, 1.7, 1.4, 1.0, 0.6};
constexpr Hours office{0,    0,   0,   0,   0,   0,   0.05, 0.2, 1.0,  1.8,  1.7, 0.8,
                       0.15, 0.7, 1.7, 1.8, 1.2, 0.3, 0.1,  0.1, 0.05, 0.02, 0,   0};

struct Rhythm {
  std::string_view category;
  const Months* months;
  const Hours* hours;
  double weekend;  // against a weekday
};

constexpr std::array<Rhythm, 16> rhythms{{
    {"fumes", &summer, &supper, 1.3},
    {"flying_wires", &cold_and_hot, &evening, 1.1},
    {"occupying", &even, &rush, 1.0},
    {"piling", &even, &day, 0.9},
    {"gas", &cold_and_hot, &day, 0.7},
    {"waste", &summer, &rush, 1.0},
    {"dogs", &even, &evening, 1.3},
    {"garbage", &summer, &day, 1.0},
    {"illegal_building", &dry, &day, 1.1},
    {"noise", &summer, &late, 1.2},
    {"dust", &dry, &day, 0.7},
    {"billboards", &even, &day, 0.5},
    {"stalls", &summer, &rush, 1.3},
    {"fire_exits", &cold_and_hot, &evening, 1.0},
    {"sewage", &summer, &day, 0.8},
    {"hazardous", &even, &day, 0.5},
}};

double day_weight(const Rhythm& rhythm, domain::Source source, domain::Date date, const domain::Calendar& calendar) {
  const double month = (*rhythm.months)[static_cast<unsigned>(date.month()) - 1];
  const bool works = domain::is_workday(calendar, date);
  if (source == domain::Source::finding) return month * (works ? 1 : 0.12);  // inspectors rest, a few patrol
  const bool spring_festival = !works && date.month() < std::chrono::March && date.day() > std::chrono::day(3);
  return month * (works ? 1 : rhythm.weekend) * (spring_festival ? 0.6 : 1);
}

}  // namespace

Period::Period(domain::Date first, domain::Date last, const domain::Calendar& calendar) : first_(first) {
  for (const Rhythm& rhythm : rhythms) {
    for (const domain::Source source : {domain::Source::complaint, domain::Source::finding}) {
      std::vector<double> weights;
      for (std::chrono::sys_days d = first_; d <= std::chrono::sys_days(last); d += std::chrono::days(1)) {
        weights.push_back(day_weight(rhythm, source, d, calendar));
      }
      weights_.push_back(std::move(weights));
    }
  }
}

domain::LocalTime Period::draw(std::size_t category, domain::Source source, Random& random) const {
  const Rhythm& rhythm = rhythms[category];
  const bool finding = source == domain::Source::finding;
  const auto days = std::chrono::days(static_cast<int>(random.weighted(weights_[2 * category + (finding ? 1 : 0)])));
  const std::string_view id = rhythm.category;
  const bool by_night = (id == "fumes" || id == "stalls" || id == "noise") && random.chance(0.35);
  const Hours& hours = finding && !by_night ? office : *rhythm.hours;
  const auto hour = static_cast<int>(random.weighted(hours));
  const auto second = std::chrono::seconds(hour * 3600 + random.integer(0, 3599));
  return domain::LocalTime(std::chrono::local_days((first_ + days).time_since_epoch()) + second);
}

}  // namespace lianxun::sample
