#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "catch.hpp"

// Every text that the program can show has a Chinese one.

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::size_t skip_space(const std::string& text, std::size_t at) {
  while (at < text.size() && std::isspace(static_cast<unsigned char>(text[at])) != 0) ++at;
  return at;
}

/// Adjacent string literals from `at` on, as they are written; `at` moves behind them.
std::string literals(const std::string& text, std::size_t& at) {
  std::string out;
  for (at = skip_space(text, at); at < text.size() && text[at] == '"'; at = skip_space(text, at)) {
    for (++at; at < text.size() && text[at] != '"'; ++at) {
      if (text[at] == '\\') out += text[at++];
      out += text[at];
    }
    ++at;
  }
  return out;
}

/// msgids of a source: what stands in tr("…"), refuse("…"), Message{"…"}, Refusal{"…"}, and {"a sentence", {…}}.
std::set<std::string> msgids(const std::string& source) {
  std::set<std::string> out;
  for (const std::string opener : {"tr(", "refuse(", "Message{", "Refusal{", "texts("}) {
    for (std::size_t at = source.find(opener); at != std::string::npos; at = source.find(opener, at + 1)) {
      std::size_t end = at + opener.size();
      const std::string id = literals(source, end);
      if (!id.empty()) out.insert(id);
    }
  }
  for (std::size_t at = source.find("{\""); at != std::string::npos; at = source.find("{\"", at + 1)) {
    std::size_t end = at + 1;
    const std::string id = literals(source, end);
    if (end >= source.size() || source[end] != ',' || source[skip_space(source, end + 1)] != '{') continue;
    if (id.find(' ') != std::string::npos) out.insert(id);
  }
  return out;
}

/// msgid → msgstr, as they are written.
std::map<std::string, std::string> catalogue(const std::string& po) {
  std::map<std::string, std::string> out;
  for (std::size_t at = po.find("\nmsgid "); at != std::string::npos; at = po.find("\nmsgid ", at)) {
    at += 7;
    const std::string id = literals(po, at);
    at = po.find("msgstr", at) + 6;
    out[id] = literals(po, at);
    --at;
  }
  return out;
}

std::size_t placeholders(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("{}"); at != std::string::npos; at = text.find("{}", at + 2)) ++count;
  return count;
}

}  // namespace

TEST_CASE("Every text of the sources is in the Chinese catalogue, with as many arguments") {
  const fs::path root = LIANXUN_SOURCE_DIR;
  const auto chinese = catalogue(read(root / "data" / "locale" / "zh_CN.po"));
  REQUIRE(chinese.size() > 100);
  std::size_t seen = 0;
  for (const char* folder :
       {"domain", "patrol", "desk", "feed", "geo", "store", "report", "ui", "app", "hotspot", "boundary"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / "src" / folder)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
      for (const std::string& id : msgids(read(entry.path()))) {
        INFO(entry.path().string() << ": " << id);
        ++seen;
        const auto found = chinese.find(id);
        REQUIRE(found != chinese.end());
        CHECK_FALSE(found->second.empty());
        CHECK(placeholders(found->second) == placeholders(id));
      }
    }
  }
  CHECK(seen > 200);
}
