// Inside desk only: a checked walk over a JSON document.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "domain/error.hpp"
#include "domain/time.hpp"

namespace lianxun::desk {

/// A value in a JSON file with the pointer that leads to it; every mistake is a BadInput that names both.
class JsonNode {
 public:
  JsonNode(const nlohmann::json& value, std::string pointer, const std::string& file)
      : value_(&value), pointer_(std::move(pointer)), file_(&file) {}

  [[noreturn]] void fail(const std::string& problem) const;

  [[nodiscard]] const nlohmann::json& json() const { return *value_; }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::string text_or_fail_empty() const;  // a text that says something
  [[nodiscard]] bool flag() const;
  [[nodiscard]] double number() const;
  [[nodiscard]] int whole(int least, int most) const;
  [[nodiscard]] domain::Date date() const;
  /// Minutes after midnight from "08:30", at most `most` hours.
  [[nodiscard]] int minutes(int most_hours) const;
  [[nodiscard]] std::vector<JsonNode> items() const;                            // of an array
  [[nodiscard]] std::vector<std::string> texts() const;                         // of an array of texts
  [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;  // of an object

 private:
  const nlohmann::json* value_;
  std::string pointer_;
  const std::string* file_;
};

/// An object whose keys are all known: `done` complains about one that nobody asked for.
class JsonObject {
 public:
  explicit JsonObject(JsonNode node);

  [[nodiscard]] JsonNode at(const std::string& key);  // required
  [[nodiscard]] std::optional<JsonNode> find(const std::string& key);
  [[nodiscard]] std::string text(const std::string& key, const std::string& otherwise = {});
  [[nodiscard]] std::vector<JsonNode> items(const std::string& key);  // empty when absent
  void done() const;

  [[nodiscard]] const JsonNode& node() const { return node_; }

 private:
  JsonNode node_;
  std::set<std::string> known_;
};

/// Parses a document in which no object has a key twice; comments are allowed. A syntax error names line and column.
[[nodiscard]] nlohmann::json parse_json(const std::string& text, const std::string& file);

}  // namespace lianxun::desk
