#include "ui/text_blocks.hpp"

#include <algorithm>
#include <map>
#include <random>

#include "catch.hpp"

using namespace lianxun;

namespace {

/// Reads every document.
std::vector<std::int64_t> by_reading(const std::map<std::int64_t, std::string>& documents,
                                     const std::vector<std::string>& words, std::size_t limit) {
  std::vector<std::int64_t> out;
  for (auto at = documents.rbegin(); at != documents.rend() && out.size() < limit; ++at) {
    const bool all = std::all_of(words.begin(), words.end(),
                                 [&](const auto& word) { return at->second.find(word) != std::string::npos; });
    if (all) out.push_back(at->first);
  }
  return out;
}

class Words {
 public:
  std::string text(unsigned most) {
    static const std::vector<std::string> pieces{"a", "b", "0", "1", "-", "炼", "化", "路", "号"};
    std::string out;
    for (unsigned i = 0; i < 1 + random_() % most; ++i) out += pieces[random_() % pieces.size()];
    return out;
  }
  unsigned number(unsigned below) { return static_cast<unsigned>(random_() % below); }

 private:
  std::mt19937 random_{3};  // NOLINT(cert-msc51-cpp): the same texts in every run
};

}  // namespace

TEST_CASE("Blocks find what reading every document finds, after any changes") {
  Words words;
  ui::TextBlocks blocks;
  std::map<std::int64_t, std::string> documents;
  std::int64_t key = 0;
  std::size_t found = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string text = ui::folded_line(words.text(30)) + ui::folded_line(words.text(10));
    if (documents.empty() || words.number(3) > 0) {
      key += 1 + words.number(3);
      blocks.add(key, text);
      documents[key] = text;
    } else {
      auto at = documents.begin();
      std::advance(at, words.number(static_cast<unsigned>(documents.size())));
      blocks.replace(at->first, text);
      at->second = text;
    }
    if (round % 7 != 0) continue;
    std::vector<std::string> query{words.text(6)};
    if (words.number(2) == 0) query.push_back(words.text(3));
    for (const std::size_t limit : {std::size_t{1}, std::size_t{8}, ui::TextBlocks::all}) {
      const auto expected = by_reading(documents, query, limit);
      found += expected.size();
      REQUIRE(blocks.find(query, limit) == expected);
    }
  }
  CHECK(found > 1000);
}

TEST_CASE("Letters fold, lines stay apart, and keys ascend") {
  CHECK(ui::folded_line("Ab\nC") == "ab c\n");
  ui::TextBlocks blocks;
  CHECK(blocks.empty());
  CHECK(blocks.find({"a"}, 5).empty());
  blocks.add(5, ui::folded_line("one") + ui::folded_line("two"));
  CHECK(blocks.find({"etw"}, 5).empty());
  CHECK(blocks.find({"one", "two"}, 5) == std::vector<std::int64_t>{5});
  CHECK(blocks.find({}, 5).empty());
  CHECK_THROWS_AS(blocks.add(5, ""), std::logic_error);
  CHECK_THROWS_AS(blocks.replace(4, ""), std::logic_error);
}
