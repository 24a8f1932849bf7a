#pragma once

#include <string>

#include "shape/point.hpp"

namespace lianxun::geo {

/// What the program needs to know of a CRS ("EPSG:4549", WKT, a PROJ string); nothing is read from the network or a
/// file.
struct CrsFacts {
  std::string name;         // "CGCS2000 / 3-degree Gauss-Kruger CM 120E"
  bool geographic = false;  // longitude and latitude in degrees
  bool metric = false;      // projected, metres, and true to scale where it is used: not Mercator's
  double metres = 0;        // to a unit of its coordinates; 0 for degrees
};

/// Throws BadInput for a definition that PROJ does not know.
[[nodiscard]] CrsFacts crs_facts(const std::string& definition);

/// A transverse Mercator projection on WGS 84 centred on a place, as WKT: metres, good for a city around it.
[[nodiscard]] std::string local_crs(shape::Point wgs84_centre);
/// Whether the definition is one of those.
[[nodiscard]] bool is_local_crs(const std::string& definition);

}  // namespace lianxun::geo
