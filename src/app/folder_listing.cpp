#include "app/folder_listing.hpp"

#include <dirent.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>

#include "domain/error.hpp"
#include "geo/formats.hpp"
#include "geo/text_encoding.hpp"

namespace lianxun::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* archive_prefix = "/vsizip/";

bool is_archive_path(const std::string& path) { return path.rfind(archive_prefix, 0) == 0; }

domain::Instant instant_of(std::int64_t seconds) { return domain::Instant(std::chrono::seconds(seconds)); }

/// A disk from elsewhere may hold names in GBK.
std::string shown(const std::string& name) { return geo::is_utf8(name) ? name : geo::to_utf8(name, "GB18030"); }

ui::Listing list_archive(const std::string& path) {
  ui::Listing out{path, {}, {}};
  try {
    for (const auto& entry : geo::list_archive(path)) {
      out.entries.push_back({entry.name, shown(entry.name), entry.folder, entry.bytes, instant_of(entry.modified_s)});
    }
  } catch (const domain::BadInput& error) {
    out.problem = {"{}", {error.what()}};
  }
  return out;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

ui::Listing list_on_disk(const std::string& path) {
  ui::Listing out{path, {}, {}};
  const std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
  if (folder == nullptr) {
    out.problem = {"{} cannot be read ({}): choose another folder, or ask its owner for access.",
                   {shown(path), std::strerror(errno)}};
    return out;
  }
  while (const dirent* entry = ::readdir(folder.get())) {  // the stream is this call's own
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    struct stat facts {};
    // What a dangling link points to has no facts; a device or a socket is no data.
    if (::fstatat(::dirfd(folder.get()), name.c_str(), &facts, 0) != 0) continue;
    if (!S_ISDIR(facts.st_mode) && !S_ISREG(facts.st_mode)) continue;
    out.entries.push_back({name, shown(name), S_ISDIR(facts.st_mode), static_cast<std::uint64_t>(facts.st_size),
                           instant_of(facts.st_mtim.tv_sec)});
  }
  return out;
}

}  // namespace

ui::Listing list_folder(const std::string& path) {
  if (is_archive_path(path)) return list_archive(path);
  std::error_code ignored;
  const fs::path absolute = fs::absolute(from_home(path), ignored).lexically_normal();
  std::string clean = absolute.string();
  while (clean.size() > 1 && clean.back() == '/') clean.pop_back();
  return list_on_disk(clean);
}

std::string from_home(const std::string& path) {
  return path == "~" || path.rfind("~/", 0) == 0 ? home_folder() + path.substr(1) : path;
}

bool is_plain_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(from_home(path), ignored) && fs::path(path).extension() != ".gdb";
}

std::string folder_of_source(const std::string& source) {
  std::string path = source.substr(0, source.find('|'));
  if (is_archive_path(path)) {
    path = path.substr(std::strlen(archive_prefix));
    const auto end = path.find(".zip");
    if (end != std::string::npos) path.resize(end);
  }
  if (path.find(':') != std::string::npos || path.find('{') != std::string::npos) return {};
  std::error_code ignored;
  const fs::path full = fs::absolute(path, ignored);
  return full.has_parent_path() ? full.parent_path().lexically_normal().string() : std::string();
}

std::string home_folder() {
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') return home;
  const passwd* user = ::getpwuid(::getuid());
  return user == nullptr || user->pw_dir == nullptr ? "/" : user->pw_dir;
}

}  // namespace lianxun::app
