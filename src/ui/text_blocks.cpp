#include "ui/text_blocks.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "domain/ascii.hpp"

namespace lianxun::ui {

namespace {

/// Few enough that a changed document costs little, many enough that passing a block over saves much.
constexpr std::size_t most_documents = 64;

std::size_t pair_of(char a, char b) {
  const auto both = static_cast<std::uint32_t>(static_cast<unsigned char>(a)) << 8U |
                    static_cast<std::uint32_t>(static_cast<unsigned char>(b));
  return (both * 2654435761U) >> 20U;  // Knuth's multiplicative hash, its twelve highest bits
}

/// Quicker than std::string_view::find by far where the first byte is frequent, as it is in Chinese.
std::size_t position(std::string_view text, std::string_view word, std::size_t from) {
  const void* at = ::memmem(text.data() + from, text.size() - from, word.data(), word.size());
  return at == nullptr ? std::string_view::npos : static_cast<std::size_t>(static_cast<const char*>(at) - text.data());
}

}  // namespace

std::string folded_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c == '\n' ? ' ' : domain::lower(c);
  return out + '\n';
}

std::string_view TextBlocks::Block::document(std::size_t at) const {
  const std::size_t start = at == 0 ? 0 : ends[at - 1];
  return std::string_view(text).substr(start, ends[at] - start);
}

void TextBlocks::Block::append(std::int64_t key, std::string_view document) {
  keys.push_back(key);
  for (std::size_t i = 1; i < document.size(); ++i) pairs.set(pair_of(document[i - 1], document[i]));
  text += document;
  ends.push_back(text.size());
}

bool TextBlocks::Block::may_hold(std::string_view word) const {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (!pairs.test(pair_of(word[i - 1], word[i]))) return false;
  }
  return true;
}

void TextBlocks::add(std::int64_t key, std::string_view text) {
  if (!blocks_.empty() && key <= last_key()) throw std::logic_error("keys are added in ascending order");
  if (blocks_.empty() || blocks_.back().keys.size() == most_documents) blocks_.emplace_back();
  blocks_.back().append(key, text);
}

void TextBlocks::replace(std::int64_t key, std::string_view text) {
  const auto block = std::lower_bound(blocks_.begin(), blocks_.end(), key,
                                      [](const Block& b, std::int64_t wanted) { return b.keys.back() < wanted; });
  if (block == blocks_.end() || !std::binary_search(block->keys.begin(), block->keys.end(), key)) {
    throw std::logic_error("no document " + std::to_string(key));
  }
  Block fresh;
  for (std::size_t i = 0; i < block->keys.size(); ++i) {
    fresh.append(block->keys[i], block->keys[i] == key ? text : block->document(i));
  }
  *block = std::move(fresh);
}

void TextBlocks::find_in(const Block& block, const std::vector<std::string>& words, std::size_t limit,
                         std::vector<std::int64_t>& out) const {
  const auto longest =
      std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  std::vector<std::int64_t> found;
  for (std::size_t at = position(block.text, *longest, 0); at != std::string_view::npos;) {
    const auto document =
        static_cast<std::size_t>(std::upper_bound(block.ends.begin(), block.ends.end(), at) - block.ends.begin());
    const std::string_view text = block.document(document);
    if (std::all_of(words.begin(), words.end(),
                    [text](const auto& word) { return position(text, word, 0) != std::string_view::npos; })) {
      found.push_back(block.keys[document]);
    }
    at = position(block.text, *longest, block.ends[document]);
  }
  for (auto key = found.rbegin(); key != found.rend() && out.size() < limit; ++key) out.push_back(*key);
}

std::vector<std::int64_t> TextBlocks::find(const std::vector<std::string>& words, std::size_t limit) const {
  std::vector<std::int64_t> out;
  if (words.empty()) return out;
  for (auto block = blocks_.rbegin(); block != blocks_.rend() && out.size() < limit; ++block) {
    if (std::all_of(words.begin(), words.end(), [&block](const auto& word) { return block->may_hold(word); })) {
      find_in(*block, words, limit, out);
    }
  }
  return out;
}

}  // namespace lianxun::ui
