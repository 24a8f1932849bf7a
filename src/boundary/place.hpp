#pragma once

#include <cstdint>

#include "shape/point.hpp"

namespace lianxun::boundary {

enum class PlaceKind : std::uint8_t { incident, premises, crew, hotspot };

/// A year's workload by this is a week's.
inline constexpr double weeks_of_year = 52;

/// Something that lies in a grid and goes with the ground when a border moves.
struct Place {
  shape::Point at{};  // metres
  PlaceKind kind = PlaceKind::incident;
  bool open = false;     // of an incident: somebody has it to do
  bool of_year = false;  // of an incident: counted in the year's workload
  int minutes = 0;       // of an incident of the year: its workload on site
  int index = -1;        // in the caller's list of that kind
};

}  // namespace lianxun::boundary
