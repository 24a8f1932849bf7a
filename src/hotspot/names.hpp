#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lianxun::hotspot {

/// Text that many rows share: each name stands once, rows carry its number. Numbers are given in the order of first
/// use.
class Names {
 public:
  static constexpr std::int32_t none = -1;

  /// The name's number, a new one if it has none yet; `none` for an empty name.
  std::int32_t add(std::string_view name);
  [[nodiscard]] std::int32_t find(std::string_view name) const;
  [[nodiscard]] const std::string& operator[](std::int32_t number) const {
    return names_[static_cast<std::size_t>(number)];
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] const std::vector<std::string>& all() const { return names_; }

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::vector<std::string> names_;
  std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> numbers_;
};

}  // namespace lianxun::hotspot
