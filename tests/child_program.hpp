#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

/// A program under test with what it writes to its standard output, read on a thread of its own: to be killed at any
/// moment without losing a byte of what it had said.
class ChildProgram {
 public:
  explicit ChildProgram(const std::vector<std::string>& command) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<char*> words;
    for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));  // execv does not write to them
    words.push_back(nullptr);
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(ends[1], STDOUT_FILENO);
      ::execv(words.front(), words.data());
      ::_exit(127);
    }
    ::close(ends[1]);
    if (child_ < 0) throw std::runtime_error("no process");
    reader_ = std::jthread([this, from = ends[0]] { read(from); });
  }
  ~ChildProgram() {
    if (child_ > 0) kill();
  }
  ChildProgram(const ChildProgram&) = delete;
  ChildProgram& operator=(const ChildProgram&) = delete;

  [[nodiscard]] std::size_t lines_so_far() const { return lines_; }

  /// Until it has written that many lines, has ended, or the time is over.
  void wait_for_lines(std::size_t count, std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (lines_ < count && !closed_ && std::chrono::steady_clock::now() < end) {
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }
  [[nodiscard]] bool has_ended() const { return closed_; }

  /// SIGKILL; whether that is what ended it.
  bool kill() {
    ::kill(child_, SIGKILL);
    return WIFSIGNALED(wait());
  }
  /// Its exit status, once it ends by itself; -1 when something killed it.
  int exit_status() {
    const int status = wait();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  /// All that it has written, after it has ended.
  std::string output() {
    if (reader_.joinable()) reader_.join();
    return text_;
  }

 private:
  int wait() {
    int status = 0;
    if (::waitpid(child_, &status, 0) != child_) throw std::runtime_error("the process is gone");
    child_ = -1;
    return status;
  }

  void read(int from) {
    char bytes[4096];
    for (ssize_t size = 0; (size = ::read(from, bytes, sizeof bytes)) > 0;) {
      text_.append(bytes, static_cast<std::size_t>(size));
      lines_ += static_cast<std::size_t>(std::count(bytes, bytes + size, '\n'));
    }
    ::close(from);
    closed_ = true;
  }

  pid_t child_ = -1;
  std::string text_;  // of the reader until it has joined
  std::atomic<std::size_t> lines_{0};
  std::atomic<bool> closed_{false};
  std::jthread reader_;
};
