#include "scene/utf8.hpp"

namespace lianxun::scene {

char32_t next_character(std::string_view& text) {
  constexpr char32_t bad = 0xfffd;
  const auto lead = static_cast<unsigned char>(text.front());
  text.remove_prefix(1);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xf0 && lead < 0xf5   ? 3
                   : lead >= 0xe0 && lead < 0xf0 ? 2
                   : lead >= 0xc2 && lead < 0xe0 ? 1
                                                 : 0;
  char32_t value = more == 3 ? lead & 0x07U : more == 2 ? lead & 0x0fU : lead & 0x1fU;
  std::size_t at = 0;
  int left = more;
  while (left > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80) {
    value = (value << 6U) | (static_cast<unsigned char>(text[at++]) & 0x3fU);
    --left;
  }
  const char32_t least = more == 3 ? 0x10000 : more == 2 ? 0x800 : 0x80;
  const bool good = more > 0 && left == 0 && value >= least && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
  if (!good) return bad;
  text.remove_prefix(at);
  return value;
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  while (!text.empty()) result.push_back(next_character(text));
  return result;
}

}  // namespace lianxun::scene
