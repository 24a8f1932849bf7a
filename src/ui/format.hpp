#pragma once

#include <optional>
#include <string>

#include "domain/incident.hpp"
#include "domain/patrol.hpp"
#include "domain/situation.hpp"
#include "domain/time.hpp"
#include "hotspot/rates.hpp"
#include "hotspot/select.hpp"
#include "ui/texts.hpp"
#include "ui/theme.hpp"

/// What the room says about its data, in the user's language.
namespace lianxun::ui {

/// `1:20` below two days, then `2 days`; `overdue 1:20` when negative.
[[nodiscard]] std::string countdown(const Texts& tr, domain::Duration left);
/// The incident's clock that counts now, or how long it has taken; empty without a clock.
[[nodiscard]] std::string countdown(const Texts& tr, const domain::Incident& incident, domain::Instant now);

/// Three digits that count, whole from 100 on: `0.42`, `7.8`, `1,234` without the separator.
[[nodiscard]] std::string number_text(double value);
/// So many digits behind the point.
[[nodiscard]] std::string decimals_text(double value, int digits);
/// "per km²", or "count" for a count.
[[nodiscard]] std::string per_text(const Texts& tr, std::optional<hotspot::Per> per);

/// `14:32:07`
[[nodiscard]] std::string clock_text(domain::Instant at, domain::Zone zone);
/// `23 Nov 2023, Thursday` in the language's own order.
[[nodiscard]] std::string date_text(const Texts& tr, domain::Instant at, domain::Zone zone);
/// `14:32` today, otherwise with the date.
[[nodiscard]] std::string moment_text(const Texts& tr, domain::Instant at, domain::Instant now, domain::Zone zone);

/// `2023-10-09 – 2024-01-07`: the days of a period, both included.
[[nodiscard]] std::string period_text(const hotspot::Period& period, domain::Zone zone);
/// `Mon` for 0 … `Sun` for 6.
[[nodiscard]] std::string weekday_text(const Texts& tr, int weekday);

/// What the incident waits for: "to be verified", "being handled" …
[[nodiscard]] std::string stage_text(const Texts& tr, const domain::Incident& incident);
[[nodiscard]] std::string source_text(const Texts& tr, domain::Source source);
[[nodiscard]] std::string outcome_text(const Texts& tr, domain::StopOutcome outcome);
[[nodiscard]] std::string procedure_text(const Texts& tr, domain::Case::Procedure procedure);
[[nodiscard]] std::string party_text(const Texts& tr, domain::Case::Party party);
/// `1,500 yuan`, `warning` for none.
[[nodiscard]] std::string fine_text(const Texts& tr, double yuan);
/// An amount that somebody has typed; nothing for anything else.
[[nodiscard]] std::optional<double> parse_yuan(const std::string& text);
[[nodiscard]] std::string state_text(const Texts& tr, const domain::Patrol& patrol);
/// "stop work → penalty": the milestones that every category has are translated, its own are words of the data.
[[nodiscard]] std::string milestone_text(const Texts& tr, const domain::Milestone& milestone);

/// With a capital where the language has them: a name from a list as a heading. Only Latin letters of ASCII have one.
[[nodiscard]] std::string capitalised(std::string words);

[[nodiscard]] std::string category_text(const Texts& tr, const domain::Situation& s, const domain::CategoryId& id);
[[nodiscard]] std::string agency_text(const Texts& tr, const domain::Situation& s, const domain::AgencyId& id);
[[nodiscard]] std::string crew_text(const Texts& tr, const domain::Situation& s, const domain::CrewId& id);
/// "no village" for land that belongs to none.
[[nodiscard]] std::string village_text(const Texts& tr, const domain::Situation& s, const domain::VillageCode& code,
                                       domain::Instant at);
/// `grid 017` of a code of 15 digits, another code whole; or "outside every grid".
[[nodiscard]] std::string grid_text(const Texts& tr, const domain::GridCode& code);
/// `Zhendian · grid 017`, or the grid alone where it belongs to no village.
[[nodiscard]] std::string grid_of_village_text(const Texts& tr, const domain::Situation& s, const domain::Grid& grid,
                                               domain::Instant at);
/// What names an incident in a list: category and village, or grid where there are no villages.
[[nodiscard]] std::string headline(const Texts& tr, const domain::Situation& s, const domain::Incident& incident);

/// Village and name of a stop, once when they are the same.
[[nodiscard]] std::string stop_title(const Texts& tr, const domain::Situation& s, const domain::PatrolStop& stop);

[[nodiscard]] ImU32 urgency_colour(domain::Urgency urgency);
/// A patrol that is being composed has the colour that it will go out with.
[[nodiscard]] ImU32 draft_colour(const domain::Situation& situation);

}  // namespace lianxun::ui
