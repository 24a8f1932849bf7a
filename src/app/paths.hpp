#pragma once

#include <filesystem>

namespace lianxun::app {

/// Installed data (sample, shaders, locale) found relative to the program: <prefix>/share/lianxun beside
/// <prefix>/bin, or the source tree for a program run from its build folder.
[[nodiscard]] std::filesystem::path data_dir();  // holds jiaochuan/ and import/
[[nodiscard]] std::filesystem::path shader_dir();
[[nodiscard]] std::filesystem::path locale_dir();  // holds zh_CN/LC_MESSAGES/lianxun.mo

/// $XDG_DATA_HOME/lianxun, or ~/.local/share/lianxun. Not created.
[[nodiscard]] std::filesystem::path user_data_dir();

/// $XDG_STATE_HOME/lianxun, or ~/.local/state/lianxun: what the program remembers of its use. Not created.
[[nodiscard]] std::filesystem::path user_state_dir();

/// WenQuanYi Micro Hei, where Debian (or Fedora) puts it; existence is not checked.
[[nodiscard]] std::filesystem::path font_file();

/// Default store: $XDG_DATA_HOME/lianxun/lianxun.gpkg, or ~/.local/share/…
[[nodiscard]] std::filesystem::path default_store();

}  // namespace lianxun::app
