#pragma once

#include <memory>
#include <span>
#include <string>

#include "domain/place.hpp"
#include "shape/point.hpp"

namespace lianxun::geo {

/// GCJ-02 and BD-09 are obfuscations of WGS 84 longitude and latitude, in degrees; the inverse is iterated to
/// 1e-11 degrees, so that a round trip is exact to a tenth of a millimetre. Points outside China are left alone by
/// GCJ-02, as the published algorithm does.
[[nodiscard]] shape::Point gcj02_from_wgs84(shape::Point wgs84);
[[nodiscard]] shape::Point wgs84_from_gcj02(shape::Point gcj02);
[[nodiscard]] shape::Point bd09_from_gcj02(shape::Point gcj02);
[[nodiscard]] shape::Point gcj02_from_bd09(shape::Point bd09);

/// Positions of one datum into a CRS ("EPSG:4549", WKT), traditional axis order (x = east). One direction, built
/// once; a call moves a whole batch. CGCS2000 and WGS 84 are taken as equal, as everybody at this scale does.
class ToCrs {
 public:
  /// Throws BadInput for a definition that PROJ does not know.
  ToCrs(const domain::Datum& from, const std::string& to_crs);
  ~ToCrs();
  ToCrs(ToCrs&&) noexcept;
  ToCrs& operator=(ToCrs&&) noexcept;

  /// In place; a point that cannot be transformed becomes NaN, NaN.
  void operator()(std::span<shape::Point> points) const;
  [[nodiscard]] shape::Point operator()(shape::Point point) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The other way: CRS → WGS 84 longitude, latitude in degrees.
class ToWgs84 {
 public:
  explicit ToWgs84(const std::string& from_crs);
  ~ToWgs84();
  ToWgs84(ToWgs84&&) noexcept;
  ToWgs84& operator=(ToWgs84&&) noexcept;

  void operator()(std::span<shape::Point> points) const;
  [[nodiscard]] shape::Point operator()(shape::Point point) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::geo
