#include "desk/room_file_node.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace lianxun::desk {

namespace {

std::string escaped(const std::string& key) {
  std::string result;
  for (const char c : key) result += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return result;
}

/// Exactly two or more digits, as a number.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.size() < 2 || text.size() > 3 || error != std::errc{} || end != text.data() + text.size() || value < 0) {
    return std::nullopt;
  }
  return value;
}

}  // namespace

void JsonNode::fail(const std::string& problem) const {
  throw domain::BadInput(*file_, (pointer_.empty() ? "/" : pointer_) + ": " + problem);
}

std::string JsonNode::text() const {
  if (!value_->is_string()) fail("expected a text, found " + std::string(value_->type_name()));
  return value_->get<std::string>();
}

std::string JsonNode::text_or_fail_empty() const {
  std::string value = text();
  if (value.empty()) fail("must not be empty");
  return value;
}

bool JsonNode::flag() const {
  if (!value_->is_boolean()) fail("expected true or false, found " + std::string(value_->type_name()));
  return value_->get<bool>();
}

double JsonNode::number() const {
  if (!value_->is_number()) fail("expected a number, found " + std::string(value_->type_name()));
  const auto value = value_->get<double>();
  if (!std::isfinite(value)) fail("expected a number that is not infinite");
  return value;
}

int JsonNode::whole(int least, int most) const {
  const double value = number();
  if (value != std::floor(value) || value < least || value > most) {
    fail("expected a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return static_cast<int>(value);
}

domain::Date JsonNode::date() const {
  const auto value = domain::parse_date(text());
  if (!value) fail("no date: " + text() + " (write it as 2023-06-01)");
  return *value;
}

int JsonNode::minutes(int most_hours) const {
  const std::string value = text();
  const auto colon = value.find(':');
  const auto hour = colon == std::string::npos ? std::nullopt : digits(std::string_view(value).substr(0, colon));
  const auto minute = colon == std::string::npos ? std::nullopt : digits(std::string_view(value).substr(colon + 1));
  const bool usable = hour && minute && *minute < 60 && *hour * 60 + *minute <= most_hours * 60;
  if (!usable) fail("no time of day: " + value + " (write it as 08:30)");
  return *hour * 60 + *minute;
}

std::vector<JsonNode> JsonNode::items() const {
  if (!value_->is_array()) fail("expected a list, found " + std::string(value_->type_name()));
  std::vector<JsonNode> nodes;
  for (std::size_t i = 0; i < value_->size(); ++i) {
    nodes.emplace_back((*value_)[i], pointer_ + "/" + std::to_string(i), *file_);
  }
  return nodes;
}

std::vector<std::string> JsonNode::texts() const {
  std::vector<std::string> result;
  for (const auto& item : items()) result.push_back(item.text_or_fail_empty());
  return result;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const {
  if (!value_->is_object()) fail("expected an object, found " + std::string(value_->type_name()));
  std::vector<std::pair<std::string, JsonNode>> nodes;
  for (const auto& [key, member] : value_->items()) {
    nodes.emplace_back(key, JsonNode(member, pointer_ + "/" + escaped(key), *file_));
  }
  return nodes;
}

JsonObject::JsonObject(JsonNode node) : node_(std::move(node)) {
  if (!node_.json().is_object()) node_.fail("expected an object, found " + std::string(node_.json().type_name()));
}

std::optional<JsonNode> JsonObject::find(const std::string& key) {
  known_.insert(key);
  for (auto& [name, member] : node_.members()) {
    if (name == key) return member;
  }
  return std::nullopt;
}

JsonNode JsonObject::at(const std::string& key) {
  auto member = find(key);
  if (!member) node_.fail("\"" + key + "\" is missing");
  return *member;
}

std::string JsonObject::text(const std::string& key, const std::string& otherwise) {
  const auto member = find(key);
  return member ? member->text() : otherwise;
}

std::vector<JsonNode> JsonObject::items(const std::string& key) {
  const auto member = find(key);
  return member ? member->items() : std::vector<JsonNode>{};
}

void JsonObject::done() const {
  for (const auto& [key, member] : node_.members()) {
    if (known_.contains(key)) continue;
    std::string names;
    for (const auto& name : known_) names += (names.empty() ? "" : ", ") + name;
    member.fail("unknown key (there are: " + names + ")");
  }
}

nlohmann::json parse_json(const std::string& text, const std::string& file) {
  using json = nlohmann::json;
  std::vector<std::set<std::string>> open;
  const auto no_key_twice = [&](int, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::object_start) open.emplace_back();
    if (event == json::parse_event_t::object_end) open.pop_back();
    if (event == json::parse_event_t::key && !open.back().insert(parsed.get<std::string>()).second) {
      throw domain::BadInput(file, "the key \"" + parsed.get<std::string>() + "\" stands twice in one object");
    }
    return true;
  };
  try {
    return json::parse(text, no_key_twice, true, true);
  } catch (const json::parse_error& error) {
    const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
    const auto line = std::count(text.begin(), end, '\n') + 1;
    std::string reason = error.what();
    // "[json.exception.parse_error.101] parse error at line 1, column 2: syntax error …": the words after the place
    if (const auto place = reason.find(": "); place != std::string::npos) reason = reason.substr(place + 2);
    throw domain::BadInput(file, "line " + std::to_string(line) + ": " + reason);
  } catch (const json::exception& error) {
    throw domain::BadInput(file, error.what());
  }
}

}  // namespace lianxun::desk
