#pragma once

#include "scene/colour.hpp"

namespace lianxun::scene {

/// Colours of the map itself. Everything that carries a meaning (urgency, counts) comes with the data instead.
/// Fills keep 1.5 : 1 to the ground and lines 2.5 : 1 (tested), which is why land is lighter than the panels.
struct MapStyle {
  Colour ground = rgb(0x081019);
  Colour land = rgb(0x283f57);
  Colour land_alternate = rgb(0x2d465f);  // neighbouring villages differ by a shade
  Colour water = rgb(0x0f3459);
  Colour shore = rgb(0x3f86b8);
  Colour area_line = rgb(0x54779a);
  Colour group_line = rgb(0x5fb4de);
  Colour prism_edge = rgb(0x0c1622, 150);
  Colour road_main = rgb(0x7d8a99);
  Colour road_middle = rgb(0x66788b);
  Colour road_minor = rgb(0x53677c);
  Colour hover = rgb(0x4cc2ff, 40);
  Colour selected = rgb(0x4cc2ff);
  Colour text = rgb(0xe6eef7);
  Colour text_secondary = rgb(0xa9bacb);
  Colour halo = rgb(0x081019, 230);
};

}  // namespace lianxun::scene
