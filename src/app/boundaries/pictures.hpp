#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/boundaries/areas.hpp"
#include "boundary/fault.hpp"
#include "report/names.hpp"

namespace lianxun::app::boundaries {

/// A picture of each fault, 001.png and so on by its number in the list: the areas around it, its ground filled, the
/// size and a scale bar. Gives how many were written, `most` at the most. The folder is made if there is none. Throws
/// as report::write_file does.
std::size_t write_pictures(const std::vector<boundary::Fault>& faults, const Areas& areas,
                           const std::filesystem::path& folder, std::size_t most, const report::Wording& wording);

/// One of them, as the bytes of a PNG.
[[nodiscard]] std::string fault_png(const boundary::Fault& fault, std::size_t number, const Areas& areas,
                                    const report::Wording& wording);

}  // namespace lianxun::app::boundaries
