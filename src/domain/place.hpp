#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.hpp"
#include "domain/time.hpp"
#include "shape/point.hpp"
#include "shape/polygon.hpp"

namespace lianxun::domain {

/// Where numbers in a file or a request are measured. Kept with every point; nothing in a file says it.
/// `crs` is a datum in the narrow sense already stated by the source (EPSG code or WKT in `definition`).
struct Datum {
  enum class Kind { wgs84, cgcs2000, gcj02, bd09, crs };
  Kind kind = Kind::wgs84;
  std::string definition;  // only for Kind::crs: "EPSG:4549" or WKT

  friend bool operator==(const Datum&, const Datum&) = default;
};

/// `wgs84`, `gcj02`, `bd09`, `cgcs2000`, otherwise the definition itself.
[[nodiscard]] std::string to_text(const Datum& datum);
[[nodiscard]] std::optional<Datum> parse_datum(const std::string& text);

/// A position as it arrived: x is longitude or easting, y latitude or northing.
struct SourcePosition {
  double x = 0;
  double y = 0;
  Datum datum;

  friend bool operator==(const SourcePosition&, const SourcePosition&) = default;
};

/// A village-community (村社). `kind` is a word of the data (社区, 村), not of the program.
struct Village {
  VillageCode code;
  std::string name;
  std::string name_en;
  std::string kind;
  std::optional<int> residents;

  friend bool operator==(const Village&, const Village&) = default;
};

/// A grid (网格) of exactly one village.
struct Grid {
  GridCode code;
  std::string name;
  std::string name_en;
  VillageCode village;  // empty: land that belongs to none of the villages
  std::string kind;     // 基础网格 (basic), 专属网格 (dedicated): a word of the data
  std::optional<int> residents;

  friend bool operator==(const Grid&, const Grid&) = default;
};

/// One version of the boundaries: villages and grids in force from a date, each in byte order of the codes.
/// Areas are in metres of the store's working CRS, every coordinate the double nearest to a whole millimetre.
struct Boundaries {
  Date effective{};
  std::string note;
  bool synthetic = false;  // shown wherever the boundaries are
  std::vector<Village> villages;
  std::vector<shape::MultiPolygon> village_areas;  // beside `villages`
  std::vector<Grid> grids;
  std::vector<shape::MultiPolygon> grid_areas;  // beside `grids`

  [[nodiscard]] const Village* find_village(const VillageCode& code) const;
  [[nodiscard]] const Grid* find_grid(const GridCode& code) const;
  /// Position in `grids`, or -1.
  [[nodiscard]] int grid_index(const GridCode& code) const;
  [[nodiscard]] int village_index(const VillageCode& code) const;

  friend bool operator==(const Boundaries&, const Boundaries&) = default;
};

/// Codes of villages or grids, in their order.
template <class Area>
[[nodiscard]] std::vector<std::string> codes_of(const std::vector<Area>& areas) {
  std::vector<std::string> out;
  out.reserve(areas.size());
  for (const Area& area : areas) out.push_back(area.code);
  return out;
}

/// A road as a line in the working CRS.
struct Road {
  std::string name;
  std::string kind;       // a word of the data: 主干路, 次干路, 支路, 巷
  double speed_kmh = 30;  // driving speed without traffic
  shape::Line line;

  friend bool operator==(const Road&, const Road&) = default;
};

/// What lies under the grids: drawn, and driven on. Working CRS.
struct Basemap {
  std::vector<Road> roads;
  std::vector<shape::MultiPolygon> water;
  std::vector<std::string> water_names;  // beside `water`

  friend bool operator==(const Basemap&, const Basemap&) = default;
};

/// A shop, restaurant, enterprise, school, market, estate …
struct Premises {
  PremisesId id;
  std::string name;
  std::string kind;  // a word of the data
  std::string address;
  std::string phone;
  shape::Point position;  // working CRS
  std::optional<SourcePosition> source;
  GridCode grid;  // empty: outside every grid
  VillageCode village;

  friend bool operator==(const Premises&, const Premises&) = default;
};

}  // namespace lianxun::domain
