#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace lianxun::sample {

enum class Scale { subdistrict, city, province };

inline constexpr std::uint64_t default_seed = 330211002;

struct Options {
  std::filesystem::path folder;  // made when missing; files of the same names are replaced
  Scale scale = Scale::subdistrict;
  std::uint64_t seed = default_seed;
  std::function<void(const std::string& file)> wrote;  // after each file; may be empty
};

/// Writes a synthetic place and its room file. The bytes depend on scale and seed alone, not on machine, compiler or
/// library. Throws std::runtime_error when a file cannot be written.
void write_sample(const Options& options);

}  // namespace lianxun::sample
