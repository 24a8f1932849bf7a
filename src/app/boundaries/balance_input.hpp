#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/boundaries/areas.hpp"
#include "boundary/balance/balance.hpp"
#include "geo/datum.hpp"
#include "geo/import_report.hpp"
#include "geo/transform.hpp"

namespace lianxun::app::boundaries {

/// What `boundaries balance` is given.
struct BalanceFiles {
  Source grids;
  std::string villages;             // empty: none
  std::string weights;              // column: of the places if there are any, otherwise of the grids
  std::vector<std::string> places;  // sources of points
  std::vector<std::string> datums;  // of the places, in their order; the last one for those beyond
  std::vector<std::string> lines;   // natural borders: lines, or areas whose outlines count
  std::vector<std::string> locked;  // codes
};

/// In metres of a CRS that fits the place, on whole millimetres, and the way back.
struct BalanceInput {
  Areas areas;                             // as read; its faces are not used
  std::vector<shape::MultiPolygon> grids;  // one for each row
  std::vector<std::string> codes;
  std::vector<int> villages;
  std::vector<std::string> village_codes;
  std::vector<bool> locked;
  std::vector<boundary::WorkPlace> places;
  std::vector<double> loads;
  std::vector<shape::Line> lines;
  std::size_t without_grid = 0;  // places in none
  std::vector<geo::Finding> findings;

  [[nodiscard]] boundary::BalanceSource source() const;
  /// The area in the numbers of the grids' source: vertices that the source has come back to the bit.
  [[nodiscard]] shape::MultiPolygon in_source(const shape::MultiPolygon& metres) const;

  std::string metric;                          // CRS of the metres
  std::shared_ptr<const geo::Transform> back;  // from it to the source's; none: they are the same. Slow to build.
  std::string crs;                             // of the source
  std::map<std::pair<std::int64_t, std::int64_t>, shape::Point> vertices;  // millimetres to the source's numbers
};

/// Throws BadInput, BadArgument, Cancelled.
[[nodiscard]] BalanceInput read_balance_input(const BalanceFiles& files, const geo::Progress& progress);

}  // namespace lianxun::app::boundaries
