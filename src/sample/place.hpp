#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/place.hpp"
#include "sample/boundaries.hpp"
#include "sample/grid_finder.hpp"
#include "sample/random.hpp"

namespace lianxun::sample {

/// The synthetic subdistrict: where things are. EPSG:4549.
struct Place {
  SubdistrictMap map;
  domain::Basemap basemap;
  std::vector<domain::Premises> premises;
};

[[nodiscard]] Place build_place(std::uint64_t seed);

/// Shops, enterprises, schools, estates along the roads and in the villages, ids P0001 … . Some lie on the reclaimed
/// land and have no grid.
[[nodiscard]] std::vector<domain::Premises> build_premises(const SubdistrictMap& map, const domain::Basemap& basemap,
                                                           std::uint64_t seed);

/// Spreads each village's residents over its grids, by built-up area; dedicated grids have few or none.
void settle_residents(domain::Boundaries& boundaries);

/// On the reclaimed land, away from its border.
[[nodiscard]] shape::Point somewhere_reclaimed(const SubdistrictMap& map, const GridFinder& finder, Random& random);

/// A number that cannot belong to anybody.
[[nodiscard]] std::string fictitious_phone(Random& random, bool landline);

/// Name of the road next to the point and a house number: "炼化路 36 号".
[[nodiscard]] std::string address_at(const domain::Basemap& basemap, shape::Point p);

}  // namespace lianxun::sample
