#pragma once

#include <bitset>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace lianxun::ui {

/// A text in lower case, as both the blocks and what is looked for in them are written. No newline in it: fields stand
/// on lines of their own, so that no word is found across two of them.
[[nodiscard]] std::string folded_line(std::string_view text);

/// Texts of many documents, kept for finding words in them while one types. A document is known by its key; keys are
/// added in ascending order and never taken out. Documents stand in blocks of some dozens, each one text with a record
/// of the pairs of bytes that occur in it: a block without a pair of the word is passed over, the others are searched.
class TextBlocks {
 public:
  static constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

  void clear() { blocks_.clear(); }
  [[nodiscard]] bool empty() const { return blocks_.empty(); }
  [[nodiscard]] std::int64_t last_key() const { return blocks_.back().keys.back(); }

  /// `text`: lines made by `folded_line`. The key must be above all others.
  void add(std::int64_t key, std::string_view text);
  /// The document must be there.
  void replace(std::int64_t key, std::string_view text);

  /// Keys of documents in which every word occurs, highest first. The words are folded, without blanks, one at least.
  [[nodiscard]] std::vector<std::int64_t> find(const std::vector<std::string>& words, std::size_t limit) const;

 private:
  struct Block {
    std::vector<std::int64_t> keys;  // ascending
    std::vector<std::size_t> ends;   // of each document in `text`
    std::string text;
    std::bitset<4096> pairs;  // by a hash of two bytes that follow each other; more than there are do no harm

    [[nodiscard]] std::string_view document(std::size_t at) const;
    void append(std::int64_t key, std::string_view document);
    [[nodiscard]] bool may_hold(std::string_view word) const;
  };

  void find_in(const Block& block, const std::vector<std::string>& words, std::size_t limit,
               std::vector<std::int64_t>& out) const;

  std::vector<Block> blocks_;
};

}  // namespace lianxun::ui
