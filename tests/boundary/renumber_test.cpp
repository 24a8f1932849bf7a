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

TEST_CASE("faces keep their codes, and a new one gets a number that its village never used") {
  Draft draft = test::squares();
  const Codes old{"330211002201001", "330211002201002", "330211002201003", "330211002201004", "330211002202001"};
  CHECK(codes(with_new_codes(draft, old, villages, {})) == old);
  test::make(draft, Split{0, {{50, -10}, {50, 110}}});
  test::make(draft, Merge{3, 1});
  test::make(draft, Split{4, {{50, 190}, {50, 310}}});
  const auto fresh = codes(with_new_codes(draft, old, villages, {}));
  CHECK(fresh == Codes{old[0], old[1], old[2], "", old[4], "330211002201005", "330211002202002"});
  // Numbers of grids that are no more are never given again, be they in the draft or not.
  const std::vector<std::string> retired{"330211002201017", "330211002299900", "nonsense"};
  CHECK(codes(with_new_codes(draft, old, villages, retired))[5] == "330211002201018");
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
  CHECK(refused(with_new_codes(draft, {"a", "a"}, villages, {})) == "grid code '{}' is there twice");
  CHECK(refused(with_new_codes(draft, {}, villages, std::vector<std::string>{"330211002202999"})) ==
        "village {} has no numbers left below 1000");
  Draft many;
  for (int i = 0; i < 1000; ++i) many.faces.push_back(test::box(i, 0, 1, 1));
  many.villages.assign(1000, 0);
  CHECK(refused(renumbered(many, villages)) == "village {} has no numbers left below 1000");
  many.faces.pop_back();
  many.villages.pop_back();
  const auto all = codes(renumbered(many, villages));
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 999);
}
