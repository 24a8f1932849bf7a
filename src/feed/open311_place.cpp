#include "feed/open311_place.hpp"

#include <cmath>

namespace lianxun::feed {
namespace {

/// A ten-millionth of a degree is a centimetre; more digits would only be noise of the conversion.
double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }

shape::Point from_wgs84(shape::Point p, domain::Datum::Kind kind) {
  switch (kind) {
    case domain::Datum::Kind::gcj02:
      return geo::gcj02_from_wgs84(p);
    case domain::Datum::Kind::bd09:
      return geo::bd09_from_gcj02(geo::gcj02_from_wgs84(p));
    default:
      return p;
  }
}

}  // namespace

shape::Point Placer::to_wgs84(shape::Point position, const std::string& working_crs) const {
  const std::lock_guard lock(mutex_);
  if (!to_wgs84_ || crs_ != working_crs) {
    to_wgs84_.emplace(working_crs);
    crs_ = working_crs;
  }
  return (*to_wgs84_)(position);
}

std::optional<shape::Point> Placer::place(const domain::Incident& incident, const std::string& working_crs,
                                          const domain::Datum& datum) const {
  if (incident.source_position && incident.source_position->datum == datum) {
    return shape::Point{incident.source_position->x, incident.source_position->y};
  }
  if (!incident.located || working_crs.empty()) return {};
  const auto degrees = from_wgs84(to_wgs84(incident.position, working_crs), datum.kind);
  if (!std::isfinite(degrees.x) || !std::isfinite(degrees.y)) return {};
  return shape::Point{rounded(degrees.x), rounded(degrees.y)};
}

}  // namespace lianxun::feed
