// Stored contents of events, damaged in every way: refused with DecodeError, or an event that is stored and comes back.
// Input: the kind, a line feed, the payload, a line feed, the bytes beside it; without the second line feed there are
// none.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "store/codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lianxun::store;
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto kind_end = input.find('\n');
  if (kind_end == std::string_view::npos) return 0;
  const auto payload_end = input.find('\n', kind_end + 1);
  Encoded stored{std::string(input.substr(kind_end + 1, payload_end - kind_end - 1)), {}};
  if (payload_end != std::string_view::npos) stored.attachment = std::string(input.substr(payload_end + 1));
  try {
    const auto kind = input.substr(0, kind_end);
    const auto* codec = find_codec(kind);
    for (int version = 1; codec != nullptr && version < codec->version; ++version) {
      try {
        (void)encode(decode(kind, version, stored));
      } catch (const DecodeError&) {
      }
    }
    const auto event = decode(kind, codec == nullptr ? 1 : codec->version, stored);
    const auto written = encode(event);
    if (encode(decode(written.kind, written.version, written.content)).content != written.content) std::abort();
  } catch (const DecodeError&) {
  }
  return 0;
}
