#include "geo/import_boundaries.hpp"

#include <array>
#include <cstdio>

#include "geo/area_rows.hpp"
#include "geo/frame.hpp"
#include "geo/tiling.hpp"
#include "geo/vector_source.hpp"

namespace lianxun::geo {

namespace {

constexpr std::size_t village_digits = 12;
constexpr double tolerated_share = 0.01;
constexpr std::size_t progress_step = 256;

int position(const std::vector<domain::Village>& villages, const domain::VillageCode& code) {
  const auto at = std::lower_bound(villages.begin(), villages.end(), code,
                                   [](const domain::Village& village, const auto& key) { return village.code < key; });
  return at != villages.end() && at->code == code ? static_cast<int>(at - villages.begin()) : -1;
}

std::string per_cent(double share) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.1f", share * 100);
  return buffer.data();
}

/// The village that the row names, or whose digits its code begins with.
domain::VillageCode village_of(LayerReader& rows, std::size_t row, int column, const domain::GridCode& code,
                               const VillageLayer& villages) {
  // a shorter code, as other countries have them, begins with no village
  auto village =
      column >= 0 ? rows.string(row, column) : code.substr(0, code.size() > village_digits ? village_digits : 0);
  if (village.empty() || villages.villages.empty() || position(villages.villages, village) >= 0) return village;
  rows.doubt(row, {"There is no village {}: the grid belongs to none.", {village}});
  return {};
}

/// Finds grids that stick out of their villages. `grid_rows` stands beside the grids. Villages that their grids tile
/// edge for edge, as good data does, need no overlay.
void check_inside(LayerReader& rows, const GridLayer& layer, const std::vector<std::size_t>& grid_rows,
                  const VillageLayer& villages, const AreaCheck& check) {
  std::vector<std::vector<std::size_t>> grids_of(villages.villages.size());
  for (std::size_t i = 0; i < layer.grids.size(); ++i) {
    const int at = position(villages.villages, layer.grids[i].village);
    if (at >= 0) grids_of[static_cast<std::size_t>(at)].push_back(i);
  }
  for (std::size_t village = 0; village < grids_of.size(); ++village) {
    std::vector<const shape::MultiPolygon*> parts;
    for (const std::size_t i : grids_of[village]) parts.push_back(&layer.areas[i]);
    if (tile_by_edges(parts, villages.areas[village])) continue;
    for (const std::size_t i : grids_of[village]) {
      const double share = check.area_outside(layer.areas[i], villages.areas[village]) / shape::area(layer.areas[i]);
      if (share <= tolerated_share) continue;
      rows.doubt(grid_rows[i], {"{} per cent of grid {} lie outside its village {}.",
                                {per_cent(share), layer.grids[i].code, layer.grids[i].village}});
    }
  }
}

}  // namespace

VillageLayer import_villages(const SourceSpec& spec, const std::string& working_crs, const Progress& progress,
                             ImportReport& report) {
  LayerReader rows(ImportLayer::villages, spec, progress, report);
  rows.place(working_crs);
  const AreaCheck check;
  CodeCheck codes;
  const int code = rows.column("code");
  const int name = rows.column("name");
  const int name_en = rows.column("name_en");
  const int kind = rows.column("kind");
  const int residents = rows.column("residents");
  VillageLayer layer;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    domain::Village village{rows.string(row, code), rows.string(row, name), rows.string(row, name_en),
                            rows.string(row, kind), rows.whole(row, residents)};
    if (!codes.take(rows, row, village.code)) continue;
    auto area = area_of_row(rows, row, check);
    if (area.empty()) continue;
    layer.villages.push_back(std::move(village));
    layer.areas.push_back(std::move(area));
  }
  sort_by_code(layer.villages, layer.areas);
  rows.close();
  return layer;
}

GridLayer import_grids(const SourceSpec& spec, const std::string& working_crs, const VillageLayer& villages,
                       const Progress& progress, ImportReport& report) {
  LayerReader rows(ImportLayer::grids, spec, progress, report);
  rows.place(working_crs);
  const AreaCheck check;
  CodeCheck codes;
  const int code = rows.column("code");
  const int name = rows.column("name");
  const int name_en = rows.column("name_en");
  const int village = rows.column("village");
  const int kind = rows.column("kind");
  const int residents = rows.column("residents");
  GridLayer layer;
  std::vector<std::size_t> grid_rows;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row % progress_step == 0) geo::report(progress, row, rows.size());
    domain::Grid grid{rows.string(row, code), rows.string(row, name),    rows.string(row, name_en), {},
                      rows.string(row, kind), rows.whole(row, residents)};
    if (!codes.take(rows, row, grid.code)) continue;
    auto area = area_of_row(rows, row, check);
    if (area.empty()) continue;
    grid.village = village_of(rows, row, village, grid.code, villages);
    layer.grids.push_back(std::move(grid));
    layer.areas.push_back(std::move(area));
    grid_rows.push_back(row);
  }
  check_inside(rows, layer, grid_rows, villages, check);
  sort_by_code(layer.grids, layer.areas);
  rows.close();
  return layer;
}

std::string choose_working_crs(const SourceSpec& spec, const Progress& progress) {
  VectorTable table = read_layer(spec, {{}, 0, progress});
  if (table.size() == 0) throw empty_layer(table);
  const domain::Datum datum = settle_datum(table, spec);
  return working_crs_for(table, datum);
}

}  // namespace lianxun::geo
