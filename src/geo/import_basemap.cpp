#include "geo/import_basemap.hpp"

#include "geo/area_rows.hpp"

namespace lianxun::geo {

std::vector<domain::Road> import_roads(const SourceSpec& spec, const std::string& working_crs, const Progress& progress,
                                       ImportReport& report) {
  LayerReader rows(ImportLayer::roads, spec, progress, report);
  rows.place(working_crs);
  const int name = rows.column("name");
  const int kind = rows.column("kind");
  const int speed = rows.column("speed_kmh");
  std::vector<domain::Road> roads;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Road road;
    road.name = rows.string(row, name);
    road.kind = rows.string(row, kind);
    if (const auto stated = rows.number(row, speed)) {
      if (*stated > 0 && *stated <= 200) {
        road.speed_kmh = *stated;
      } else {
        rows.doubt(row, {"{} is no speed in km/h.", {rows.string(row, speed)}});
      }
    }
    const auto* lines = std::get_if<MultiLine>(&rows.geometry()[row]);
    bool any = false;
    for (const auto& line : lines == nullptr ? MultiLine{} : *lines) {
      if (line.size() < 2) continue;
      any = true;
      road.line = line;
      roads.push_back(road);
    }
    if (any) continue;
    const bool empty = std::holds_alternative<std::monostate>(rows.geometry()[row]);
    rows.reject(row, empty ? rows.missing_geometry(row) : domain::Message{"It is no line.", {}});
  }
  rows.close();
  return roads;
}

WaterLayer import_water(const SourceSpec& spec, const std::string& working_crs, const Progress& progress,
                        ImportReport& report) {
  LayerReader rows(ImportLayer::water, spec, progress, report);
  rows.place(working_crs);
  const AreaCheck check;
  const int name = rows.column("name");
  WaterLayer layer;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    auto area = area_of_row(rows, row, check);
    if (area.empty()) continue;
    layer.areas.push_back(std::move(area));
    layer.names.push_back(rows.string(row, name));
  }
  rows.close();
  return layer;
}

}  // namespace lianxun::geo
