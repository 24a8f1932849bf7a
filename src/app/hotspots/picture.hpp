#pragma once

#include "app/hotspots/input.hpp"
#include "app/hotspots/request.hpp"
#include "app/hotspots/result.hpp"
#include "report/area_map.hpp"
#include "report/names.hpp"

namespace lianxun::app::hotspots {

/// The result of a method by grid as a map with its key, how it was computed, and the grids to look at first.
[[nodiscard]] report::AreaMap picture(const Input& input, const Request& request, const Result& result,
                                      const report::Wording& wording);

}  // namespace lianxun::app::hotspots
