#include "ui/wrap.hpp"

#include <algorithm>

#include "catch.hpp"
#include "scene/utf8.hpp"

using namespace lianxun;

namespace {

/// Chinese characters are two wide, others one.
float width(std::string_view text) {
  float sum = 0;
  while (!text.empty()) sum += scene::next_character(text) >= 0x2e80 ? 2.0F : 1.0F;
  return sum;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Chinese text breaks anywhere but before a closing mark") {
  CHECK(ui::wrap("为何是第一组。", 8, width) == Lines{"为何是第", "一组。"});
  CHECK(ui::wrap("为何是第。一组", 8, width) == Lines{"为何是", "第。一组"});
}

TEST_CASE("Latin text breaks at spaces, and a newline breaks always") {
  CHECK(ui::wrap("one two three", 8, width) == Lines{"one two", "three"});
  CHECK(ui::wrap("one\ntwo", 80, width) == Lines{"one", "two"});
}

TEST_CASE("A word wider than the line is cut") {
  CHECK(ui::wrap("/a/long/path", 5, width) == Lines{"/a/lo", "ng/pa", "th"});
}

TEST_CASE("No line is wider than allowed, and nothing but spaces is lost") {
  const std::string text = "镇电社区 017 网格, cooking fumes at night（三次投诉）, see the order of the day.";
  for (float limit = 2; limit < 40; ++limit) {
    std::string joined;
    for (const auto& line : ui::wrap(text, limit, width)) {
      CHECK(width(line) <= std::max(limit, 4.0F));  // a character and its closing mark stay together
      joined += line;
    }
    std::string bare = text;
    for (auto* one : {&joined, &bare}) one->erase(std::remove(one->begin(), one->end(), ' '), one->end());
    CHECK(joined == bare);
  }
}

TEST_CASE("What is shortened ends in an ellipsis and fits") {
  CHECK(ui::shorten("东信路社区", 10, width) == "东信路社区");
  CHECK(width(ui::shorten("东信路社区", 7, width)) <= 7);
  CHECK(ui::shorten("东信路社区", 7, width) == "东信路…");
}

TEST_CASE("A malformed byte is one replacement character and does not stop the reading") {
  std::string_view text = "a\xff\xe4z";
  CHECK(scene::next_character(text) == U'a');
  CHECK(scene::next_character(text) == 0xfffd);
  CHECK(scene::next_character(text) == 0xfffd);
  CHECK(scene::next_character(text) == U'z');
  CHECK(text.empty());
}
