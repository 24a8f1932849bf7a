#pragma once

#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::test {

/// An independent judge: GEOS on the same doubles, every pair that can meet.
class GeosCheck {
 public:
  GeosCheck() : context_(GEOS_init_r()) {}
  ~GeosCheck() { GEOS_finish_r(context_); }
  GeosCheck(const GeosCheck&) = delete;
  GeosCheck& operator=(const GeosCheck&) = delete;

  struct Verdict {
    int invalid = 0;     // faces
    double overlap = 0;  // area of all pairs together
    double most_overlap = 0;
    double area = 0;  // of all faces
    double union_area = 0;
    std::vector<double> holes;  // areas of the union's holes
  };

  [[nodiscard]] Verdict judge(const std::vector<shape::MultiPolygon>& faces) const {
    return judge(faces, faces.size());
  }

  /// Only pairs with one of the first `changed` faces; the union of all, unless it is not wanted.
  [[nodiscard]] Verdict judge(const std::vector<shape::MultiPolygon>& faces, std::size_t changed,
                              bool with_union = true) const {
    Verdict out;
    std::vector<Geometry> all;
    std::vector<shape::Box> boxes;
    for (const auto& face : faces) {
      boxes.push_back(shape::bounds(face));
      all.push_back(geometry(face));
      const bool is_changed = all.size() <= changed;
      if (is_changed && GEOSisValid_r(context_, all.back().get()) != 1) ++out.invalid;
      out.area += area(all.back().get());
    }
    if (out.invalid > 0) return out;
    for (std::size_t i = 0; i < std::min(changed, all.size()); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        if (boxes[i].empty() || boxes[j].empty() || !boxes[i].intersects(boxes[j])) continue;
        const auto common = own(GEOSIntersection_r(context_, all[i].get(), all[j].get()));
        const double each = common ? area(common.get()) : 0;
        out.overlap += each;
        out.most_overlap = std::max(out.most_overlap, each);
      }
    }
    if (!with_union) return out;
    std::vector<GEOSGeometry*> parts;
    for (auto& each : all) parts.push_back(each.release());
    const auto collection = own(GEOSGeom_createCollection_r(context_, GEOS_GEOMETRYCOLLECTION, parts.data(),
                                                            static_cast<unsigned>(parts.size())));
    const auto merged = own(GEOSUnaryUnion_r(context_, collection.get()));
    out.union_area = area(merged.get());
    const int count = GEOSGetNumGeometries_r(context_, merged.get());
    for (int i = 0; i < count; ++i) {
      const GEOSGeometry* polygon = GEOSGetGeometryN_r(context_, merged.get(), i);
      if (GEOSGeomTypeId_r(context_, polygon) != GEOS_POLYGON) continue;
      for (int hole = 0; hole < GEOSGetNumInteriorRings_r(context_, polygon); ++hole) {
        const auto ring = own(GEOSGeom_clone_r(context_, GEOSGetInteriorRingN_r(context_, polygon, hole)));
        const auto filled = own(GEOSGeom_createPolygon_r(context_, GEOSGeom_clone_r(context_, ring.get()), nullptr, 0));
        out.holes.push_back(area(filled.get()));
      }
    }
    return out;
  }

 private:
  struct Destroy {
    GEOSContextHandle_t context;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
  };
  using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

  [[nodiscard]] Geometry own(GEOSGeometry* geometry) const { return {geometry, Destroy{context_}}; }
  [[nodiscard]] double area(const GEOSGeometry* geometry) const {
    double out = 0;
    GEOSArea_r(context_, geometry, &out);
    return out;
  }

  [[nodiscard]] GEOSGeometry* ring(const shape::Ring& points) const {
    std::vector<double> numbers;
    for (const shape::Point p : points) {
      numbers.push_back(p.x);
      numbers.push_back(p.y);
    }
    return GEOSGeom_createLinearRing_r(
        context_, GEOSCoordSeq_copyFromBuffer_r(context_, numbers.data(), static_cast<unsigned>(points.size()), 0, 0));
  }

  [[nodiscard]] Geometry geometry(const shape::MultiPolygon& face) const {
    std::vector<GEOSGeometry*> parts;
    for (const auto& polygon : face) {
      std::vector<GEOSGeometry*> holes;
      for (const auto& hole : polygon.holes) holes.push_back(ring(hole));
      parts.push_back(
          GEOSGeom_createPolygon_r(context_, ring(polygon.outer), holes.data(), static_cast<unsigned>(holes.size())));
    }
    return own(
        GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
  }

  GEOSContextHandle_t context_;
};

}  // namespace lianxun::test
