#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "domain/message.hpp"
#include "store/codec.hpp"

namespace lianxun::store {

using Hash = std::array<std::uint8_t, 32>;  // SHA-256

/// One row of the table `journal`, as it is stored.
struct Row {
  std::uint64_t sequence = 0;
  std::string kind;
  int version = 1;
  std::string entity;
  std::int64_t revision = 0;  // of the entity, after the event
  std::string at;             // as instant_text writes it
  std::string operator_name;
  std::string seat;
  Encoded content;
  Hash previous{};  // hash of the row before, zeros in the first
  Hash hash{};
};

/// SHA-256 over all columns but `hash` in the order of the table. Each column is a byte for its type (I whole number,
/// T text, B bytes, N null), its length or value as 8 bytes little-endian, then the bytes of a text or blob: two
/// different rows never give the same input.
class ChainHasher {
 public:
  ChainHasher();
  ~ChainHasher();
  ChainHasher(ChainHasher&&) noexcept;
  ChainHasher& operator=(ChainHasher&&) noexcept;

  [[nodiscard]] Hash operator()(const Row& row) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Where the journal stands: what the next row has to continue.
struct Link {
  std::uint64_t sequence = 0;
  Hash hash{};
};

/// What is wrong with a journal, and with which of its events.
struct ChainFault {
  enum class Kind { missing, renumbered, altered, rewritten };
  Kind kind = Kind::altered;
  std::uint64_t sequence = 0;
  domain::Message message;  // names the event
};

/// Whether the row follows `last`. A row whose own hash is right but that continues something else shows that the
/// event before it was rewritten together with its hash.
[[nodiscard]] std::optional<ChainFault> chain_fault(const ChainHasher& hasher, const Link& last, const Row& row);

}  // namespace lianxun::store
