#pragma once

#include <string>
#include <vector>

#include "ui/view.hpp"

namespace lianxun::ui {

/// Rows of short cells under a head, numbers on the right. Each column is as wide as its content allows; only whole
/// columns are drawn, from `first` (from 0) on.
struct CellTable {
  const std::vector<std::string>& head;
  const std::vector<std::vector<std::string>>& rows;
  std::size_t first = 0;
};

/// How many columns have been drawn; one at least when there is one.
std::size_t cell_table(const View& view, const CellTable& table);

}  // namespace lianxun::ui
