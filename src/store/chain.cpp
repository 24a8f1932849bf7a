#include "store/chain.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace lianxun::store {
namespace {

void check(int done) {
  if (done != 1) throw std::runtime_error("SHA-256 is not available");
}

class Input {
 public:
  explicit Input(EVP_MD_CTX* context) : context_(context) {}

  void number(std::uint64_t value) { head('I', value); }
  void text(std::string_view value) { bytes('T', value.data(), value.size()); }
  void blob(const void* data, std::size_t size) { bytes('B', data, size); }
  void null() { head('N', 0); }

 private:
  void head(char type, std::uint64_t value) {
    std::array<unsigned char, 9> bytes{static_cast<unsigned char>(type)};
    for (std::size_t i = 0; i < 8; ++i) bytes[i + 1] = static_cast<unsigned char>(value >> (8 * i));
    check(EVP_DigestUpdate(context_, bytes.data(), bytes.size()));
  }
  void bytes(char type, const void* data, std::size_t size) {
    head(type, size);
    check(EVP_DigestUpdate(context_, data, size));
  }

  EVP_MD_CTX* context_;
};

}  // namespace

struct ChainHasher::Impl {
  EVP_MD_CTX* context = EVP_MD_CTX_new();

  Impl() = default;
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { EVP_MD_CTX_free(context); }
};

ChainHasher::ChainHasher() : impl_(std::make_unique<Impl>()) {}
ChainHasher::~ChainHasher() = default;
ChainHasher::ChainHasher(ChainHasher&&) noexcept = default;
ChainHasher& ChainHasher::operator=(ChainHasher&&) noexcept = default;

Hash ChainHasher::operator()(const Row& row) const {
  check(EVP_DigestInit_ex(impl_->context, EVP_sha256(), nullptr));
  Input input(impl_->context);
  input.number(row.sequence);
  input.text(row.kind);
  input.number(static_cast<std::uint64_t>(row.version));
  input.text(row.entity);
  input.number(static_cast<std::uint64_t>(row.revision));
  input.text(row.at);
  input.text(row.operator_name);
  input.text(row.seat);
  input.text(row.content.payload);
  if (const auto& attachment = row.content.attachment) {
    input.blob(attachment->data(), attachment->size());
  } else {
    input.null();
  }
  input.blob(row.previous.data(), row.previous.size());
  Hash hash{};
  check(EVP_DigestFinal_ex(impl_->context, hash.data(), nullptr));
  return hash;
}

std::optional<ChainFault> chain_fault(const ChainHasher& hasher, const Link& last, const Row& row) {
  using Kind = ChainFault::Kind;
  const auto expected = last.sequence + 1;
  const auto number = std::to_string(expected);
  if (row.sequence != expected) {
    auto renumbered = row;
    renumbered.sequence = expected;
    const auto found = std::to_string(row.sequence);
    if (hasher(renumbered) == row.hash) {
      return ChainFault{Kind::renumbered, expected, {"event {}: it was given the number {}", {number, found}}};
    }
    return ChainFault{Kind::missing, expected, {"event {}: it is missing, event {} comes instead", {number, found}}};
  }
  if (hasher(row) != row.hash) {
    return ChainFault{
        Kind::altered, expected, {"event {}: it was altered, its content does not give its hash", {number}}};
  }
  if (row.previous != last.hash) {
    const auto before = std::max<std::uint64_t>(last.sequence, 1);
    return ChainFault{Kind::rewritten,
                      before,
                      {"event {}: it was rewritten, event {} continues another one", {std::to_string(before), number}}};
  }
  return std::nullopt;
}

}  // namespace lianxun::store
