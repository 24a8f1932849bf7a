#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shape/polygon.hpp"
#include "store/bytes.hpp"
#include "store/kinds_of_value.hpp"
#include "store/names.hpp"
#include "store/vertices.hpp"

namespace lianxun::store {

/// Members one after the other without their names: the version of the event says which they are. A text is written
/// once and then by its number, an instant as the difference from the instant before it, a double as its bits.
class BinaryWriter {
 public:
  explicit BinaryWriter(ByteWriter& out) : out_(out) {}

  template <class T>
  BinaryWriter& operator()(const char*, const T& value) {
    put(value);
    return *this;
  }

  template <class T>
  void put(const T& value) {
    if constexpr (std::same_as<T, bool>) {
      out_.byte(value ? 1 : 0);
    } else if constexpr (Number<T>) {
      out_.number(static_cast<std::int64_t>(value));
    } else if constexpr (std::same_as<T, double>) {
      out_.real(value);
    } else if constexpr (std::same_as<T, std::string>) {
      text(value);
    } else if constexpr (std::is_enum_v<T>) {
      text(std::string(name_of(value)));
    } else if constexpr (is_id<T>) {
      out_.number(value.value);
    } else if constexpr (std::same_as<T, domain::Instant>) {
      const auto count = static_cast<std::uint64_t>(value.time_since_epoch().count());
      out_.number(static_cast<std::int64_t>(count - last_));
      last_ = count;
    } else if constexpr (std::same_as<T, shape::Point>) {
      out_.real(value.x);
      out_.real(value.y);
    } else if constexpr (std::same_as<T, shape::Line>) {
      write_vertices(out_, value);
    } else if constexpr (is_optional<T>) {
      out_.byte(value ? 1 : 0);
      if (value) put(*value);
    } else if constexpr (is_vector<T>) {
      out_.unsigned_number(value.size());
      for (const auto& item : value) put(item);
    } else {
      fields(*this, value);
    }
  }

 private:
  void text(const std::string& value) {
    const auto [at, fresh] = texts_.try_emplace(value, texts_.size() + 1);
    if (!fresh) {
      out_.unsigned_number(at->second);
    } else {
      out_.unsigned_number(0);
      out_.text(value);
    }
  }

  ByteWriter& out_;
  std::unordered_map<std::string, std::size_t> texts_;
  std::uint64_t last_ = 0;
};

/// Throws DecodeError.
class BinaryReader {
 public:
  explicit BinaryReader(ByteReader& in) : in_(in) {}

  template <class T>
  BinaryReader& operator()(const char*, T& value) {
    get(value);
    return *this;
  }

  template <class T>
  void get(T& value) {
    if constexpr (std::same_as<T, bool>) {
      value = flag();
    } else if constexpr (Number<T>) {
      const auto number = in_.number();
      if (!std::in_range<T>(number)) throw DecodeError("a number is too large");
      value = static_cast<T>(number);
    } else if constexpr (std::same_as<T, double>) {
      value = in_.real();
    } else if constexpr (std::same_as<T, std::string>) {
      value = text();
    } else if constexpr (std::is_enum_v<T>) {
      value = named<T>(text());
    } else if constexpr (is_id<T>) {
      value.value = in_.number();
    } else if constexpr (std::same_as<T, domain::Instant>) {
      last_ += static_cast<std::uint64_t>(in_.number());
      value = domain::Instant(domain::Duration(static_cast<std::int64_t>(last_)));
    } else if constexpr (std::same_as<T, shape::Point>) {
      value.x = in_.real();
      value.y = in_.real();
    } else if constexpr (std::same_as<T, shape::Line>) {
      read_vertices(in_, value);
    } else if constexpr (is_optional<T>) {
      value.reset();
      if (flag()) get(value.emplace());
    } else if constexpr (is_vector<T>) {
      list(value);
    } else {
      fields(*this, value);
    }
  }

 private:
  bool flag() {
    const auto byte = in_.byte();
    if (byte > 1) throw DecodeError("a flag is neither 0 nor 1");
    return byte == 1;
  }

  std::string_view text() {
    const auto number = in_.unsigned_number();
    if (number == 0) return texts_.emplace_back(in_.text());
    if (number > texts_.size()) throw DecodeError("a text is not there");
    return texts_[static_cast<std::size_t>(number) - 1];
  }

  template <class Enum>
  static Enum named(std::string_view text) {
    for (const auto& [known, name] : Names<Enum>::table) {
      if (name == text) return known;
    }
    throw DecodeError("\"" + std::string(text) + "\" is not known");
  }

  template <class Item>
  void list(std::vector<Item>& value) {
    const auto count = in_.count();
    value.clear();
    value.reserve(std::min(count, in_.left() / 16 + 1));  // a damaged count must not ask for much memory
    for (std::size_t i = 0; i < count; ++i) get(value.emplace_back());
  }

  ByteReader& in_;
  std::vector<std::string_view> texts_;
  std::uint64_t last_ = 0;
};

}  // namespace lianxun::store
