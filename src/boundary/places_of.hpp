#pragma once

#include <vector>

#include "boundary/place.hpp"
#include "domain/situation.hpp"

namespace lianxun::boundary {

/// What grids have of a room, to be counted by `ConsequenceIndex`: incidents with a position that are open or were
/// reported in the twelve months up to and with `last`, the premises, and the crews.
///
/// Workload: each incident of the year counts the minutes on site of its category, half an hour where the room does not
/// know it, as patrol planning takes them for a stop with one incident; what was dismissed counts nothing. Travel is
/// not in it, nor what is saved by handling several incidents in one stop. The sum is minutes in a year: a week's is
/// that divided by 52.
///
/// A crew is where it arrived last on a patrol that is not closed, otherwise at its base. `index`: of incidents the row
/// in `situation.incidents`, of premises the position in `situation.premises`, of crews that in the room.
[[nodiscard]] std::vector<Place> places_of(const domain::Situation& situation, domain::Date last);

}  // namespace lianxun::boundary
