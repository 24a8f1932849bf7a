#pragma once

#include <string>

#include "ui/view.hpp"

namespace lianxun::ui {

/// Where the next part of a legend goes.
struct LegendCursor {
  float x;
  float y;  // middle
};

void legend_word(const View& view, LegendCursor& at, const std::string& what, ImU32 colour = colour::secondary);
/// A line as the map draws it, `whole` long, of strokes and gaps; lengths in pixels.
void legend_line(const View& view, LegendCursor& at, ImU32 colour, float whole, float on, float off);

}  // namespace lianxun::ui
