#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace lianxun::sample {

enum class Scale { subdistrict, city, province };

inline constexpr std::uint64_t default_seed = 330211002;

struct Options {
  std::filesystem::path folder;  // made when missing; files of the same names are replaced
  Scale scale = Scale::subdistrict;
  std::uint64_t seed = default_seed;
  std::function<void(const std::filesystem::path& file)> wrote;  // after each file; may be empty
};

/// Writes a synthetic place and its room file. The text files depend, byte for byte, on scale and seed alone, not on
/// machine, compiler or library; a GeoPackage has the same content, but SQLite stamps its file. Throws
/// std::filesystem::filesystem_error for the folder and BadArgument for a file that cannot be written.
void write_sample(const Options& options);

}  // namespace lianxun::sample
