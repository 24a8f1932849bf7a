#pragma once

#include <string>
#include <vector>

#include "domain/clocks.hpp"
#include "domain/incident.hpp"
#include "domain/place.hpp"
#include "domain/room.hpp"
#include "geo/import_enforcement.hpp"
#include "geo/import_report.hpp"
#include "geo/progress.hpp"
#include "geo/source_spec.hpp"

namespace lianxun::geo {

/// Premises in the order of the source, in the working CRS, their grid and village left empty. Rejected: a row without
/// id, name or coordinates, or with the id of an earlier row. Throws BadInput, BadArgument, Cancelled.
[[nodiscard]] std::vector<domain::Premises> import_premises(const SourceSpec& spec, const std::string& working_crs,
                                                            const Progress& progress, ImportReport& report);

/// Incidents with the history they have, in the order of the source, without ids, grids and villages. `feed` is the
/// name of the source. A row without a number gets an external id from its cells, so that the same row read again is
/// known. Rejected: a row without a time of report, or of a category that the room does not have unless those are
/// taken. A row without coordinates is loaded as not located. Doubtful: no coordinates and no premises either, a date,
/// number or word that does not parse and is left empty, an agency the room does not have.
struct IncidentLayer {
  std::string feed;
  std::string category_column;
  std::vector<domain::Incident> incidents;
  std::vector<std::string> new_categories;        // taken, the most frequent first
  std::vector<domain::OwnMilestones> milestones;  // beside them; a field of the name of each milestone of the room
};
enum class UnknownCategories { reject, take };
[[nodiscard]] IncidentLayer import_incidents(const SourceSpec& spec, const std::string& working_crs,
                                             const domain::Room& room, const KnownPremises& known,
                                             UnknownCategories unknown, const Progress& progress, ImportReport& report);

}  // namespace lianxun::geo
