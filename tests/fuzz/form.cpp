#include "feed/form.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "geo/text_encoding.hpp"

// Whatever a client posts, what comes out is UTF-8 without control characters, and never more fields than promised.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lianxun;
  const auto parsed = feed::parse_form({reinterpret_cast<const char*>(data), size});
  const auto* form = std::get_if<feed::Form>(&parsed);
  if (form == nullptr) return std::get<std::string>(parsed).empty() ? std::abort(), 0 : 0;
  if (form->fields().size() > feed::most_fields) std::abort();
  for (const auto& field : form->fields()) {
    if (!geo::is_utf8(field.name) || !geo::is_utf8(field.value)) std::abort();
    for (const char c : field.name + field.value) {
      if (c == '\0' || c == '\x7f') std::abort();
    }
    if (form->get(field.name).size() > size) std::abort();
  }
  return 0;
}
