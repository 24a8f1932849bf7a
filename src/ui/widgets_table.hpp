#pragma once

#include <string>
#include <vector>

#include "ui/view.hpp"

namespace lianxun::ui {

/// Rows of short cells under a head, each column as wide as its content allows, numbers on the right. What does not fit
/// is reached by the bar below, or by the wheel with Shift. Between frames it keeps nothing; ImGui keeps the scroll.
struct CellTable {
  const std::vector<std::string>& head;
  const std::vector<std::vector<std::string>>& rows;
};

/// Which columns can be seen, from 1.
struct ColumnsSeen {
  std::size_t first = 0;
  std::size_t last = 0;
};
ColumnsSeen cell_table(const View& view, const char* id, const CellTable& table);

}  // namespace lianxun::ui
