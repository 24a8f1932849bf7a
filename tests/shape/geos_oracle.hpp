#pragma once

#include <geos_c.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::test {

/// Point to area by GEOS alone: an STRtree of the areas and prepared intersects.
class GeosOracle {
 public:
  GeosOracle(std::span<const shape::MultiPolygon> areas, std::span<const std::string> codes)
      : context_(GEOS_init_r()), tree_(GEOSSTRtree_create_r(context_, 10)), rank_(areas.size()) {
    std::vector<std::size_t> order(areas.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return codes[a] < codes[b]; });
    for (std::size_t i = 0; i < order.size(); ++i) rank_[order[i]] = static_cast<int>(i);
    for (const shape::MultiPolygon& area : areas) {
      geometries_.push_back(geometry(area));
      prepared_.push_back(GEOSPrepare_r(context_, geometries_.back()));
    }
    items_.resize(areas.size());
    std::iota(items_.begin(), items_.end(), 0);
    for (std::size_t i = 0; i < areas.size(); ++i) GEOSSTRtree_insert_r(context_, tree_, geometries_[i], &items_[i]);
  }
  ~GeosOracle() {
    GEOSSTRtree_destroy_r(context_, tree_);
    for (const GEOSPreparedGeometry* prepared : prepared_) GEOSPreparedGeom_destroy_r(context_, prepared);
    for (GEOSGeometry* geometry : geometries_) GEOSGeom_destroy_r(context_, geometry);
    GEOS_finish_r(context_);
  }
  GeosOracle(const GeosOracle&) = delete;
  GeosOracle& operator=(const GeosOracle&) = delete;

  [[nodiscard]] int find(shape::Point p) const {
    GEOSGeometry* point = GEOSGeom_createPointFromXY_r(context_, p.x, p.y);
    Query query{this, point, -1};
    GEOSSTRtree_query_r(
        context_, tree_, point,
        [](void* item, void* data) {
          auto& q = *static_cast<Query*>(data);
          const int area = *static_cast<const int*>(item);
          if (q.best >= 0 && q.self->rank(area) > q.self->rank(q.best)) return;
          if (GEOSPreparedIntersects_r(q.self->context_, q.self->prepared_[static_cast<std::size_t>(area)], q.point) ==
              1)
            q.best = area;
        },
        &query);
    GEOSGeom_destroy_r(context_, point);
    return query.best;
  }

  [[nodiscard]] shape::Point centroid(int area) const {
    GEOSGeometry* point = GEOSGetCentroid_r(context_, geometries_[static_cast<std::size_t>(area)]);
    shape::Point out;
    GEOSGeomGetX_r(context_, point, &out.x);
    GEOSGeomGetY_r(context_, point, &out.y);
    GEOSGeom_destroy_r(context_, point);
    return out;
  }

  [[nodiscard]] bool valid(int area) const {
    return GEOSisValid_r(context_, geometries_[static_cast<std::size_t>(area)]) == 1;
  }

 private:
  struct Query {
    const GeosOracle* self;
    const GEOSGeometry* point;
    int best;
  };

  [[nodiscard]] int rank(int area) const { return rank_[static_cast<std::size_t>(area)]; }

  [[nodiscard]] GEOSGeometry* ring(const shape::Ring& points) const {
    GEOSCoordSequence* sequence = GEOSCoordSeq_create_r(context_, static_cast<unsigned>(points.size()), 2);
    for (unsigned i = 0; i < points.size(); ++i) GEOSCoordSeq_setXY_r(context_, sequence, i, points[i].x, points[i].y);
    return GEOSGeom_createLinearRing_r(context_, sequence);
  }

  [[nodiscard]] GEOSGeometry* geometry(const shape::MultiPolygon& area) const {
    std::vector<GEOSGeometry*> parts;
    for (const shape::Polygon& polygon : area) {
      std::vector<GEOSGeometry*> holes;
      for (const shape::Ring& hole : polygon.holes) holes.push_back(ring(hole));
      parts.push_back(
          GEOSGeom_createPolygon_r(context_, ring(polygon.outer), holes.data(), static_cast<unsigned>(holes.size())));
    }
    return GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
  }

  GEOSContextHandle_t context_;
  GEOSSTRtree* tree_;
  std::vector<int> rank_;
  std::vector<GEOSGeometry*> geometries_;
  std::vector<const GEOSPreparedGeometry*> prepared_;
  std::vector<int> items_;
};

}  // namespace lianxun::test
