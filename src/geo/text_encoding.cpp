#include "geo/text_encoding.hpp"

#include <algorithm>
#include <memory>

#include <cpl_conv.h>
#include <cpl_string.h>

#include "geo/gdal_messages.hpp"

namespace lianxun::geo {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

/// Bytes of the UTF-8 character that starts at i, or 0.
std::size_t utf8_length(std::string_view bytes, std::size_t i) {
  const unsigned lead = byte_at(bytes, i);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size()) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte_at(bytes, i + k) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte_at(bytes, i + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool beyond = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

}  // namespace

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

bool is_utf8_name(std::string_view encoding) {
  const std::string name(encoding);
  return EQUAL(name.c_str(), "UTF-8") || EQUAL(name.c_str(), "UTF8");
}

bool is_gb18030(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte_at(bytes, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    if (lead == 0x80 || lead == 0xFF) return false;
    if (i + 1 == bytes.size()) return true;
    const unsigned second = byte_at(bytes, i + 1);
    if (second >= 0x30 && second <= 0x39) {
      i += 4;  // the third and fourth byte repeat the pattern; nothing else starts so
      continue;
    }
    if (second < 0x40 || second == 0x7F || second == 0xFF) return false;
    i += 2;
  }
  return true;
}

std::string to_utf8(std::string_view bytes, const std::string& encoding) {
  if (is_ascii(bytes)) return std::string(bytes);
  const GdalMessages quiet;
  const std::string source(bytes);
  const std::unique_ptr<char, decltype(&VSIFree)> text(CPLRecode(source.c_str(), encoding.c_str(), CPL_ENC_UTF8),
                                                       &VSIFree);
  return text == nullptr ? std::string() : std::string(text.get());
}

}  // namespace lianxun::geo
