#include "app/verbs/progress_line.hpp"

#include <cstdio>

#include <unistd.h>

namespace lianxun::app {

ProgressLine::ProgressLine(bool quiet) : active_(!quiet && ::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (drawn_) std::fputs("\r\033[K", stderr);
}

bool ProgressLine::operator()(const std::string& what, std::size_t done, std::size_t total) {
  if (!active_) return true;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && now - last_ < std::chrono::milliseconds(100)) return true;
  last_ = now;
  drawn_ = true;
  if (total != 0) {
    std::fprintf(stderr, "\r\033[K%s %3zu %%", what.c_str(), done * 100 / total);
  } else {
    std::fprintf(stderr, "\r\033[K%s %zu", what.c_str(), done);
  }
  std::fflush(stderr);
  return true;
}

}  // namespace lianxun::app
