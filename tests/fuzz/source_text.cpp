// Text of unknown encoding and numbers as they stand in files.
#include <cstdint>
#include <string>
#include <string_view>

#include "geo/number_text.hpp"
#include "geo/text_encoding.hpp"
#include "geo/vector_source.hpp"

using namespace lianxun;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string decoded = geo::to_utf8(text, "GB18030");
  // what iconv makes of well-formed GB18030 without zero bytes is UTF-8
  const bool plain = text.find('\0') == std::string::npos;
  if (plain && geo::is_gb18030(text) && !geo::is_utf8(decoded)) __builtin_trap();
  if (const auto number = geo::parse_number(text)) {
    if (geo::parse_number(geo::number_text(*number)) != number) __builtin_trap();
  }
  const auto source = geo::split_source(text);
  if (source.datasource.size() > text.size()) __builtin_trap();
  return 0;
}
