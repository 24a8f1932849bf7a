#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hotspot/weights.hpp"

namespace lianxun::hotspot {

/// Contiguity as GeoDa and spdep write it.
struct Gal {
  std::vector<std::string> ids;  // in the order of the file, which is that of the rows
  Weights weights;               // binary
};

/// A header, "N" or "0 N LAYER KEY", then for each area a line with its id and the number of its neighbours and a line
/// with their ids; ids are words without spaces. Throws `domain::BadInput` naming `file` and the line for a number that
/// is none or does not fit, an id that stands twice or is no area, and text after the end.
[[nodiscard]] Gal read_gal(std::string_view text, const std::string& file);

}  // namespace lianxun::hotspot
