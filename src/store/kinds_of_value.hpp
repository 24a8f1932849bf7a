#pragma once

#include <chrono>
#include <concepts>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "domain/ids.hpp"
#include "domain/time.hpp"

namespace lianxun::store {

// What both encodings (JSON and binary) tell apart when they write a member.

/// T or const T: one field list serves the writer and the reader.
template <class T, class Value>
concept Like = std::same_as<std::remove_const_t<T>, Value>;

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<domain::Id<Tag>> = true;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_set = false;
template <class T>
inline constexpr bool is_set<std::set<T>> = true;

template <class T>
inline constexpr bool is_map_by_int = false;
template <class T>
inline constexpr bool is_map_by_int<std::map<int, T>> = true;

template <class T>
inline constexpr bool is_pair = false;
template <class A, class B>
inline constexpr bool is_pair<std::pair<A, B>> = true;

template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

/// Nothing to say: left out of JSON, and what a reader gives for a member that is not there. Numbers and truth values
/// are always written, so that a later change of a default does not change old events.
template <class T>
inline constexpr bool may_be_absent =
    is_id<T> || is_optional<T> || is_vector<T> || is_set<T> || is_map_by_int<T> || std::same_as<T, std::string>;

template <class T>
[[nodiscard]] bool is_absent(const T& value) {
  if constexpr (is_id<T>) {
    return value.value == 0;
  } else if constexpr (is_optional<T>) {
    return !value;
  } else if constexpr (may_be_absent<T>) {
    return value.empty();
  } else {
    return false;
  }
}

}  // namespace lianxun::store
