#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "boundary/edits/edit.hpp"

namespace lianxun::boundary {

/// Codes beside the faces of a draft; empty where there is no face, or no code yet.
using Codes = std::vector<std::string>;

/// A grid's code is its village's twelve digits and a number of three, from 001.
///
/// Faces that have a code keep it; each other one that has ground gets the number after the highest that its village
/// ever used, in the order of the faces: codes that were retired are never given again. `villages` beside the numbers
/// of `draft.villages`. A message instead: two faces with one code, a village's code that is not of twelve digits, no
/// number left below 1000.
[[nodiscard]] std::variant<Codes, domain::Message> with_new_codes(const Draft& draft, const Codes& existing,
                                                                  std::span<const std::string> villages,
                                                                  std::span<const std::string> retired);

/// All codes anew by the rule of docs/4-sample.md: with n grids in a village, these are taken from north to south by
/// their centroids in bands of ceil(sqrt(n)), each band from west to east. Messages as above.
[[nodiscard]] std::variant<Codes, domain::Message> renumbered(const Draft& draft,
                                                              std::span<const std::string> villages);

}  // namespace lianxun::boundary
