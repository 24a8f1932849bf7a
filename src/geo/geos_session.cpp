#include "geo/geos_session.hpp"

#include <vector>

namespace lianxun::geo {

namespace {

static_assert(sizeof(shape::Point) == 2 * sizeof(double), "points are copied as a block");

void keep(const char* text, void* message) { *static_cast<std::string*>(message) = text; }

shape::Ring ring_of(GEOSContextHandle_t context, const GEOSGeometry* source) {
  const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(context, source);
  unsigned count = 0;
  GEOSCoordSeq_getSize_r(context, coordinates, &count);
  shape::Ring ring(count);
  if (count != 0) GEOSCoordSeq_copyToBuffer_r(context, coordinates, &ring[0].x, 0, 0);
  return ring;
}

}  // namespace

GeosSession::GeosSession() : context_(GEOS_init_r()) {
  GEOSContext_setErrorMessageHandler_r(context_, keep, &message_);
}

GeosSession::~GeosSession() { GEOS_finish_r(context_); }

GeosSession::GeometryPtr GeosSession::polygons(const shape::MultiPolygon& area) const {
  const auto ring = [this](const shape::Ring& points) {
    const auto count = static_cast<unsigned>(points.size());
    GEOSCoordSequence* coordinates = GEOSCoordSeq_copyFromBuffer_r(context_, &points[0].x, count, 0, 0);
    return coordinates == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context_, coordinates);
  };
  std::vector<GeometryPtr> owned;
  for (const auto& polygon : area) {
    if (polygon.outer.size() < 4) return own(nullptr);
    auto outer = own(ring(polygon.outer));
    std::vector<GEOSGeometry*> holes;
    bool failed = outer == nullptr;
    for (const auto& hole : polygon.holes) {
      if (hole.size() < 4) continue;
      GEOSGeometry* made = ring(hole);
      failed = failed || made == nullptr;
      if (made != nullptr) holes.push_back(made);
    }
    if (failed) {
      for (GEOSGeometry* hole : holes) GEOSGeom_destroy_r(context_, hole);
      return own(nullptr);
    }
    owned.push_back(
        own(GEOSGeom_createPolygon_r(context_, outer.release(), holes.data(), static_cast<unsigned>(holes.size()))));
    if (owned.back() == nullptr) return own(nullptr);
  }
  std::vector<GEOSGeometry*> parts;
  for (auto& polygon : owned) parts.push_back(polygon.release());
  return own(
      GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

shape::MultiPolygon GeosSession::polygons(const GEOSGeometry* geometry) const {
  shape::MultiPolygon area;
  if (geometry == nullptr || GEOSisEmpty_r(context_, geometry) != 0) return area;
  const int type = GEOSGeomTypeId_r(context_, geometry);
  if (type == GEOS_POLYGON) {
    shape::Polygon polygon;
    polygon.outer = ring_of(context_, GEOSGetExteriorRing_r(context_, geometry));
    const int holes = GEOSGetNumInteriorRings_r(context_, geometry);
    for (int i = 0; i < holes; ++i) {
      polygon.holes.push_back(ring_of(context_, GEOSGetInteriorRingN_r(context_, geometry, i)));
    }
    area.push_back(std::move(polygon));
  } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
    const int parts = GEOSGetNumGeometries_r(context_, geometry);
    for (int i = 0; i < parts; ++i) {
      auto inner = polygons(GEOSGetGeometryN_r(context_, geometry, i));
      for (auto& polygon : inner) area.push_back(std::move(polygon));
    }
  }
  return area;
}

}  // namespace lianxun::geo
