#include "ui/ramp.hpp"

#include "catch.hpp"
#include "scene/colour.hpp"
#include "scene/style.hpp"

using namespace lianxun;

namespace {

scene::Colour of(ImU32 colour) {
  const auto part = [colour](int shift) { return static_cast<std::uint8_t>((colour >> shift) & 0xffu); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 255};
}

double against_ground(ImU32 colour) { return scene::contrast(of(colour), scene::MapStyle{}.ground); }

}  // namespace

TEST_CASE("a larger value is always lighter, and the smallest still stands out from the ground") {
  double before = 1.5;
  for (int i = 0; i <= 200; ++i) {
    const double now = against_ground(ui::heat(static_cast<float>(i) / 200));
    INFO(i << " of 200");
    CHECK(now >= 0.995 * before);  // a channel of eight bits may fall a step behind the others
    before = now;
  }
  CHECK(ui::heat(-1) == ui::heat(0));
  CHECK(ui::heat(2) == ui::heat(1));
}

TEST_CASE("the bins of significance are told apart, hot from cold by more than hue") {
  for (int bin = 0; bin < 3; ++bin) {
    CHECK(against_ground(ui::spot(bin + 1)) > 1.25 * against_ground(ui::spot(bin)));
    CHECK(against_ground(ui::spot(-bin - 1)) > 1.25 * against_ground(ui::spot(-bin)));
  }
  for (int bin = 1; bin <= 3; ++bin) {
    // Deuteranopia confuses red with green, not orange with blue: blue against red tells them apart.
    CHECK(of(ui::spot(bin)).r > of(ui::spot(bin)).b + 40);
    CHECK(of(ui::spot(-bin)).b > of(ui::spot(-bin)).r + 40);
  }
}
