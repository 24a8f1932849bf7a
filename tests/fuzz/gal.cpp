#include "hotspot/gal.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "domain/error.hpp"

// Whatever is read has a row for each id and no column beyond; the rest is refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lianxun;
  try {
    const hotspot::Gal gal = hotspot::read_gal({reinterpret_cast<const char*>(data), size}, "fuzz.gal");
    if (static_cast<std::size_t>(gal.weights.size()) != gal.ids.size()) std::abort();
    for (const std::int32_t column : gal.weights.columns)
      if (column < 0 || column >= gal.weights.size()) std::abort();
  } catch (const domain::BadInput&) {
    return 0;
  }
  return 0;
}
