#pragma once

#include <optional>
#include <string>

#include "domain/incident.hpp"
#include "geo/datum.hpp"
#include "shape/point.hpp"

namespace lianxun::feed {

/// Where incidents lie in the datum of the one who asks: as it arrived when it came in that datum, otherwise converted
/// from the working CRS. For a client with a CRS of its own, WGS 84 where it did not come from there.
class Placer {
 public:
  Placer(const std::string& working_crs, const domain::Datum& datum);

  /// x is longitude, y latitude, in degrees; nothing for an incident without a place.
  [[nodiscard]] std::optional<shape::Point> place(const domain::Incident& incident) const;

 private:
  domain::Datum datum_;
  std::optional<geo::ToWgs84> to_wgs84_;  // none before the store has a working CRS
};

}  // namespace lianxun::feed
