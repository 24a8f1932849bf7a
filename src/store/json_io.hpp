#pragma once

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <limits>

#include "shape/point.hpp"
#include "store/bytes.hpp"
#include "store/instant_text.hpp"
#include "store/kinds_of_value.hpp"
#include "store/names.hpp"

namespace lianxun::store {

using Json = nlohmann::ordered_json;

template <class T>
[[nodiscard]] Json json_of(const T& value);
template <class T>
void read_json(const Json& json, T& value);

/// Puts the members of a value into a JSON object, in the order of its field list.
class JsonWriter {
 public:
  explicit JsonWriter(Json& object) : object_(object) { object_ = Json::object(); }

  template <class T>
  JsonWriter& operator()(const char* name, const T& value) {
    if (!is_absent(value)) object_[name] = json_of(value);
    return *this;
  }

 private:
  Json& object_;
};

/// Takes them out again. Throws DecodeError naming the member that is missing or of another type.
class JsonReader {
 public:
  explicit JsonReader(const Json& object) : object_(object) {
    if (!object.is_object()) throw DecodeError("an object is expected");
  }

  template <class T>
  JsonReader& operator()(const char* name, T& value) {
    const auto at = object_.find(name);
    if (at != object_.end()) {
      try {
        read_json(*at, value);
      } catch (const DecodeError& error) {
        throw DecodeError(std::string(name) + ": " + error.what());
      }
    } else if constexpr (may_be_absent<T>) {
      value = T{};
    } else {
      throw DecodeError("\"" + std::string(name) + "\" is missing");
    }
    return *this;
  }

 private:
  const Json& object_;
};

template <class T>
Json json_of(const T& value) {
  if constexpr (std::same_as<T, bool> || Number<T> || std::same_as<T, std::string>) {
    return value;
  } else if constexpr (std::same_as<T, double>) {
    if (!std::isfinite(value)) throw DecodeError("a number is not finite");
    return value;
  } else if constexpr (std::is_enum_v<T>) {
    return std::string(name_of(value));
  } else if constexpr (is_id<T>) {
    return value.value;
  } else if constexpr (std::same_as<T, domain::Instant>) {
    return instant_text(value);
  } else if constexpr (std::same_as<T, domain::Date>) {
    if (!value.ok()) throw DecodeError("a date does not exist");
    return domain::format_date(value);
  } else if constexpr (std::same_as<T, std::chrono::minutes>) {
    return value.count();
  } else if constexpr (std::same_as<T, shape::Point>) {
    return Json::array({json_of(value.x), json_of(value.y)});
  } else if constexpr (is_optional<T>) {
    return json_of(*value);
  } else if constexpr (is_pair<T>) {
    return Json::array({json_of(value.first), json_of(value.second)});
  } else if constexpr (is_vector<T> || is_set<T>) {
    auto list = Json::array();
    for (const auto& item : value) list.push_back(json_of(item));
    return list;
  } else if constexpr (is_map_by_int<T>) {
    auto object = Json::object();
    for (const auto& [key, item] : value) object[std::to_string(key)] = json_of(item);
    return object;
  } else {
    Json object;
    JsonWriter writer(object);
    fields(writer, value);
    return object;
  }
}

inline const std::string& json_text(const Json& json) {
  if (!json.is_string()) throw DecodeError("a text is expected");
  return json.get_ref<const std::string&>();
}

inline const Json& json_list(const Json& json) {
  if (!json.is_array()) throw DecodeError("a list is expected");
  return json;
}

inline const Json& json_pair(const Json& json) {
  if (json_list(json).size() != 2) throw DecodeError("a list of two is expected");
  return json;
}

template <Number T>
T json_integer(const Json& json) {
  if (json.is_number_unsigned()) {
    const auto value = json.get<std::uint64_t>();
    if (std::in_range<T>(value)) return static_cast<T>(value);
  } else if (json.is_number_integer()) {
    const auto value = json.get<std::int64_t>();
    if (std::in_range<T>(value)) return static_cast<T>(value);
  }
  throw DecodeError("a whole number is expected");
}

inline int json_key(const std::string& key) {
  int value = 0;
  const auto* end = key.data() + key.size();
  if (const auto [at, error] = std::from_chars(key.data(), end, value); error != std::errc{} || at != end) {
    throw DecodeError("a whole number is expected as key");
  }
  return value;
}

template <class T>
void read_json(const Json& json, T& value) {
  if constexpr (std::same_as<T, bool>) {
    if (!json.is_boolean()) throw DecodeError("true or false is expected");
    value = json.get<bool>();
  } else if constexpr (Number<T>) {
    value = json_integer<T>(json);
  } else if constexpr (std::same_as<T, double>) {
    if (!json.is_number()) throw DecodeError("a number is expected");
    value = json.get<double>();
  } else if constexpr (std::same_as<T, std::string>) {
    value = json_text(json);
  } else if constexpr (std::is_enum_v<T>) {
    const auto& text = json_text(json);
    for (const auto& [known, name] : Names<T>::table) {
      if (name == text) {
        value = known;
        return;
      }
    }
    throw DecodeError("\"" + text + "\" is not known");
  } else if constexpr (is_id<T>) {
    value.value = json_integer<std::int64_t>(json);
  } else if constexpr (std::same_as<T, domain::Instant>) {
    const auto instant = parse_instant_text(json_text(json));
    if (!instant) throw DecodeError("an instant is expected");
    value = *instant;
  } else if constexpr (std::same_as<T, domain::Date>) {
    const auto date = domain::parse_date(json_text(json));
    if (!date) throw DecodeError("a date is expected");
    value = *date;
  } else if constexpr (std::same_as<T, std::chrono::minutes>) {
    value = std::chrono::minutes(json_integer<int>(json));
  } else if constexpr (std::same_as<T, shape::Point>) {
    const auto& pair = json_pair(json);
    read_json(pair[0], value.x);
    read_json(pair[1], value.y);
  } else if constexpr (is_optional<T>) {
    read_json(json, value.emplace());
  } else if constexpr (is_pair<T>) {
    const auto& pair = json_pair(json);
    read_json(pair[0], value.first);
    read_json(pair[1], value.second);
  } else if constexpr (is_vector<T>) {
    value.clear();
    value.reserve(json_list(json).size());
    for (const auto& item : json) read_json(item, value.emplace_back());
  } else if constexpr (is_set<T>) {
    value.clear();
    for (const auto& item : json_list(json)) {
      typename T::value_type entry{};
      read_json(item, entry);
      value.insert(std::move(entry));
    }
  } else if constexpr (is_map_by_int<T>) {
    if (!json.is_object()) throw DecodeError("an object is expected");
    value.clear();
    for (const auto& [key, item] : json.items()) read_json(item, value[json_key(key)]);
  } else {
    JsonReader reader(json);
    fields(reader, value);
  }
}

}  // namespace lianxun::store
