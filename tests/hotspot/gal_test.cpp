#include "hotspot/gal.hpp"

#include "catch.hpp"
#include "domain/error.hpp"

using namespace lianxun;

TEST_CASE("a GAL file gives each area its neighbours, with either header") {
  const std::string body = "a 2\nb c\nb 1\na\nc 1\na\nd 0\n\n";
  const auto gal = hotspot::read_gal(GENERATE("4\n", "0 4 layer KEY\r\n") + body, "x.gal");
  CHECK(gal.ids == std::vector<std::string>{"a", "b", "c", "d"});
  CHECK(gal.weights == hotspot::binary_weights({{1, 2}, {0}, {0}, {}}));
}

TEST_CASE("a GAL file that cannot be right is refused with its line") {
  const auto [text, line, problem] = GENERATE(table<std::string, std::string, std::string>({
      {"", "line 1", "header"},
      {"many\n", "line 1", "'many' is not a number"},
      {"-3\n", "line 1", "'-3' is not a number"},
      {"1 2\n", "line 1", "neither"},
      {"99999999999\n1 0\n", "line 1", "more than the file holds"},
      {"2\n1 1\n2\n2 99999\n1\n", "line 4", "more than the file holds"},
      {"2\n1 1\n2\n2 x\n1\n", "line 4", "'x' is not a number"},
      {"2\n1 1\n2\n1 1\n2\n", "line 4", "stands twice"},
      {"2\n1 1\n2\n2 2\n1 1\n", "line 5", "stands twice"},
      {"2\n1 1\n2\n2 1\n7\n", "line 5", "7 is no area"},
      {"2\n1 1\n2\n", "line 4", "ends too early"},
      {"1\n1 0\n\nmore", "line 4", "more than the 1 areas"},
  }));
  INFO(text);
  CHECK_THROWS_WITH(hotspot::read_gal(text, "x.gal"),
                    Catch::Matchers::Contains("x.gal " + line) && Catch::Matchers::Contains(problem));
}
