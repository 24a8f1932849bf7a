#pragma once

#include <string>

namespace real_window {

/// Drags a file over the window of a display and drops it there, as a file manager does (XDND, version 5). Throws
/// std::runtime_error when the window does not take it.
void drop_file(const std::string& display, const std::string& path);

}  // namespace real_window
