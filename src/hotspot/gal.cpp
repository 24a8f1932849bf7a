#include "hotspot/gal.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

#include "domain/error.hpp"

namespace lianxun::hotspot {
namespace {

using domain::Message;

constexpr std::string_view spaces = " \t\r\n";

/// Words one after the other, with the line they stand in.
class Words {
 public:
  Words(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  [[nodiscard]] std::string_view first_line() {
    const std::string_view line = text_.substr(0, text_.find('\n'));
    text_.remove_prefix(line.size());
    return line;
  }

  [[nodiscard]] bool at_end() {
    for (; !text_.empty() && spaces.find(text_.front()) != std::string_view::npos; text_.remove_prefix(1))
      line_ += text_.front() == '\n' ? 1 : 0;
    return text_.empty();
  }

  [[nodiscard]] std::string_view word() {
    if (at_end()) fail({"the file ends too early", {}});
    const std::string_view next = text_.substr(0, text_.find_first_of(spaces));
    text_.remove_prefix(next.size());
    return next;
  }

  /// A count of things that are yet to come, each at least two characters long.
  [[nodiscard]] std::size_t count() {
    const std::string_view text = word();
    const auto number = to_number(text);
    if (!number) fail({"'{}' is not a number", {std::string(text)}});
    if (*number > text_.size() / 2) fail({"{} are announced, more than the file holds", {std::string(text)}});
    return *number;
  }

  static std::optional<std::size_t> to_number(std::string_view text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
  }

  [[noreturn]] void fail(const Message& problem) const {
    throw domain::BadInput(
        file_ + " line " + std::to_string(line_), problem,
        {"expected are a line with the number of areas, then for each area a line with its id and the number of its "
         "neighbours and a line with their ids",
         {}});
  }

 private:
  std::string_view text_;
  const std::string& file_;
  int line_ = 1;
};

std::size_t read_header(Words& words, const std::string& file) {
  const std::string_view text = words.first_line();
  Words line(text, file);
  std::vector<std::string_view> header;
  while (!line.at_end()) header.push_back(line.word());
  if (header.size() != 1 && !(header.size() == 4 && header[0] == "0"))
    words.fail({"the header '{}' is neither N nor 0 N LAYER KEY", {std::string(text.substr(0, 80))}});
  const std::string_view count = header.size() == 1 ? header[0] : header[1];
  const auto number = Words::to_number(count);
  if (!number) words.fail({"'{}' is not a number", {std::string(count)}});
  return *number;
}

}  // namespace

Gal read_gal(std::string_view text, const std::string& file) {
  Words words(text, file);
  const std::size_t n = read_header(words, file);
  // an area takes four characters at least
  if (n > text.size() / 4) words.fail({"{} are announced, more than the file holds", {std::to_string(n)}});

  Gal gal;
  std::unordered_map<std::string_view, std::int32_t> numbers;
  struct Reference {
    std::string_view id;
    Words at;
  };
  std::vector<std::vector<Reference>> references(n);
  for (std::size_t i = 0; i < n; ++i) {
    const std::string_view id = words.word();
    if (!numbers.emplace(id, static_cast<std::int32_t>(i)).second)
      words.fail({"the id {} stands twice", {std::string(id)}});
    gal.ids.emplace_back(id);
    for (std::size_t left = words.count(); left > 0; --left) {
      const std::string_view neighbour = words.word();
      references[i].push_back({neighbour, words});
    }
  }
  if (!words.at_end()) words.fail({"there is more than the {} areas announced", {std::to_string(n)}});

  std::vector<std::vector<std::int32_t>> neighbours(n);
  std::vector<std::size_t> listed_by(n, n);
  for (std::size_t i = 0; i < n; ++i)
    for (const auto& [id, at] : references[i]) {
      const auto found = numbers.find(id);
      if (found == numbers.end()) at.fail({"the neighbour {} is no area", {std::string(id)}});
      auto& by = listed_by[static_cast<std::size_t>(found->second)];
      if (by == i) at.fail({"the neighbour {} stands twice", {std::string(id)}});
      by = i;
      neighbours[i].push_back(found->second);
    }
  gal.weights = binary_weights(std::move(neighbours));
  return gal;
}

}  // namespace lianxun::hotspot
