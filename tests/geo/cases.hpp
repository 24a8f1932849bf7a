#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "catch.hpp"

/// The folder with reference data of the real world, or a warning and nothing: the test is then skipped.
inline std::optional<std::filesystem::path> reference_cases() {
  const char* folder = std::getenv("LIANXUN_CASES");
  if (folder != nullptr && std::filesystem::is_directory(folder)) return std::filesystem::path(folder);
  WARN("skipped: LIANXUN_CASES names no folder with reference cases");
  return std::nullopt;
}
