// What a planner types where a point is to be: whole millimetres not far beyond any map, or why not.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "boundary/measure.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lianxun;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const std::optional<shape::Point> last : {std::optional<shape::Point>{}, {shape::Point{500000.125, 3312000}}}) {
    const auto typed = boundary::typed_position(text, last);
    if (const auto* why_not = std::get_if<domain::Message>(&typed)) {
      if (why_not->id.empty()) std::abort();
      continue;
    }
    const shape::Point at = std::get<shape::Point>(typed);
    for (const double value : {at.x, at.y}) {
      if (!(std::abs(value) < 3e9) || std::round(value * 1000) / 1000 != value) std::abort();
    }
  }
  return 0;
}
