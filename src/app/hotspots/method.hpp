#pragma once

#include <span>
#include <string>

#include "app/hotspots/input.hpp"
#include "app/hotspots/request.hpp"
#include "app/hotspots/result.hpp"

namespace lianxun::app::hotspots {

/// One answer to a question of places and times. A new one is a file and a row in methods.cpp.
struct Method {
  const char* name;
  const char* help;
  bool needs_points;
  bool needs_times;
  Result (*run)(const Input& input, const Request& request);
};

[[nodiscard]] std::span<const Method> methods();
/// Throws BadArgument that lists them.
[[nodiscard]] const Method& method_called(const std::string& name);

}  // namespace lianxun::app::hotspots
