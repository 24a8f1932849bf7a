#include "ui/wrap.hpp"

#include <utility>

#include "scene/utf8.hpp"

namespace lianxun::ui {

namespace {

bool is_wide(char32_t c) { return c >= 0x2e80; }

// Marks that belong to what stands before them.
bool closes(char32_t c) {
  return std::u32string_view(U",.;:!?)]}%，。；：！？）】》、”’…·").find(c) != std::u32string_view::npos;
}

// The parts a line can be broken between: a wide character with its closing marks, or a word with its space.
std::vector<std::string_view> pieces(std::string_view text) {
  std::vector<std::string_view> out;
  const char* start = text.data();
  char32_t before = 0;
  while (!text.empty()) {
    const char* here = text.data();
    const char32_t c = scene::next_character(text);
    const bool may_break =
        before != 0 && !closes(c) && c != U' ' && (before == U' ' || before == U'\n' || is_wide(before) || is_wide(c));
    if (may_break || c == U'\n') {
      if (here != start) out.emplace_back(start, static_cast<std::size_t>(here - start));
      start = here;
    }
    before = c;
  }
  if (text.data() != start) out.emplace_back(start, static_cast<std::size_t>(text.data() - start));
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Bytes of the longest beginning that is no wider; one character at least.
std::size_t prefix(std::string_view text, float width, const std::function<float(std::string_view)>& measure) {
  std::string_view rest = text;
  std::size_t fits = 0;
  while (!rest.empty()) {
    (void)scene::next_character(rest);
    const std::size_t bytes = text.size() - rest.size();
    if (fits > 0 && measure(text.substr(0, bytes)) > width) break;
    fits = bytes;
  }
  return fits;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, float width,
                              const std::function<float(std::string_view)>& measure) {
  std::vector<std::string> lines;
  std::string line;
  for (std::string_view piece : pieces(text)) {
    if (piece.front() == '\n') {
      lines.emplace_back(trimmed(line));
      line = piece.substr(1);
      continue;
    }
    while (measure(trimmed(piece)) > width) {
      // A path or a code: cut where the line ends.
      if (!line.empty()) lines.emplace_back(trimmed(std::exchange(line, {})));
      const std::size_t fits = prefix(piece, width, measure);
      lines.emplace_back(piece.substr(0, fits));
      piece.remove_prefix(fits);
    }
    const std::string longer = line + std::string(piece);
    if (!line.empty() && measure(trimmed(longer)) > width) {
      lines.emplace_back(trimmed(line));
      line = piece;
    } else {
      line = longer;
    }
  }
  if (!line.empty()) lines.emplace_back(trimmed(line));
  return lines;
}

std::string shorten(std::string_view text, float width, const std::function<float(std::string_view)>& measure) {
  if (measure(text) <= width) return std::string(text);
  std::string kept;
  std::string_view rest = text;
  while (!rest.empty()) {
    const char* start = rest.data();
    (void)scene::next_character(rest);
    const std::string longer = kept + std::string(start, static_cast<std::size_t>(rest.data() - start));
    if (measure(longer + "…") > width) break;
    kept = longer;
  }
  return kept + "…";
}

}  // namespace lianxun::ui
