#include "geo/transform.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <mutex>

#include "domain/error.hpp"
#include "geo/crs_gdal.hpp"
#include "geo/gdal_messages.hpp"

namespace lianxun::geo {

namespace {

/// Longitude and latitude in degrees on WGS 84 or CGCS2000, which are taken as equal.
bool plain_degrees(const OGRSpatialReference& srs) {
  if (srs.IsGeographic() == 0 || srs.IsDerivedGeographic() != 0) return false;
  const char* datum = srs.GetAttrValue("DATUM");
  const std::string name = datum == nullptr ? "" : datum;
  const bool known = name == "WGS_1984" || name == "China_2000" || name == "D_China_2000" ||
                     name.rfind("World Geodetic System 1984", 0) == 0;
  return known && std::abs(srs.GetAngularUnits() - M_PI / 180) < 1e-12 && srs.GetPrimeMeridian() == 0;
}

}  // namespace

struct Transform::Impl {
  std::unique_ptr<OGRCoordinateTransformation> steps;  // null: identity
  std::mutex in_use;
};

Transform::Transform(const std::string& from, const std::string& to) : impl_(std::make_unique<Impl>()) {
  const GdalMessages messages;
  const OGRSpatialReference source = parse_crs(from);
  const OGRSpatialReference target = parse_crs(to);
  static const char* const ignore_axes[] = {"IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES", nullptr};
  const bool same = from == to || source.IsSame(&target, ignore_axes) != 0;
  if (same || (plain_degrees(source) && plain_degrees(target))) return;
  impl_->steps.reset(OGRCreateCoordinateTransformation(&source, &target));
  if (impl_->steps == nullptr) {
    throw domain::BadInput("CRS " + from, "cannot be converted to " + to + messages.in_brackets());
  }
}

Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

bool Transform::is_identity() const { return impl_->steps == nullptr; }

void Transform::operator()(std::span<shape::Point> points) const {
  if (is_identity()) return;
  constexpr std::size_t batch = 4096;
  constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
  const std::lock_guard lock(impl_->in_use);
  const GdalMessages messages;
  std::array<double, batch> x{};
  std::array<double, batch> y{};
  std::array<int, batch> done{};
  for (std::size_t start = 0; start < points.size(); start += batch) {
    const auto part = points.subspan(start, std::min(batch, points.size() - start));
    for (std::size_t i = 0; i < part.size(); ++i) {
      x[i] = part[i].x;
      y[i] = part[i].y;
    }
    impl_->steps->Transform(static_cast<int>(part.size()), x.data(), y.data(), nullptr, done.data());
    for (std::size_t i = 0; i < part.size(); ++i) {
      const bool usable = done[i] != 0 && std::isfinite(x[i]) && std::isfinite(y[i]);
      part[i] = usable ? shape::Point{x[i], y[i]} : shape::Point{nowhere, nowhere};
    }
  }
}

}  // namespace lianxun::geo
