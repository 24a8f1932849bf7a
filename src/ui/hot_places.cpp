#include "ui/hot_places.hpp"

#include "hotspot/density_outline.hpp"
#include "hotspot/surface.hpp"

namespace lianxun::ui {

std::vector<boundary::Place> hot_places(std::span<const boundary::Place> places,
                                        std::span<const shape::MultiPolygon> faces) {
  constexpr hotspot::PermutationOptions draws{.permutations = 199};
  std::vector<shape::Point> incidents;
  for (const boundary::Place& place : places) {
    if (place.kind == boundary::PlaceKind::incident && place.of_year) incidents.push_back(place.at);
  }
  std::vector<boundary::Place> out;
  for (const shape::Ring& ring :
       hotspot::density_outline(incidents, hotspot::together(faces), hotspot::Kernel{}, draws).rings) {
    if (shape::signed_area(ring) <= 0) continue;  // around what is not hot
    out.push_back({.at = shape::label_point({shape::Polygon{ring, {}}}),
                   .kind = boundary::PlaceKind::hotspot,
                   .index = static_cast<int>(out.size())});
  }
  return out;
}

}  // namespace lianxun::ui
