#include "sample/projection.hpp"

#include <cmath>

namespace lianxun::sample {
namespace {

constexpr double pi = 3.14159265358979323846;
constexpr double a = 6378137.0;  // CGCS2000
constexpr double f = 1 / 298.257222101;
constexpr double e2 = f * (2 - f);
constexpr double n = f / (2 - f);

struct SineCosine {
  double sine;
  double cosine;
};

/// Taylor series, |angle| < 2: the terms fall below 1e-18 of the first before the end.
SineCosine sine_cosine(double angle) {
  double sine = 0;
  double cosine = 0;
  double term = 1;
  for (int k = 0; k < 30; ++k) {
    const double sign = k % 4 < 2 ? 1 : -1;
    (k % 2 == 0 ? cosine : sine) += sign * term;
    term *= angle / (k + 1);
  }
  return {sine, cosine};
}

/// Footpoint latitude: the latitude whose meridian arc is `northing` (Helmert's series in n).
double footpoint(double northing) {
  const double n2 = n * n;
  const double n3 = n2 * n;
  const double n4 = n2 * n2;
  const double mu = northing * (1 + n) / (a * (1 + n2 / 4 + n4 / 64));
  const auto [s2, c2] = sine_cosine(2 * mu);
  const double s4 = 2 * s2 * c2;
  const double c4 = 1 - 2 * s2 * s2;
  const double s6 = s4 * c2 + c4 * s2;
  const double s8 = 2 * s4 * c4;
  return mu + (3 * n / 2 - 27 * n3 / 32) * s2 + (21 * n2 / 16 - 55 * n4 / 32) * s4 + 151 * n3 / 96 * s6 +
         1097 * n4 / 512 * s8;
}

}  // namespace

shape::Point lon_lat_from_4549(shape::Point metres) {
  const double foot = footpoint(metres.y);
  const auto [s, c] = sine_cosine(foot);
  const double t = (s / c) * (s / c);
  const double w2 = 1 - e2 * s * s;
  const double prime_vertical = a / std::sqrt(w2);
  const double meridional = prime_vertical * (1 - e2) / w2;
  const double d = (metres.x - 500000.0) / prime_vertical;
  const double d2 = d * d;
  // terms as in the GDA technical manual of Geoscience Australia
  const double psi = prime_vertical / meridional;
  const double psi2 = psi * psi;
  const double psi3 = psi2 * psi;
  const double psi4 = psi2 * psi2;
  const double t2 = t * t;
  const double t3 = t2 * t;
  const double lat_factor = (s / c) * prime_vertical / meridional * d2;
  const double lat =
      foot - lat_factor * (1.0 / 2 - d2 / 24 * (-4 * psi2 + 9 * psi * (1 - t) + 12 * t) +
                           d2 * d2 / 720 *
                               (8 * psi4 * (11 - 24 * t) - 12 * psi3 * (21 - 71 * t) +
                                15 * psi2 * (15 - 98 * t + 15 * t2) + 180 * psi * (5 * t - 3 * t2) + 360 * t2) -
                           d2 * d2 * d2 / 40320 * (1385 + 3633 * t + 4095 * t2 + 1575 * t3));
  const double lon = d / c *
                     (1 - d2 / 6 * (psi + 2 * t) +
                      d2 * d2 / 120 * (-4 * psi3 * (1 - 6 * t) + psi2 * (9 - 68 * t) + 72 * psi * t + 24 * t2) -
                      d2 * d2 * d2 / 5040 * (61 + 662 * t + 1320 * t2 + 720 * t3));
  return {120 + lon * 180 / pi, lat * 180 / pi};
}

shape::Point to_millimetres(shape::Point metres) {
  return {std::round(metres.x * 1000) / 1000, std::round(metres.y * 1000) / 1000};
}

}  // namespace lianxun::sample
