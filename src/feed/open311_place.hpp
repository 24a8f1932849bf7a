#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "domain/incident.hpp"
#include "geo/datum.hpp"
#include "shape/point.hpp"

namespace lianxun::feed {

/// Where incidents lie in the datum of the one who asks: as it arrived when it came in that datum, otherwise converted
/// from the working CRS. For a client with a CRS of its own, WGS 84 where it did not come from there. Safe to use from
/// several threads at once; the conversion is prepared once, which takes a while.
class Placer {
 public:
  /// x is longitude, y latitude, in degrees; nothing for an incident without a place.
  [[nodiscard]] std::optional<shape::Point> place(const domain::Incident& incident, const std::string& working_crs,
                                                  const domain::Datum& datum) const;

 private:
  [[nodiscard]] shape::Point to_wgs84(shape::Point position, const std::string& working_crs) const;

  mutable std::mutex mutex_;
  mutable std::string crs_;
  mutable std::optional<geo::ToWgs84> to_wgs84_;  // from crs_
};

}  // namespace lianxun::feed
