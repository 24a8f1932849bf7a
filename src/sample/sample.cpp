#include "sample/sample.hpp"

#include "sample/office.hpp"
#include "sample/place.hpp"
#include "sample/write_history.hpp"
#include "sample/write_place.hpp"
#include "sample/write_room.hpp"

namespace lianxun::sample {
namespace {

void write_subdistrict(const Options& options) {
  const Place place = build_place(options.seed);
  write_place(place, options.folder);
  const domain::Room room = build_office(options.seed);
  RoomFiles files;
  files.roads = "roads.geojson";
  files.water = "water.geojson";
  files.premises = "premises.csv";
  write_history(build_history(place, room, options.seed), options.folder, files);
  write_live_day(build_live_day(place, room, options.seed), options.folder / "live_2024-01-08.csv");
  write_room(room, files, options.folder / "room.json");
}

}  // namespace

void write_sample(const Options& options) {
  std::filesystem::create_directories(options.folder);
  switch (options.scale) {
    case Scale::subdistrict:
      write_subdistrict(options);
      break;
    case Scale::city:
      break;
    case Scale::province:
      break;
  }
}

}  // namespace lianxun::sample
