#include "app/paths.hpp"

#include <cstdlib>

namespace lianxun::app {

namespace fs = std::filesystem;

namespace {

fs::path program() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored);
}

/// <prefix>/share/lianxun of an installed program; nothing for one that runs from its build folder.
fs::path installed_share() {
  const fs::path share = program().parent_path().parent_path() / "share" / "lianxun";
  return fs::exists(share) ? share : fs::path();
}

/// The source tree above build/<preset>/.
fs::path source_tree() {
  for (fs::path at = program().parent_path(); at.has_relative_path(); at = at.parent_path()) {
    if (fs::exists(at / "src" / "app" / "main.cpp")) return at;
  }
  return fs::current_path();
}

}  // namespace

fs::path data_dir() {
  const fs::path share = installed_share();
  return share.empty() ? source_tree() / "data" : share;
}

fs::path shader_dir() {
  const fs::path share = installed_share();
  return share.empty() ? source_tree() / "shaders" : share / "shaders";
}

fs::path locale_dir() {
  const fs::path share = installed_share();
  return share.empty() ? program().parent_path() / "locale" : share.parent_path() / "locale";
}

fs::path user_data_dir() {
  if (const char* xdg = std::getenv("XDG_DATA_HOME"); xdg != nullptr && *xdg != '\0') return fs::path(xdg) / "lianxun";
  const char* home = std::getenv("HOME");
  return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "lianxun";
}

fs::path user_state_dir() {
  if (const char* xdg = std::getenv("XDG_STATE_HOME"); xdg != nullptr && *xdg != '\0') return fs::path(xdg) / "lianxun";
  const char* home = std::getenv("HOME");
  return fs::path(home == nullptr ? "." : home) / ".local" / "state" / "lianxun";
}

fs::path default_store() { return user_data_dir() / "lianxun.gpkg"; }

fs::path font_file() {
  for (const char* path :
       {"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc"}) {
    if (fs::exists(path)) return path;
  }
  return "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";
}

}  // namespace lianxun::app
