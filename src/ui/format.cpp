#include "ui/format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "domain/outcome.hpp"

namespace lianxun::ui {

using domain::Stage;
using domain::StopOutcome;

namespace {

std::string two(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string countdown(const Texts& tr, domain::Duration left) {
  const bool late = left.count() < 0;
  const auto minutes = std::chrono::floor<std::chrono::minutes>(late ? -left : left).count();
  std::string amount;
  if (minutes >= 48 * 60) {
    amount = tr("{} days", minutes / (24 * 60));
  } else {
    amount = std::to_string(minutes / 60) + ":" + two(minutes % 60);
  }
  return late ? tr("overdue {}", amount) : amount;
}

std::string countdown(const Texts& tr, const domain::Incident& incident, domain::Instant now) {
  const domain::Deadline* next = domain::next_deadline(incident);
  return next == nullptr ? "" : countdown(tr, next->due - now);
}

std::string decimals_text(double value, int digits) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.*f", digits, value);
  return out.data();
}

std::string number_text(double value) {
  const double size = std::abs(value);
  return decimals_text(value, size >= 100 || std::abs(value - std::round(value)) < 1e-9 ? 0 : size >= 10 ? 1 : 2);
}

std::string per_text(const Texts& tr, std::optional<hotspot::Per> per) {
  if (!per) return tr("count");
  switch (*per) {
    case hotspot::Per::square_kilometre:
      return tr("per km²");
    case hotspot::Per::hundred_premises:
      return tr("per 100 premises");
    case hotspot::Per::thousand_residents:
      return tr("per 1,000 residents");
  }
  return {};
}

std::string clock_text(domain::Instant at, domain::Zone zone) {
  const auto local = domain::to_local(at, zone);
  const std::chrono::hh_mm_ss time(
      std::chrono::floor<std::chrono::seconds>(local - std::chrono::floor<std::chrono::days>(local)));
  return two(time.hours().count()) + ":" + two(time.minutes().count()) + ":" + two(time.seconds().count());
}

std::string date_text(const Texts& tr, domain::Instant at, domain::Zone zone) {
  static constexpr std::array days{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const domain::Date date = domain::local_date(at, zone);
  const std::chrono::weekday weekday{std::chrono::local_days(date)};
  // The order of year, month, day and weekday is the translator's.
  return tr("{}-{}-{} {}", std::to_string(static_cast<int>(date.year())), two(static_cast<unsigned>(date.month())),
            two(static_cast<unsigned>(date.day())), tr(days[weekday.iso_encoding() - 1]));
}

std::string moment_text(const Texts&, domain::Instant at, domain::Instant now, domain::Zone zone) {
  const std::string hour = domain::format_hour(at, zone);
  const domain::Date date = domain::local_date(at, zone);
  const domain::Date today = domain::local_date(now, zone);
  if (date == today) return hour;
  const std::string day = domain::format_date(date);
  return (date.year() == today.year() ? day.substr(5) : day) + " " + hour;
}

std::string period_text(const hotspot::Period& period, domain::Zone zone) {
  const auto day = [zone](domain::Instant at) { return domain::format_date(domain::local_date(at, zone)); };
  return day(period.from) + " – " + day(period.to - std::chrono::milliseconds(1));
}

std::string weekday_text(const Texts& tr, int weekday) {
  static constexpr std::array days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  return tr(days[static_cast<std::size_t>(weekday)]);
}

std::string stage_text(const Texts& tr, const domain::Incident& incident) {
  switch (incident.stage) {
    case Stage::reported:
      return incident.verified ? tr("to be filed") : tr("to be verified");
    case Stage::filed:
      return incident.rework > 0 ? tr("to be sent again") : tr("to be dispatched");
    case Stage::dispatched:
      return incident.rework > 0 ? tr("being reworked") : tr("being handled");
    case Stage::handled:
      return tr("to be fed back");
    case Stage::fed_back:
      return tr("to be closed");
    case Stage::closed:
      return tr("closed");
    case Stage::evaluated:
      return tr("evaluated");
    case Stage::dismissed:
      return tr("dismissed");
  }
  return {};
}

std::string source_text(const Texts& tr, domain::Source source) {
  return source == domain::Source::complaint ? tr("complaint") : tr("inspection");
}

std::string outcome_text(const Texts& tr, StopOutcome outcome) { return tr(domain::outcome_label(outcome).c_str()); }

std::string procedure_text(const Texts& tr, domain::Case::Procedure procedure) {
  return procedure == domain::Case::Procedure::simple ? tr("simple procedure") : tr("general procedure");
}

std::string party_text(const Texts& tr, domain::Case::Party party) {
  return party == domain::Case::Party::citizen ? tr("citizen") : tr("organisation");
}

std::string fine_text(const Texts& tr, double yuan) {
  if (yuan == 0) return tr("warning");
  const auto fen = std::llround(yuan * 100);
  std::string whole = std::to_string(fen / 100);
  for (auto at = static_cast<std::ptrdiff_t>(whole.size()) - 3; at > 0; at -= 3) {
    whole.insert(static_cast<std::size_t>(at), ",");
  }
  if (fen % 100 != 0) whole += "." + two(static_cast<long>(fen % 100));
  return tr("{} yuan", whole);
}

std::optional<double> parse_yuan(const std::string& text) {
  double yuan = 0;
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, yuan, std::chars_format::fixed);
  if (error != std::errc{} || at != end || !std::isfinite(yuan) || yuan < 0) return {};
  return yuan;
}

std::string state_text(const Texts& tr, const domain::Patrol& patrol) {
  switch (patrol.state) {
    case domain::PatrolState::issued:
      return tr("issued");
    case domain::PatrolState::under_way:
      return tr("under way");
    case domain::PatrolState::finished:
      return tr("all stops done");
    case domain::PatrolState::closed:
      return tr("closed");
    case domain::PatrolState::withdrawn:
      return tr("withdrawn");
  }
  return {};
}

std::string milestone_text(const Texts& tr, const domain::Milestone& milestone) {
  if (milestone == "reported") return tr("reported");
  if (milestone == "verified") return tr("verified");
  if (milestone == "filed") return tr("filed");
  if (milestone == "dispatched") return tr("dispatched");
  if (milestone == "handled") return tr("handled");
  if (milestone == "closed") return tr("closed");
  return milestone;
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string category_text(const Texts& tr, const domain::Situation& s, const domain::CategoryId& id) {
  const domain::Category* category = s.room->find_category(id);
  return category == nullptr ? id : tr.name(category);
}

std::string agency_text(const Texts& tr, const domain::Situation& s, const domain::AgencyId& id) {
  const domain::Agency* agency = s.room->find_agency(id);
  if (agency == nullptr) return id;
  return tr.language() == Language::zh && !agency->short_name.empty() ? agency->short_name : tr.name(agency);
}

std::string crew_text(const Texts& tr, const domain::Situation& s, const domain::CrewId& id) {
  const domain::Crew* crew = s.room->find_crew(id);
  return crew == nullptr ? id : tr.name(crew);
}

std::string village_text(const Texts& tr, const domain::Situation& s, const domain::VillageCode& code,
                         domain::Instant at) {
  if (code.empty()) return tr("no village");
  const domain::Village* village = domain::resolve_village(s, code, domain::local_date(at, s.room->calendar.zone));
  return village == nullptr ? code : tr.name(village);
}

std::string grid_text(const Texts& tr, const domain::GridCode& code) {
  if (code.empty()) return tr("outside every grid");
  constexpr std::size_t digits = 15;  // of county, subdistrict, village and, last, three of the grid
  return tr("grid {}", code.size() == digits ? code.substr(digits - 3) : code);
}

std::string grid_of_village_text(const Texts& tr, const domain::Situation& s, const domain::Grid& grid,
                                 domain::Instant at) {
  const std::string name = grid_text(tr, grid.code);
  return grid.village.empty() ? name : village_text(tr, s, grid.village, at) + " · " + name;
}

std::string headline(const Texts& tr, const domain::Situation& s, const domain::Incident& incident) {
  // A place without villages is told by its grids.
  const bool by_grid = incident.village.empty() && !incident.grid.empty();
  return category_text(tr, s, incident.category) + " · " +
         (by_grid ? grid_text(tr, incident.grid) : village_text(tr, s, incident.village, incident.reported));
}

std::string stop_title(const Texts& tr, const domain::Situation& s, const domain::PatrolStop& stop) {
  const std::string village = village_text(tr, s, stop.village, stop.arrive);
  return stop.name == village || stop.name.empty() ? village : village + " · " + stop.name;
}

ImU32 urgency_colour(domain::Urgency urgency) {
  switch (urgency) {
    case domain::Urgency::overdue:
      return colour::red;
    case domain::Urgency::due_soon:
      return colour::amber;
    case domain::Urgency::fresh:
      return colour::cyan;
    case domain::Urgency::calm:
    case domain::Urgency::done:
      return colour::edge_calm;
  }
  return colour::edge_calm;
}

ImU32 draft_colour(const domain::Situation& situation) {
  return colour::of_patrol(situation.patrols.empty() ? 1 : situation.patrols.back().id.value + 1);
}

}  // namespace lianxun::ui
