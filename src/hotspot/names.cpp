#include "hotspot/names.hpp"

namespace lianxun::hotspot {

std::int32_t Names::add(std::string_view name) {
  if (name.empty()) return none;
  if (const auto known = numbers_.find(name); known != numbers_.end()) return known->second;
  const auto number = static_cast<std::int32_t>(names_.size());
  names_.emplace_back(name);
  numbers_.emplace(names_.back(), number);
  return number;
}

std::int32_t Names::find(std::string_view name) const {
  const auto known = numbers_.find(name);
  return known == numbers_.end() ? none : known->second;
}

}  // namespace lianxun::hotspot
