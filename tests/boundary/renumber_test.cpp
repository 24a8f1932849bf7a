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

TEST_CASE("the grids of a village begin anew in the order of the rule, on the ground that they had") {
  Draft draft = test::squares();
  const Draft before = draft;
  const auto what = preview(draft, RenumberVillage{{0, 1, 2, 3}});
  REQUIRE(std::holds_alternative<Change>(what));
  const auto& change = std::get<Change>(what);
  const auto anew = new_numbers(change);
  CHECK(anew.at(2) == 5);  // from north to south, each band from west to east
  CHECK(anew.at(3) == 6);
  CHECK(anew.at(0) == 7);
  CHECK(anew.at(1) == 8);
  CHECK_FALSE(anew.contains(4));
  CHECK_FALSE(anew.contains(5));
  test::make(draft, RenumberVillage{{0, 1, 2, 3}});
  for (const std::size_t old : {0U, 1U, 2U, 3U}) CHECK(draft.faces[old].empty());
  CHECK(draft.faces[5] == before.faces[2]);
  CHECK(draft.faces[8] == before.faces[1]);
  CHECK(draft.villages == std::vector<int>{0, 0, 0, 0, 1, 0, 0, 0, 0});
  CHECK(test::refusal(preview(draft, RenumberVillage{{5, 6, 7, 8}})) ==
        "the numbers of this village run by the rule already");
  CHECK(test::refusal(preview(draft, RenumberVillage{{6, 5, 7, 8}})).empty());
}

TEST_CASE("only a whole village is renumbered") {
  const Draft draft = test::squares();
  for (const auto& faces : std::vector<std::vector<int>>{{}, {0, 1, 2}, {0, 1, 2, 3, 4}, {0, 1, 2, 2}, {-1}, {9}}) {
    CHECK(test::refusal(preview(draft, RenumberVillage{faces})) == "all grids of one village are needed");
  }
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
