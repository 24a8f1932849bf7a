#pragma once

#include "ui/tools/tool.hpp"

namespace lianxun::ui {

// What a drawing means, one file each; declared for the table of tools.

[[nodiscard]] std::optional<boundary::Edit> nothing_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> split_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> move_point_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> reshape_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> merge_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> move_area_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> new_grid_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> move_places_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> straighten_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> smooth_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> simplify_of(const Redraw& redraw, double radius);
[[nodiscard]] std::optional<boundary::Edit> renumber_of(const Redraw& redraw, double radius);

}  // namespace lianxun::ui
