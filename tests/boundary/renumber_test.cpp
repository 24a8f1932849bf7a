#include "boundary/renumber.hpp"

#include <set>

#include "boundary/drafts.hpp"

using namespace lianxun;
using namespace lianxun::boundary;

namespace {

const std::vector<std::string> villages{"330211002201", "330211002202"};

Codes codes(const std::variant<Codes, domain::Message>& what) {
  const auto* message = std::get_if<domain::Message>(&what);
  INFO((message != nullptr ? message->id : ""));
  REQUIRE(message == nullptr);
  return std::get<Codes>(what);
}

std::string refused(const std::variant<Codes, domain::Message>& what) {
  const auto* message = std::get_if<domain::Message>(&what);
  return message != nullptr ? message->id : "";
}

}  // namespace

TEST_CASE("a new grid gets the number after the highest that its village ever used") {
  const std::string village = "330211002201";
  CHECK(next_code(village, {}) == village + "001");
  const std::vector<std::string> used{village + "002", village + "017", "330211002202900", "330211002299900",
                                      "nonsense"};
  CHECK(next_code(village, used) == village + "018");
  CHECK_FALSE(next_code(village, std::vector<std::string>{village + "999"}));
}

TEST_CASE("numbers by rule run in bands from north to south, each from west to east") {
  const Draft draft = test::squares();
  CHECK(codes(renumbered(draft, villages)) ==
        Codes{"330211002201003", "330211002201004", "330211002201001", "330211002201002", "330211002202001"});
}

TEST_CASE("what cannot be numbered is said") {
  const Draft draft = test::squares();
  CHECK(refused(renumbered(draft, std::vector<std::string>{"330211002201", "33021"})) ==
        "village code '{}' does not have twelve digits");
  CHECK(refused(renumbered(draft, std::vector<std::string>{"330211002201"})) ==
        "village code '{}' does not have twelve digits");
  Draft many;
  for (int i = 0; i < 1000; ++i) many.faces.push_back(test::box(i, 0, 1, 1));
  many.villages.assign(1000, 0);
  CHECK(refused(renumbered(many, villages)) == "village {} has no numbers left below 1000");
  many.faces.pop_back();
  many.villages.pop_back();
  const auto all = codes(renumbered(many, villages));
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 999);
}
