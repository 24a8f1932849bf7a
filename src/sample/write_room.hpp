#pragma once

#include <string>
#include <vector>

#include "domain/room.hpp"
#include "sample/text_out.hpp"

namespace lianxun::sample {

/// A table of incidents in the folder and the datum of its coordinates.
struct IncidentFile {
  std::string name;
  std::string datum;
};

/// What the room file names beside the office itself; empty names are left out.
struct RoomFiles {
  std::string villages = "villages.geojson";
  std::string grids = "grids.geojson";
  std::string datum = "cgcs2000";  // of the four layers of areas and lines
  std::string roads;
  std::string water;
  std::string premises;
  std::vector<IncidentFile> incidents;
  std::string inspections;
  std::string cases;
};

/// room.json as docs/2-room-file.md describes it.
void write_room(const domain::Room& room, const RoomFiles& files, const Output& output);

}  // namespace lianxun::sample
