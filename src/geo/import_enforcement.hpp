#pragma once

#include <functional>
#include <string>
#include <vector>

#include "domain/enforcement.hpp"
#include "domain/room.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::geo {

using KnownPremises = std::function<bool(const domain::PremisesId&)>;

/// Rejected: a row without id or time, of premises that are not known, or with the id of an earlier row. Throws
/// BadInput, BadArgument, Cancelled.
[[nodiscard]] std::vector<domain::Inspection> import_inspections(const SourceSpec& spec, const domain::Room& room,
                                                                 const KnownPremises& known, const Progress& progress,
                                                                 ImportReport& report);

/// Cases, their village and incident left open: the number of the incident stands beside them. Rejected: a row without
/// id, procedure or time of opening, or with the id of an earlier row. Doubtful: premises that are not known, a power
/// that the room does not have (kept).
struct CaseLayer {
  std::string where;
  std::vector<domain::Case> cases;
  std::vector<std::string> incident_numbers;
  std::vector<std::int64_t> rows;  // beside them, from 1
};
[[nodiscard]] CaseLayer import_cases(const SourceSpec& spec, const domain::Room& room, const KnownPremises& known,
                                     const Progress& progress, ImportReport& report);

}  // namespace lianxun::geo
