#include "geo/column_names.hpp"

#include <set>

namespace lianxun::geo {

namespace {

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// Cut to `longest` bytes without leaving half a UTF-8 character.
std::string cut(const std::string& text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::vector<std::string> fitting_names(const std::vector<std::string>& names, std::size_t longest,
                                       const std::vector<std::string>& reserved) {
  const std::size_t room = longest == 0 ? std::string::npos : longest;
  std::set<std::string> taken;
  for (const auto& name : reserved) taken.insert(lower(name));
  std::vector<std::string> result;
  result.reserve(names.size());
  for (const auto& name : names) {
    std::string candidate = cut(name.empty() ? "field" : name, room);
    for (int number = 1; !taken.insert(lower(candidate)).second; ++number) {
      const std::string suffix = "_" + std::to_string(number);
      const std::string stem = name.empty() ? "field" : name;
      candidate = cut(stem, room == std::string::npos ? room : room - suffix.size()) + suffix;
    }
    result.push_back(std::move(candidate));
  }
  return result;
}

}  // namespace lianxun::geo
