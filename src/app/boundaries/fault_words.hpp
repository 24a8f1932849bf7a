#pragma once

#include <string>

#include "app/boundaries/areas.hpp"
#include "boundary/fault.hpp"
#include "report/names.hpp"

namespace lianxun::app::boundaries {

/// The kind, and that a gap or an overlap is a sliver.
[[nodiscard]] std::string kind_of(const boundary::Fault& fault, const Areas& areas);  // msgid

/// Of the areas that it concerns, a few of them.
[[nodiscard]] std::string codes_of(const boundary::Fault& fault, const Areas& areas);

/// Metres; of degrees in the middle of the layer.
[[nodiscard]] double width_of(const boundary::Fault& fault, const Areas& areas);

}  // namespace lianxun::app::boundaries
