#pragma once

#include <filesystem>

#include "ui/probe.hpp"

namespace lianxun::app {

/// Writes `{"widgets": {id: [x, y, width, height]}}` in window pixels, for a test that drives the window from outside.
/// The file is replaced as a whole, and only when something has moved.
class UiMapFile {
 public:
  explicit UiMapFile(std::filesystem::path path) : path_(std::move(path)) {}
  void write(const ui::Probe& probe);

 private:
  std::filesystem::path path_;
  std::string written_;
};

}  // namespace lianxun::app
