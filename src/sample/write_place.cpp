#include "sample/write_place.hpp"

#include "geo/datum.hpp"
#include "sample/plan.hpp"
#include "sample/projection.hpp"
#include "sample/text_out.hpp"

namespace lianxun::sample {
namespace {

/// One feature to a line, so that a change shows in a diff.
class FeatureFile {
 public:
  explicit FeatureFile(const std::string& name) {
    text_ =
        R"({"type":"FeatureCollection","name":)" + json_string(name) +
        R"(,"synthetic":true,"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[)";
  }
  void add(const std::string& properties, const std::string& geometry) {
    text_ += (first_ ? "\n" : ",\n");
    text_ += R"({"type":"Feature","properties":{)" + properties + R"(,"synthetic":true},"geometry":)" + geometry + "}";
    first_ = false;
  }
  void write(const Output& output, const std::string& name) { output.write(name, text_ + "\n]}\n"); }

 private:
  std::string text_;
  bool first_ = true;
};

std::string property(const char* name, const std::string& value) {
  return json_string(name) + ":" + json_string(value);
}

std::string number(const char* name, int value) { return "," + json_string(name) + ":" + std::to_string(value); }

void write_boundaries(const SubdistrictMap& map, const Output& output) {
  const domain::Boundaries& boundaries = map.boundaries;
  FeatureFile villages("villages");
  for (std::size_t i = 0; i < boundaries.villages.size(); ++i) {
    const domain::Village& village = boundaries.villages[i];
    villages.add(property("code", village.code) + "," + property("name", village.name) + "," +
                     property("name_en", village.name_en) + "," + property("kind", village.kind) +
                     number("residents", village.residents.value_or(0)),
                 geojson_area(boundaries.village_areas[i]));
  }
  villages.write(output, "villages.geojson");

  FeatureFile grids("grids");
  for (std::size_t i = 0; i < boundaries.grids.size(); ++i) {
    const domain::Grid& grid = boundaries.grids[i];
    grids.add(property("code", grid.code) + "," + property("name", grid.name) + "," +
                  property("name_en", grid.name_en) + "," + property("village", grid.village) + "," +
                  property("kind", grid.kind) + number("residents", grid.residents.value_or(0)),
              geojson_area(boundaries.grid_areas[i]));
  }
  grids.write(output, "grids.geojson");

  FeatureFile whole("subdistrict");
  whole.add(property("code", std::string(subdistrict_code) + "000") + "," + property("name", "蛟川街道") + "," +
                property("name_en", "Jiaochuan Subdistrict"),
            geojson_area(map.outline));
  whole.add(property("code", reclamation_code) + "," + property("name", "镇海炼化围垦区") + "," +
                property("name_en", "Zhenhai Lianhua reclaimed land"),
            geojson_area(map.reclaimed_area));
  whole.write(output, "subdistrict.geojson");
}

void write_basemap(const domain::Basemap& basemap, const Output& output) {
  FeatureFile roads("roads");
  for (const domain::Road& road : basemap.roads) {
    roads.add(property("name", road.name) + "," + property("kind", road.kind) +
                  ",\"speed_kmh\":" + decimal(road.speed_kmh, 0),
              geojson_line(road.line));
  }
  roads.write(output, "roads.geojson");
  FeatureFile water("water");
  for (std::size_t i = 0; i < basemap.water.size(); ++i) {
    water.add(property("name", basemap.water_names[i]), geojson_area(basemap.water[i]));
  }
  water.write(output, "water.geojson");
}

void write_premises(const std::vector<domain::Premises>& premises, const Output& output) {
  std::string text = "id,name,kind,address,phone,lon,lat\n";
  for (const domain::Premises& item : premises) {
    const shape::Point gcj02 = geo::gcj02_from_wgs84(lon_lat_from_4549(item.position));
    text += item.id + ',' + csv_cell(item.name) + ',' + item.kind + ',' + csv_cell(item.address) + ',' + item.phone +
            ',' + decimal(gcj02.x, 6) + ',' + decimal(gcj02.y, 6) + '\n';
  }
  output.write("premises.csv", text);
}

}  // namespace

void write_place(const Place& place, const Output& output) {
  write_boundaries(place.map, output);
  write_basemap(place.basemap, output);
  write_premises(place.premises, output);
}

}  // namespace lianxun::sample
