#pragma once

#include <span>
#include <string>
#include <vector>

#include "shape/polygon.hpp"

namespace lianxun::boundary {

/// Areas with their codes; one version of the boundaries.
struct Version {
  std::span<const shape::MultiPolygon> faces;  // metres
  std::span<const std::string> codes;          // beside the faces, none twice
};

/// Ground that has another code in the later version.
struct Transfer {
  std::string from;  // empty: nobody's before
  std::string to;    // empty: nobody's after
  double square_metres = 0;
  shape::MultiPolygon area;  // metres
  shape::Point at{};         // in its largest part
};

struct Difference {
  std::vector<std::string> added;    // codes of the later version only, ascending
  std::vector<std::string> removed;  // of the earlier only
  std::vector<std::string> changed;  // in both, with other ground
  std::vector<Transfer> transfers;   // the largest first
};

/// Exact to a millimetre: coordinates are rounded to whole ones, and lines of the two versions cut each other there.
/// Ground below `least` square metres is not told: borders drawn anew differ by that. Throws std::invalid_argument for
/// a code that stands twice, and as `node` does.
[[nodiscard]] Difference difference(const Version& earlier, const Version& later, double least = 0.01);

}  // namespace lianxun::boundary
