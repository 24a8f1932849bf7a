#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "boundary/edits/edit.hpp"

namespace lianxun::boundary {

/// A grid's code is its village's twelve digits and a number of three, from 001. The code after the highest number that
/// the village ever used, of all codes in `ever_used`: those of grids that are no more are never given again. None when
/// no number below 1000 is left.
[[nodiscard]] std::optional<std::string> next_code(const std::string& village, std::span<const std::string> ever_used);

/// The number in a code of the village; 0: it is not one of its.
[[nodiscard]] int number_in(const std::string& village, const std::string& code);

[[nodiscard]] domain::Message no_number_left(const std::string& village);

/// Faces, none empty, in the order of their numbers by the rule of docs/4-sample.md: as `shape::band_order` takes their
/// centroids.
[[nodiscard]] std::vector<int> in_order_of_rule(const Draft& draft, std::span<const int> faces);

/// The grids that a change only gives another number: faces that cease, each with the one that begins on all of its
/// ground and on none besides.
[[nodiscard]] std::map<int, int> new_numbers(const Change& change);

/// Codes beside the faces of a draft; empty where there is no face.
using Codes = std::vector<std::string>;

/// All codes anew, from 001 in each village in the order of the rule. `villages` beside the numbers of
/// `draft.villages`. A message instead: a village's code that is not of twelve digits, no number left below 1000.
[[nodiscard]] std::variant<Codes, domain::Message> renumbered(const Draft& draft,
                                                              std::span<const std::string> villages);

}  // namespace lianxun::boundary
