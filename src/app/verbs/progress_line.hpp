#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace lianxun::app {

/// One line on standard error that is written over again: what is being done and how far it is. Silent when asked, and
/// when nobody watches (no terminal).
class ProgressLine {
 public:
  explicit ProgressLine(bool quiet);
  ~ProgressLine();  // clears the line
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Always true: a terminal is interrupted with a signal. `total` 0: not known.
  bool operator()(const std::string& what, std::size_t done, std::size_t total);

 private:
  bool active_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace lianxun::app
