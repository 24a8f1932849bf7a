#include "report/atomic_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include "domain/error.hpp"

namespace lianxun::report {
namespace {

constexpr mode_t readable = 0644;  // mkstemp makes it the owner's alone

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  const char* remedy = "choose a folder that can be written to";
  if (error == ENOSPC || error == EDQUOT) remedy = "make room on the disk, or choose another folder";
  throw domain::BadInput(path.string(), std::string("cannot be written: ") + std::strerror(error), remedy);
}

// Closes what is left open and takes the half-written file away.
class Temporary {
 public:
  explicit Temporary(const std::filesystem::path& path) : name_(path.string() + ".XXXXXX") {
    file_ = ::mkstemp(name_.data());
  }
  ~Temporary() {
    if (file_ >= 0) ::close(file_);
    if (!kept_) ::unlink(name_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  [[nodiscard]] bool open() const { return file_ >= 0; }

  [[nodiscard]] bool write(std::string_view content) const {
    while (!content.empty()) {
      const ssize_t written = ::write(file_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fchmod(file_, readable) == 0 && ::fsync(file_) == 0;
  }

  [[nodiscard]] bool move_to(const std::filesystem::path& path) {
    kept_ = ::rename(name_.c_str(), path.c_str()) == 0;
    return kept_;
  }

 private:
  std::string name_;
  int file_ = -1;
  bool kept_ = false;
};

// The new name is durable once its folder is.
void sync_folder(const std::filesystem::path& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (file < 0) return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view content) {
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, error.value());
  Temporary temporary(path);
  if (!temporary.open() || !temporary.write(content) || !temporary.move_to(path)) fail(path, errno);
  sync_folder(folder);
}

}  // namespace lianxun::report
