#include "feed/form.hpp"

#include <algorithm>

#include "geo/text_encoding.hpp"

namespace lianxun::feed {
namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// `+` is a blank and %XX a byte; false for a broken escape.
bool decode(std::string_view text, std::string& out) {
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      if (i + 2 >= text.size()) return false;
      const int high = hex(text[i + 1]);
      const int low = hex(text[i + 2]);
      if (high < 0 || low < 0) return false;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return true;
}

/// Line breaks and tabs are text; other control characters have no business in a report.
bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t') || byte == 0x7f;
  });
}

const char* fault(std::string_view text) {
  if (!geo::is_utf8(text)) return "The form holds text that is not UTF-8.";
  if (has_control(text)) return "The form holds control characters.";
  return nullptr;
}

}  // namespace

std::string Form::get(std::string_view name) const {
  const auto at = std::find_if(fields_.begin(), fields_.end(), [&](const Field& field) { return field.name == name; });
  if (at == fields_.end()) return {};
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = at->value.find_first_not_of(blanks);
  if (first == std::string::npos) return {};
  return at->value.substr(first, at->value.find_last_not_of(blanks) - first + 1);
}

std::variant<Form, std::string> parse_form(std::string_view body) {
  Form form;
  while (!body.empty()) {
    const auto end = std::min(body.find('&'), body.size());
    const auto pair = body.substr(0, end);
    body.remove_prefix(std::min(end + 1, body.size()));
    if (pair.empty()) continue;
    if (form.fields().size() == most_fields) return "The form has more than 256 fields.";
    const auto equals = std::min(pair.find('='), pair.size());
    std::string name;
    std::string value;
    if (!decode(pair.substr(0, equals), name) || !decode(pair.substr(std::min(equals + 1, pair.size())), value)) {
      return "The form holds a broken % escape.";
    }
    for (const auto* text : {&name, &value}) {
      if (const auto* wrong = fault(*text)) return wrong;
    }
    form.add(std::move(name), std::move(value));
  }
  return form;
}

}  // namespace lianxun::feed
