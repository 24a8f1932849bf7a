#pragma once

#include <array>
#include <span>

#include "ui/view.hpp"

namespace lianxun::ui {

/// A small line without axes, from zero to its own largest value, its last point marked.
void sparkline(const View& view, const Rect& at, std::span<const double> values, ImU32 colour);

/// Weekdays down, hours across, each cell in the colour of its share of the largest; hours and weekdays written beside.
/// Gives the cell under the pointer as weekday · 24 + hour, or -1. `lit`: a cell with a border, or -1.
using Week = std::array<int, 7 * 24>;
int week_table(const View& view, const Rect& at, const Week& counts, int lit = -1);

/// Bars with a name on the left and a figure on the right, as many as given; `share` of the longest bar, 0 … 1.
struct Bar {
  std::string id;  // not empty: can be pressed
  std::string name;
  std::string figure;
  double share = 0;
  ImU32 colour = colour::bar;
  bool lit = false;
};
/// Index of the bar pressed, or -1.
int bars(const View& view, std::span<const Bar> all);

}  // namespace lianxun::ui
