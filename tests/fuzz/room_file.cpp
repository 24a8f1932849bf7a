// Any bytes as a room file: a room or a BadInput, nothing else.
#include <cstdint>
#include <string>

#include "desk/room_file.hpp"
#include "domain/error.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  try {
    const auto file = lianxun::desk::parse_room_file(text, "room.json");
    if (file.crs.empty()) __builtin_trap();
  } catch (const lianxun::domain::BadInput&) {
  }
  return 0;
}
