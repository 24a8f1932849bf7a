#include "store/log_check.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>

namespace lianxun::store {
namespace {

constexpr std::size_t log_header = 32;
constexpr std::size_t frame_header = 24;
constexpr std::uint32_t magic = 0x377f0682;  // the lowest bit: checksums over big-endian words

using Sums = std::array<std::uint32_t, 2>;

std::uint32_t big_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

std::uint32_t little_endian(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return value;
}

class Log {
 public:
  explicit Log(std::string_view bytes) : bytes_(bytes) {
    words_big_endian_ = (big_endian(bytes, 0) & 1) != 0;
    frame_ = frame_header + big_endian(bytes, 8);
  }

  [[nodiscard]] bool header_is_whole() const {
    const auto page = frame_ - frame_header;
    if ((big_endian(bytes_, 0) & ~1U) != magic || page < 512 || page > 65536 || page % 8 != 0) return false;
    return sums({}, bytes_.substr(0, 24)) == stored_sums(24);
  }

  /// The number of frames that SQLite reads.
  [[nodiscard]] std::size_t whole_frames() const {
    auto running = stored_sums(24);
    std::size_t count = 0;
    for (; is_there(count) && is_of_this_log(count); ++count) {
      const auto at = start(count);
      running = sums(running, bytes_.substr(at, 8));
      running = sums(running, bytes_.substr(at + frame_header, frame_ - frame_header));
      if (running != stored_sums(at + 16)) break;
    }
    return count;
  }

  /// From a frame on, as far as their own words say: their checksums are not looked at.
  [[nodiscard]] std::size_t transactions_completed_from(std::size_t frame) const {
    std::size_t count = 0;
    for (auto i = frame; is_there(i); ++i) {
      if (is_of_this_log(i) && big_endian(bytes_, start(i) + 4) != 0) ++count;
    }
    return count;
  }

 private:
  [[nodiscard]] std::size_t start(std::size_t frame) const { return log_header + frame * frame_; }
  [[nodiscard]] bool is_there(std::size_t frame) const { return start(frame) + frame_ <= bytes_.size(); }
  [[nodiscard]] bool is_of_this_log(std::size_t frame) const {
    return bytes_.substr(start(frame) + 8, 8) == bytes_.substr(16, 8);  // both salts
  }
  [[nodiscard]] Sums stored_sums(std::size_t at) const { return {big_endian(bytes_, at), big_endian(bytes_, at + 4)}; }
  [[nodiscard]] Sums sums(Sums from, std::string_view part) const {
    const auto word = words_big_endian_ ? big_endian : little_endian;
    for (std::size_t i = 0; i + 8 <= part.size(); i += 8) {
      from[0] += word(part, i) + from[1];
      from[1] += word(part, i + 4) + from[0];
    }
    return from;
  }

  std::string_view bytes_;
  bool words_big_endian_ = false;
  std::size_t frame_ = 0;
};

}  // namespace

std::optional<LogFault> log_fault(const std::string& store) {
  std::ifstream file(store + "-wal", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (bytes.size() <= log_header) return std::nullopt;
  const Log log(bytes);
  if (!log.header_is_whole()) {
    const bool blank = bytes.find_first_not_of('\0') >= log_header;
    return LogFault{{"the log beside the store is damaged: its first bytes are wrong", {}}, !blank};
  }
  const auto whole = log.whole_frames();
  if (log.transactions_completed_from(whole + 1) == 0) return std::nullopt;
  return LogFault{{"the log beside the store is damaged: it cannot be read after page {}, events are missing",
                   {std::to_string(whole)}},
                  log.transactions_completed_from(whole) > 1};
}

}  // namespace lianxun::store
