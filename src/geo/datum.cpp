#include "geo/datum.hpp"

#include <cmath>
#include <numbers>

#include "geo/transform.hpp"

namespace lianxun::geo {

namespace {

using shape::Point;

// The semi-major axis and squared eccentricity of the Krasovsky 1940 ellipsoid, as the algorithm uses them.
constexpr double semi_major = 6378245.0;
constexpr double eccentricity_squared = 0.00669342162296594323;
constexpr double degree = std::numbers::pi / 180;
constexpr int most_rounds = 60;
constexpr double close_enough = 1e-12;  // degrees

bool outside_china(Point p) { return !(p.x >= 72.004 && p.x <= 137.8347 && p.y >= 0.8293 && p.y <= 55.8271); }

/// Waves of both components share these terms.
double waves(double x, double a, double b, double c) {
  const double pi = std::numbers::pi;
  return (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3 + (20 * a + 40 * b) * 2 / 3 + c;
}

/// Degrees to add to WGS 84.
Point gcj02_offset(Point wgs84) {
  const double pi = std::numbers::pi;
  const double x = wgs84.x - 105;
  const double y = wgs84.y - 35;
  const double root = std::sqrt(std::abs(x));
  const double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root +
                       waves(x, std::sin(y * pi), std::sin(y / 3 * pi),
                             (160 * std::sin(y / 12 * pi) + 320 * std::sin(y * pi / 30)) * 2 / 3);
  const double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root +
                      waves(x, std::sin(x * pi), std::sin(x / 3 * pi),
                            (150 * std::sin(x / 12 * pi) + 300 * std::sin(x / 30 * pi)) * 2 / 3);
  const double latitude = wgs84.y * degree;
  const double w = 1 - eccentricity_squared * std::sin(latitude) * std::sin(latitude);
  const double metres_per_radian_north = semi_major * (1 - eccentricity_squared) / (w * std::sqrt(w));
  const double metres_per_radian_east = semi_major / std::sqrt(w) * std::cos(latitude);
  return {east / (metres_per_radian_east * degree), north / (metres_per_radian_north * degree)};
}

/// Solves forward(x) = target. The distortions change slowly (a few metres in a kilometre), so that subtracting the
/// miss contracts.
template <class Forward>
Point invert(const Forward& forward, Point target, Point guess) {
  for (int round = 0; round < most_rounds; ++round) {
    const Point there = forward(guess);
    const Point miss{there.x - target.x, there.y - target.y};
    guess.x -= miss.x;
    guess.y -= miss.y;
    if (!(std::abs(miss.x) > close_enough || std::abs(miss.y) > close_enough)) break;
  }
  return guess;
}

}  // namespace

Point gcj02_from_wgs84(Point wgs84) {
  if (outside_china(wgs84)) return wgs84;
  const Point offset = gcj02_offset(wgs84);
  return {wgs84.x + offset.x, wgs84.y + offset.y};
}

Point wgs84_from_gcj02(Point gcj02) {
  if (outside_china(gcj02)) return gcj02;
  // the offset is continued beyond the rectangle: the answer does not jump at its border
  const auto forward = [](Point p) {
    const Point offset = gcj02_offset(p);
    return Point{p.x + offset.x, p.y + offset.y};
  };
  return invert(forward, gcj02, gcj02);
}

Point bd09_from_gcj02(Point gcj02) {
  constexpr double x_pi = std::numbers::pi * 3000 / 180;
  const double z = std::hypot(gcj02.x, gcj02.y) + 0.00002 * std::sin(gcj02.y * x_pi);
  const double theta = std::atan2(gcj02.y, gcj02.x) + 0.000003 * std::cos(gcj02.x * x_pi);
  return {z * std::cos(theta) + 0.0065, z * std::sin(theta) + 0.006};
}

Point gcj02_from_bd09(Point bd09) { return invert(bd09_from_gcj02, bd09, {bd09.x - 0.0065, bd09.y - 0.006}); }

struct ToCrs::Impl {
  domain::Datum::Kind kind;
  Transform transform;
};

ToCrs::ToCrs(const domain::Datum& from, const std::string& to_crs)
    : impl_(std::make_unique<Impl>(Impl{
          from.kind, Transform(from.kind == domain::Datum::Kind::crs ? from.definition : wgs84_definition, to_crs)})) {}
ToCrs::~ToCrs() = default;
ToCrs::ToCrs(ToCrs&&) noexcept = default;
ToCrs& ToCrs::operator=(ToCrs&&) noexcept = default;

void ToCrs::operator()(std::span<Point> points) const {
  using Kind = domain::Datum::Kind;
  if (impl_->kind == Kind::bd09) {
    for (Point& p : points) p = gcj02_from_bd09(p);
  }
  if (impl_->kind == Kind::bd09 || impl_->kind == Kind::gcj02) {
    for (Point& p : points) p = wgs84_from_gcj02(p);
  }
  impl_->transform(points);
}

Point ToCrs::operator()(Point point) const {
  (*this)(std::span(&point, 1));
  return point;
}

struct ToWgs84::Impl {
  Transform transform;
};

ToWgs84::ToWgs84(const std::string& from_crs)
    : impl_(std::make_unique<Impl>(Impl{Transform(from_crs, wgs84_definition)})) {}
ToWgs84::~ToWgs84() = default;
ToWgs84::ToWgs84(ToWgs84&&) noexcept = default;
ToWgs84& ToWgs84::operator=(ToWgs84&&) noexcept = default;

void ToWgs84::operator()(std::span<Point> points) const { impl_->transform(points); }

Point ToWgs84::operator()(Point point) const {
  (*this)(std::span(&point, 1));
  return point;
}

}  // namespace lianxun::geo
