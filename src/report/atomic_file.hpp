#pragma once

#include <filesystem>
#include <string_view>

namespace lianxun::report {

/// The whole file or none of it: written beside, synced, then renamed over `path`. Missing folders are made.
/// Throws domain::BadInput that names the file, the cause and what to do; the old file then stands as it was.
void write_file(const std::filesystem::path& path, std::string_view content);

}  // namespace lianxun::report
