#pragma once

#include <memory>
#include <span>
#include <string>

#include "shape/point.hpp"

namespace lianxun::geo {

inline constexpr const char* wgs84_definition = "EPSG:4326";

/// From one CRS to another, both in traditional axis order (x = east). Identity, to the bit, when the two are the same
/// or are both longitude and latitude on WGS 84 and CGCS2000. Calls from several threads wait for one another.
class Transform {
 public:
  /// Throws BadInput for a definition that PROJ does not know or a pair that it cannot connect.
  Transform(const std::string& from, const std::string& to);
  ~Transform();
  Transform(Transform&&) noexcept;
  Transform& operator=(Transform&&) noexcept;

  /// In place; a point that cannot be transformed becomes NaN, NaN.
  void operator()(std::span<shape::Point> points) const;

  [[nodiscard]] bool is_identity() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lianxun::geo
