#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lianxun::store {

/// Stored bytes that do not say what their kind and version promise.
struct DecodeError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Appends to a byte string: little-endian, integers as base-128 varints with the sign in the lowest bit.
class ByteWriter {
 public:
  void byte(std::uint8_t value) { out_.push_back(static_cast<char>(value)); }
  void unsigned_number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
  }
  void number(std::int64_t value) {
    unsigned_number((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
  }
  void fixed64(std::uint64_t value) {
    for (int i = 0; i < 8; ++i) byte(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void real(double value) { fixed64(std::bit_cast<std::uint64_t>(value)); }
  void text(std::string_view value) {
    unsigned_number(value.size());
    out_.append(value);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// The same in reverse over bytes that outlive it. Every method throws DecodeError at the end of the bytes, so that
/// damaged lengths never read or allocate beyond them.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }

  std::uint8_t byte() {
    if (at_ == end_) throw DecodeError("the bytes end early");
    return static_cast<std::uint8_t>(*at_++);
  }
  std::uint64_t unsigned_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const auto next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7f) << shift;
      if (next < 0x80) return value;
    }
    throw DecodeError("a number is too long");
  }
  std::int64_t number() {
    const auto value = unsigned_number();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
  }
  std::uint64_t fixed64() {
    if (left() < 8) throw DecodeError("the bytes end early");
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(at_[i])) << (8 * i);
    at_ += 8;
    return value;
  }
  double real() { return std::bit_cast<double>(fixed64()); }
  std::string_view text() {
    const auto size = unsigned_number();
    if (size > left()) throw DecodeError("a text is longer than the bytes");
    const std::string_view value(at_, static_cast<std::size_t>(size));
    at_ += value.size();
    return value;
  }
  /// A count of things that take at least one byte each.
  std::size_t count() {
    const auto value = unsigned_number();
    if (value > left()) throw DecodeError("a list is longer than the bytes");
    return static_cast<std::size_t>(value);
  }

 private:
  const char* at_;
  const char* end_;
};

}  // namespace lianxun::store
