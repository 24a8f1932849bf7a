#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/calendar.hpp"
#include "domain/ids.hpp"
#include "domain/time.hpp"

namespace lianxun::domain {

/// A penalty case (行政处罚案件).
struct Case {
  enum class Procedure { simple, general };  // 简易程序, 一般程序
  enum class Party { citizen, organisation };
  CaseNumber id;  // its file number
  Procedure procedure = Procedure::simple;
  bool major = false;  // discussed collectively by the leaders' group (集体讨论)
  Instant opened{};
  std::optional<Instant> decided;
  double fine_yuan = 0;  // 0 when decided: a warning
  PowerCode power;       // which delegated power was exercised; empty: none of them
  AgencyId agency;
  IncidentId incident;
  PremisesId premises;  // set when it arose at premises
  GridCode grid;
  VillageCode village;
  std::optional<Party> party{};
  std::vector<OfficerId> officers{};  // who established the facts
  std::optional<Instant> due{};       // to be decided until; none in the simple procedure
  PatrolId patrol{};                  // whose stop it came from, if any
  std::string discussion{};           // of a major case: when and by whom
  std::string note{};
  int revision = 1;

  friend bool operator==(const Case&, const Case&) = default;
};

[[nodiscard]] inline bool is_open(const Case& one) { return !one.decided; }

/// Days from filing in which a case of the general procedure is decided (Administrative Penalty Law, art. 60).
inline constexpr int days_to_decide = 90;

/// When a case that is filed at `opened` has to be decided: nothing in the simple procedure, which is decided on the
/// spot.
[[nodiscard]] std::optional<Instant> decision_due(const Calendar& calendar, Case::Procedure procedure, Instant opened);

/// The most that the simple procedure may fine (art. 51).
[[nodiscard]] double most_on_the_spot_yuan(Case::Party party);

/// An inspection of premises (检查).
struct Inspection {
  std::string id;
  PremisesId premises;
  Instant at{};
  AgencyId agency;
  bool passed = true;
  std::string note;

  friend bool operator==(const Inspection&, const Inspection&) = default;
};

}  // namespace lianxun::domain
