#pragma once

#include <string>

#include "ui/file_list.hpp"

namespace lianxun::app {

/// Reads a folder, or an archive that begins with /vsizip/. Waits for the disk: not on the frame thread. What cannot be
/// read is told in the listing. A relative path counts from the working directory; "~" is the home folder.
[[nodiscard]] ui::Listing list_folder(const std::string& path);

/// The folder that a source lies in: of an archive's content the one of the archive; empty for a connection string.
[[nodiscard]] std::string folder_of_source(const std::string& source);

/// "~" and what begins with "~/" from the home folder; anything else as it is.
[[nodiscard]] std::string from_home(const std::string& path);

/// A folder that is not itself data, as a .gdb is.
[[nodiscard]] bool is_plain_folder(const std::string& path);

/// $HOME, otherwise what the user database says, otherwise "/".
[[nodiscard]] std::string home_folder();

}  // namespace lianxun::app
