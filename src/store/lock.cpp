#include "store/lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <utility>

#include "domain/error.hpp"

namespace lianxun::store {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw domain::StoreError(path + ": " + std::strerror(error) +
                           " (the store needs a lock file beside it: allow writing to the folder, or choose another "
                           "store)");
}

std::string program() {
  std::ifstream file("/proc/self/comm");
  std::string name;
  std::getline(file, name);
  return name.empty() ? "lianxun" : name;
}

/// "lianxun, process 1234"
std::string holder(int file) {
  std::array<char, 256> text{};
  const auto size = ::pread(file, text.data(), text.size() - 1, 0);
  const std::string line(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  const auto space = line.find(' ');
  if (space == std::string::npos) return "another process";
  return line.substr(space + 1, line.find('\n') - space - 1) + ", process " + line.substr(0, space);
}

/// Whether the path still leads to the open file: its last holder removes it on leaving.
bool is_at(int file, const std::string& path) {
  struct stat open_file {};
  struct stat named_file {};
  return ::fstat(file, &open_file) == 0 && ::stat(path.c_str(), &named_file) == 0 &&
         open_file.st_ino == named_file.st_ino && open_file.st_dev == named_file.st_dev;
}

}  // namespace

WriterLock::WriterLock(const std::string& store) : path_(store + ".lock") {
  for (;;) {
    file_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file_ < 0) fail(path_, errno);
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
      const int error = errno;
      const auto who = holder(file_);
      ::close(std::exchange(file_, -1));
      if (error != EWOULDBLOCK) fail(path_, error);
      throw domain::StoreError(store + ": it is being written by " + who +
                               " (close that program first, or choose another store)");
    }
    if (is_at(file_, path_)) break;
    ::close(std::exchange(file_, -1));
  }
  const auto line = std::to_string(::getpid()) + " " + program() + "\n";
  if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, line.data(), line.size(), 0) < 0) {
    // The name is for people; a full disk must not keep the store closed.
  }
}

WriterLock::~WriterLock() { release(); }

WriterLock::WriterLock(WriterLock&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, -1)) {}

WriterLock& WriterLock::operator=(WriterLock&& other) noexcept {
  if (this != &other) {
    release();
    path_ = std::move(other.path_);
    file_ = std::exchange(other.file_, -1);
  }
  return *this;
}

void WriterLock::release() noexcept {
  if (file_ < 0) return;
  ::unlink(path_.c_str());  // before the lock goes, so that nobody locks a file that is about to vanish
  ::close(std::exchange(file_, -1));
}

}  // namespace lianxun::store
