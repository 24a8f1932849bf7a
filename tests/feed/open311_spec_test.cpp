#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>

#include <nlohmann/json.hpp>

#include "fake_room.hpp"
#include "feed/open311_service.hpp"

using namespace lianxun;
using namespace lianxun::feed;
using nlohmann::json;

namespace {

/// Folder of the specification's own samples and schemas, when there is one.
std::string cases() {
  const char* root = std::getenv("LIANXUN_CASES");
  if (root == nullptr) WARN("LIANXUN_CASES is not set: the specification's samples are not looked at");
  return root == nullptr ? "" : std::string(root) + "/requests311/";
}

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The part of JSON Schema that these schemas use.
bool fits(const json& value, const json& schema) {
  if (schema.contains("anyOf")) {
    return std::any_of(schema["anyOf"].begin(), schema["anyOf"].end(),
                       [&](const json& choice) { return fits(value, choice); });
  }
  if (schema.contains("enum") &&
      std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end()) {
    return false;
  }
  const auto type = schema.value("type", "object");
  return (type == "string" && value.is_string()) || (type == "number" && value.is_number()) ||
         (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null()) ||
         (type == "array" && value.is_array()) || (type == "object" && value.is_object());
}

void check(const json& object, const json& schema) {
  for (const auto& name : schema["required"]) CHECK(object.contains(name.get<std::string>()));
  for (const auto& [name, property] : schema["properties"].items()) {
    INFO(name << ": " << object.value(name, json()).dump());
    if (object.contains(name)) CHECK(fits(object[name], property));
  }
}

std::vector<std::string> keys(const json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

json answer_of(const ApiAnswer& answer, int status = 200) {
  INFO(answer.body);
  CHECK(answer.status == status);
  return json::parse(answer.body);
}

}  // namespace

TEST_CASE("answers fit the published schemas") {
  const auto folder = cases();
  if (folder.empty()) return;
  FakeRoom fake;
  const Open311Service service("12345", {}, fake.room());
  const auto type = "application/x-www-form-urlencoded";
  answer_of(service.post("/requests.json", type, "service_code=fumes&lat=29.9&long=121.6&description=x"), 201);
  answer_of(service.post("/requests.json", type, "service_code=dogs&address_string=x"), 201);

  const auto request = json::parse(content(folder + "open311_schema/request.json"));
  const auto requests = answer_of(service.get("/requests.json", {}));
  REQUIRE(requests.size() == 2);
  for (const auto& item : requests) check(item, request);
  const auto schema = json::parse(content(folder + "open311_schema/service.json"));
  for (const auto& item : answer_of(service.get("/services.json", {}))) check(item, schema);
  check(answer_of(service.get("/services/dogs.json", {})),
        json::parse(content(folder + "open311_schema/service-definition.json")));
}

TEST_CASE("answers have the members of the specification's samples") {
  const auto folder = cases();
  if (folder.empty()) return;
  FakeRoom fake;
  const Open311Service service("12345", {}, fake.room());
  const auto sample = [&](const std::string& name) {
    // Three of the samples write service codes as 001, which is no JSON.
    const auto text = content(folder + "open311_spec/" + name);
    return json::parse(std::regex_replace(text, std::regex("service_code\":(0\\d+)"), "service_code\":\"$1\""));
  };
  const auto created = answer_of(
      service.post("/requests.json", "application/x-www-form-urlencoded", "service_code=dogs&address_string=x"), 201);
  CHECK(keys(created[0]) == keys(sample("post_service_request.json")[0]));
  CHECK(keys(answer_of(service.get("/requests.json", {}))[0]) == keys(sample("get_service_requests.json")[0]));
  CHECK(keys(answer_of(service.get("/services.json", {}))[0]) == keys(sample("get_service_list.json")[0]));
  CHECK(keys(answer_of(service.get("/services/dogs.json", {}))) == keys(sample("get_service_definition.json")));
  CHECK(keys(answer_of(service.get("/none.json", {}), 404)[0]) == keys(sample("errors.json")[0]));
}

TEST_CASE("the samples that are no JSON are refused at the place") {
  const auto folder = cases();
  if (folder.empty()) return;
  for (const auto* name : {"get_service_list.json", "get_service_request.json", "get_service_requests.json"}) {
    CHECK_THROWS_WITH(json::parse(content(folder + "open311_spec/" + name)),
                      Catch::Matchers::Contains("line") && Catch::Matchers::Contains("syntax error"));
  }
}
