#pragma once

#include <map>
#include <string>
#include <unordered_set>

#include "domain/situation.hpp"

namespace lianxun::domain {

/// Key of `Situation::by_external_id`.
[[nodiscard]] std::string external_key(const std::string& feed, const std::string& external_id);

[[nodiscard]] IncidentId next_incident_id(const Situation& situation);
[[nodiscard]] PatrolId next_patrol_id(const Situation& situation);

/// `P20240108-02`: the second patrol issued on that local day.
[[nodiscard]] std::string next_patrol_number(const Situation& situation, Date day);

/// `CF2024-0007` (chufa) for the seventh case of the general procedure filed in that local year, `JF2024-0007` (jianyi
/// chufa) for one of the simple procedure. A gap that imported numbers of the same form leave may be filled.
[[nodiscard]] CaseNumber next_case_number(const Situation& situation, Case::Procedure procedure, Date day);

/// Gives out incident numbers that neither the situation nor an earlier call has: `T20240108-0007` for the seventh
/// complaint (tousu) registered on a local day, `J20240108-0007` for a finding (jiancha). Where imported numbers of
/// the same form leave gaps, a gap may be filled.
class IncidentNumbers {
 public:
  explicit IncidentNumbers(const Situation& situation) : situation_(situation) {}

  [[nodiscard]] std::string next(Source source, Date day);
  /// Keeps a number that came with an incident; false when it is taken.
  bool take(const std::string& number);

 private:
  [[nodiscard]] bool is_taken(const std::string& number) const;

  const Situation& situation_;
  std::unordered_set<std::string> given_;
  std::map<std::string, int> next_;  // by series: "T20240108-"
};

}  // namespace lianxun::domain
