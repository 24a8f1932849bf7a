#include "ui/format.hpp"

#include "catch.hpp"

using namespace lianxun;

TEST_CASE("A name becomes a heading by its first letter, if that is a Latin one") {
  CHECK(ui::capitalised("split a grid") == "Split a grid");
  CHECK(ui::capitalised("切分网格") == "切分网格");
  CHECK(ui::capitalised("").empty());
}

TEST_CASE("A fine is said in yuan with its thousands, and none is a warning") {
  const ui::Texts tr(ui::Language::en);
  CHECK(ui::fine_text(tr, 0) == "warning");
  CHECK(ui::fine_text(tr, 50) == "50 yuan");
  CHECK(ui::fine_text(tr, 3000) == "3,000 yuan");
  CHECK(ui::fine_text(tr, 1234567.5) == "1,234,567.50 yuan");
}

TEST_CASE("Only an amount is an amount") {
  CHECK(ui::parse_yuan("0") == 0);
  CHECK(ui::parse_yuan("200.5") == 200.5);
  for (const char* text : {"", " ", "-1", "1e3", "nan", "inf", "200 yuan", "2,000", "0x10"}) {
    INFO(text);
    CHECK_FALSE(ui::parse_yuan(text));
  }
}
