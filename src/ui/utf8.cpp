#include "ui/utf8.hpp"

namespace lianxun::ui {

char32_t next_character(std::string_view& text) {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead >> 5 == 6 ? 2 : lead >> 4 == 14 ? 3 : lead >> 3 == 30 ? 4 : 0;
  if (length == 0 || text.size() < length) {
    text.remove_prefix(1);
    return 0xfffd;
  }
  char32_t value = length == 1 ? lead : lead & (0x7fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if (byte(i) >> 6 != 2) {
      text.remove_prefix(1);
      return 0xfffd;
    }
    value = (value << 6) | (byte(i) & 0x3fu);
  }
  text.remove_prefix(length);
  return value;
}

}  // namespace lianxun::ui
