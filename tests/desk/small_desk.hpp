#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "domain/command.hpp"

namespace lianxun::desk {

// A room of one category and four grids of 100 m around a real place, for tests that need a desk and no more.

inline constexpr const char* small_crs = "EPSG:4549";

/// WGS 84 longitude and latitude of the corner where the four grids meet.
inline constexpr shape::Point small_middle{121.65, 29.97};

[[nodiscard]] std::shared_ptr<const domain::Room> small_room();

/// Grids ...001 (south-west), 002 (south-east), 003 (north-west), 004 (north-east) of one village that reaches 100 m
/// further north than its grids; in force from the date.
[[nodiscard]] std::shared_ptr<const domain::Boundaries> small_boundaries(domain::Date effective);

/// Chooses the CRS, configures the room, publishes the boundaries of 2023.
[[nodiscard]] std::vector<domain::Command> set_up_commands();

/// A complaint so many metres east and north of the middle.
[[nodiscard]] domain::ReportIncident complaint_at(double east, double north);

[[nodiscard]] domain::Instant morning();  // 2024-01-08 09:00 at +08:00

}  // namespace lianxun::desk
