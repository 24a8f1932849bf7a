#include <random>

#include "catch.hpp"
#include "feed/form.hpp"

using namespace lianxun::feed;

namespace {

Form parsed(std::string_view body) {
  auto result = parse_form(body);
  REQUIRE(std::holds_alternative<Form>(result));
  return std::get<Form>(result);
}

std::string fault(std::string_view body) {
  const auto result = parse_form(body);
  return std::holds_alternative<Form>(result) ? "" : std::get<std::string>(result);
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    constexpr auto digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte / 16], digits[byte % 16]};
  }
  return out;
}

}  // namespace

TEST_CASE("fields are read as a browser writes them") {
  const auto form = parsed("a=1&b=x+y%20z&a=2&empty=&=nameless&bare&&c=%E6%B2%B9%e7%83%9f");
  CHECK(form.get("a") == "1");
  CHECK(form.get("b") == "x y z");
  CHECK(form.get("empty").empty());
  CHECK_FALSE(form.has("empty"));
  CHECK_FALSE(form.has("bare"));
  CHECK(form.get("c") == "\u6cb9\u70df");
  CHECK(form.fields().size() == 7);
  CHECK(parsed("a=%3D%26%2B").get("a") == "=&+");
  CHECK(parsed("a=b=c").get("a") == "b=c");
  CHECK(parsed("a=%20%20x%0A").get("a") == "x");
  CHECK(parsed("").fields().empty());
}

TEST_CASE("a broken form is refused with what is wrong") {
  CHECK(fault("a=%") == "The form holds a broken % escape.");
  CHECK(fault("a=%4") == "The form holds a broken % escape.");
  CHECK(fault("a=%zz") == "The form holds a broken % escape.");
  CHECK(fault("a=%FF") == "The form holds text that is not UTF-8.");
  CHECK(fault("a=%C0%80") == "The form holds text that is not UTF-8.");
  CHECK(fault("a=%00") == "The form holds control characters.");
  CHECK(fault("a%1b=1") == "The form holds control characters.");
  std::string many;
  for (std::size_t i = 0; i <= most_fields; ++i) many += "a=1&";
  CHECK(fault(many) == "The form has more than 256 fields.");
}

TEST_CASE("what is escaped comes back") {
  std::mt19937 random(1);
  for (int i = 0; i < 300; ++i) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += static_cast<char>(' ' + random() % 95);
    text = "x" + text + "x\u8857\u9053";
    REQUIRE(parsed(escaped("key") + "=" + escaped(text)).get("key") == text);
  }
}
