// Inside geo only: GEOS through its reentrant C interface.
#pragma once

#include <memory>
#include <string>

#include <geos_c.h>

#include "shape/polygon.hpp"

namespace lianxun::geo {

/// One per thread of work. GEOS's own words about the last failure are in `message`.
class GeosSession {
 public:
  GeosSession();
  ~GeosSession();
  GeosSession(const GeosSession&) = delete;
  GeosSession& operator=(const GeosSession&) = delete;

  struct Destroy {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
    void operator()(const GEOSPreparedGeometry* geometry) const { GEOSPreparedGeom_destroy_r(context, geometry); }
  };
  using GeometryPtr = std::unique_ptr<GEOSGeometry, Destroy>;

  [[nodiscard]] GEOSContextHandle_t get() const { return context_; }
  [[nodiscard]] GeometryPtr own(GEOSGeometry* geometry) const { return {geometry, Destroy{context_}}; }
  [[nodiscard]] const std::string& message() const { return message_; }

  /// A multipolygon with the coordinates as they are; null when a ring is too short for GEOS (fewer than four points).
  [[nodiscard]] GeometryPtr polygons(const shape::MultiPolygon& area) const;
  /// The polygons in it, whatever else it holds.
  [[nodiscard]] shape::MultiPolygon polygons(const GEOSGeometry* geometry) const;

 private:
  GEOSContextHandle_t context_;
  std::string message_;
};

}  // namespace lianxun::geo
