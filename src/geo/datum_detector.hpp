#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "domain/message.hpp"
#include "domain/place.hpp"
#include "shape/locator.hpp"
#include "shape/polygon.hpp"

namespace lianxun::geo {

/// How many of the points lie in the areas when their numbers are read in one datum or another.
struct DatumFit {
  std::size_t points = 0;
  std::size_t as_stated = 0;
  std::size_t as_wgs84 = 0;
  std::size_t as_gcj02 = 0;
  std::size_t as_bd09 = 0;

  /// The datum that fits clearly better than the stated one: at least five points and a twentieth of all more inside.
  [[nodiscard]] std::optional<domain::Datum::Kind> better(const domain::Datum& stated) const;
  /// "Of 60 points 12 lie in the grids as stated (wgs84), but 58 as gcj02 …"; nothing when the stated datum fits.
  [[nodiscard]] std::optional<domain::Message> finding(const domain::Datum& stated) const;
};

/// Tries the datums of Chinese web maps on longitudes and latitudes as they stand in a source. `areas` find points in
/// `working_crs`. Sources in a projected CRS, and points that nearly all lie inside as stated, are counted as stated
/// only.
[[nodiscard]] DatumFit fit_datums(std::span<const shape::Point> source_points, const domain::Datum& stated,
                                  const shape::Locator& areas, const std::string& working_crs);

}  // namespace lianxun::geo
