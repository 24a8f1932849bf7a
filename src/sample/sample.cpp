#include "sample/sample.hpp"

#include "sample/office.hpp"
#include "sample/place.hpp"
#include "sample/write_history.hpp"
#include "sample/write_lattice.hpp"
#include "sample/write_place.hpp"
#include "sample/write_room.hpp"

namespace lianxun::sample {
namespace {

void write_subdistrict(const Output& output, std::uint64_t seed) {
  const Place place = build_place(seed);
  const domain::Room room = build_office(seed);
  RoomFiles files;
  files.roads = "roads.geojson";
  files.water = "water.geojson";
  files.premises = "premises.csv";
  write_place(place, output);
  write_history(build_history(place, room, seed), room, output, files);
  write_live_day(build_live_day(place, room, seed), output, "live_2024-01-08.csv");
  write_room(room, files, output);
}

void write_city(const Output& output, std::uint64_t seed) {
  const Lattice lattice = build_lattice(city_plan(), seed);
  domain::Room room = build_office(seed);
  room.name = "模拟城市 行政执法指挥室";
  room.name_en = "Synthetic city command room";
  RoomFiles files = write_lattice(lattice, output, "city.gpkg");
  write_history(build_city_history(lattice, room, seed), room, output, files);
  write_room(room, files, output);
}

void write_province(const Output& output, std::uint64_t seed) {
  domain::Room room = build_office(seed);
  room.name = "模拟省域 行政执法指挥室";
  room.name_en = "Synthetic province command room";
  write_room(room, write_lattice(build_lattice(province_plan(), seed), output, "province.gpkg"), output);
}

}  // namespace

void write_sample(const Options& options) {
  std::filesystem::create_directories(options.folder);
  const Output output{options.folder, options.wrote};
  switch (options.scale) {
    case Scale::subdistrict:
      return write_subdistrict(output, options.seed);
    case Scale::city:
      return write_city(output, options.seed);
    case Scale::province:
      return write_province(output, options.seed);
  }
}

}  // namespace lianxun::sample
