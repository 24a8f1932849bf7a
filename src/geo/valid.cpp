#include "geo/valid.hpp"

#include <cmath>

#include "geo/geos_session.hpp"

namespace lianxun::geo {

struct AreaCheck::Impl {
  GeosSession geos;
};

AreaCheck::AreaCheck() : impl_(std::make_unique<Impl>()) {}
AreaCheck::~AreaCheck() = default;

std::optional<std::string> AreaCheck::fault(const shape::MultiPolygon& area) const {
  const auto& geos = impl_->geos;
  const auto geometry = geos.polygons(area);
  if (geometry == nullptr) return "a ring of fewer than four points";
  if (GEOSisValid_r(geos.get(), geometry.get()) == 1) return std::nullopt;
  char* reason = GEOSisValidReason_r(geos.get(), geometry.get());
  std::string text = reason == nullptr ? geos.message() : reason;
  GEOSFree_r(geos.get(), reason);
  return text;
}

shape::MultiPolygon AreaCheck::make_valid(const shape::MultiPolygon& area) const {
  const auto& geos = impl_->geos;
  shape::MultiPolygon usable;
  for (const auto& polygon : area) {
    if (polygon.outer.size() >= 4) usable.push_back(polygon);
  }
  const auto geometry = geos.polygons(usable);
  if (geometry == nullptr) return {};
  return geos.polygons(geos.own(GEOSMakeValid_r(geos.get(), geometry.get())).get());
}

double AreaCheck::area_outside(const shape::MultiPolygon& inner, const shape::MultiPolygon& outer) const {
  const auto& geos = impl_->geos;
  const auto a = geos.polygons(inner);
  const auto b = geos.polygons(outer);
  if (a == nullptr || b == nullptr) return 0;
  const auto rest = geos.own(GEOSDifference_r(geos.get(), a.get(), b.get()));
  double size = 0;
  if (rest == nullptr || GEOSArea_r(geos.get(), rest.get(), &size) == 0) return 0;
  return size;
}

std::optional<shape::Point> AreaCheck::interior_point(const shape::MultiPolygon& area) const {
  const auto& geos = impl_->geos;
  const auto geometry = geos.polygons(area);
  if (geometry == nullptr) return std::nullopt;
  const auto point = geos.own(GEOSPointOnSurface_r(geos.get(), geometry.get()));
  shape::Point at;
  if (point == nullptr || GEOSGeomGetX_r(geos.get(), point.get(), &at.x) == 0 ||
      GEOSGeomGetY_r(geos.get(), point.get(), &at.y) == 0) {
    return std::nullopt;
  }
  return at;
}

std::optional<shape::Point> representative_point(const Geometry& geometry, const AreaCheck& check) {
  if (const auto* point = std::get_if<shape::Point>(&geometry)) return *point;
  if (const auto* area = std::get_if<shape::MultiPolygon>(&geometry)) return check.interior_point(*area);
  if (const auto* lines = std::get_if<MultiLine>(&geometry)) {
    const auto& line = lines->front();
    return line[line.size() / 2];
  }
  return std::nullopt;
}

namespace {

shape::Ring rounded(const shape::Ring& ring) {
  shape::Ring result;
  result.reserve(ring.size());
  for (const shape::Point p : ring) {
    const shape::Point at{std::round(p.x * 1000) / 1000, std::round(p.y * 1000) / 1000};
    if (result.empty() || !(result.back() == at)) result.push_back(at);
  }
  const bool flat = result.size() < 4 || shape::signed_area(result) == 0;
  return flat ? shape::Ring{} : result;
}

}  // namespace

shape::MultiPolygon rounded_to_mm(const shape::MultiPolygon& area) {
  shape::MultiPolygon result;
  for (const auto& polygon : area) {
    shape::Polygon kept{rounded(polygon.outer), {}};
    if (kept.outer.empty()) continue;
    for (const auto& hole : polygon.holes) {
      auto ring = rounded(hole);
      if (!ring.empty()) kept.holes.push_back(std::move(ring));
    }
    result.push_back(std::move(kept));
  }
  return result;
}

}  // namespace lianxun::geo
