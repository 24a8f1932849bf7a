#include "scene/style.hpp"

#include "catch.hpp"

using namespace lianxun::scene;

TEST_CASE("contrast is that of WCAG 2") {
  CHECK(contrast(rgb(0xffffff), rgb(0x000000)) == Approx(21));
  CHECK(contrast(rgb(0x777777), rgb(0xffffff)) == Approx(4.478).epsilon(0.001));
  CHECK(contrast(rgb(0x5fb4de), rgb(0x5fb4de)) == Approx(1));
}

TEST_CASE("fills stand out from the ground by 1.5 : 1 and lines by 2.5 : 1") {
  const MapStyle style;
  for (const Colour fill : {style.land, style.land_alternate}) CHECK(contrast(fill, style.ground) >= 1.5);
  for (const Colour line : {style.area_line, style.group_line, style.shore, style.road_main, style.road_middle,
                            style.road_minor, style.selected}) {
    CHECK(contrast(line, style.ground) >= 2.5);
  }
  // borders of villages also against what they lie on, and names against land
  CHECK(contrast(style.group_line, style.land_alternate) >= 2.5);
  CHECK(contrast(style.text_secondary, style.land_alternate) >= 4.5);
  CHECK(contrast(style.shore, style.water) >= 2);
}
