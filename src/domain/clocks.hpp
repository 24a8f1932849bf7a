#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/incident.hpp"
#include "domain/room.hpp"

namespace lianxun::domain {

/// The milestones that every incident passes; a category may name others.
namespace milestone {
inline constexpr const char* reported = "reported";
inline constexpr const char* verified = "verified";
inline constexpr const char* filed = "filed";
inline constexpr const char* dispatched = "dispatched";
inline constexpr const char* handled = "handled";
inline constexpr const char* fed_back = "fed_back";
inline constexpr const char* closed = "closed";
}  // namespace milestone

[[nodiscard]] bool is_stage_milestone(std::string_view milestone);

/// When the incident passed one of the milestones above.
[[nodiscard]] std::optional<Instant> reached_at(const Incident& incident, std::string_view milestone);

/// When a limit that starts at `from` is up.
[[nodiscard]] Instant due(const Calendar& calendar, const Limit& limit, Instant from);

/// The clocks that start when the incident reaches a milestone at `at`, in the order of the category's limits. A clock
/// starts once: neither rework nor recall prolongs it. None for a category that the room does not have.
[[nodiscard]] std::vector<Deadline> clocks_from(const Room& room, const Incident& incident, std::string_view milestone,
                                                Instant at);

/// When an incident reached milestones of its category's own.
using OwnMilestones = std::map<Milestone, Instant>;

/// All clocks of an incident that comes with its history: from every milestone that it has passed, met where it has
/// passed the one they run to.
[[nodiscard]] std::vector<Deadline> clocks_of_history(const Room& room, const Incident& incident,
                                                      const OwnMilestones& own = {});

/// The milestones beyond the stages that the limits of the category name, each once, in the order of the limits.
[[nodiscard]] std::vector<Milestone> own_milestones(const Category& category);
/// Those of all the room's categories.
[[nodiscard]] std::vector<Milestone> own_milestones(const Room& room);

}  // namespace lianxun::domain
