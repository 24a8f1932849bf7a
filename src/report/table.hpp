#pragma once

#include <string>
#include <vector>

#include "report/canvas.hpp"

namespace lianxun::report {

/// Rows of wrapped text under a head, lines between them.
struct Table {
  struct Column {
    std::string head;
    double share = 1;  // of the width
    TextStyle::Align align = TextStyle::Align::left;
    bool bold = false;
    bool whole = false;  // never cut, as long as cells have more than one line
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  double size = 8.5;   // of the text
  int lines = 2;       // of a cell
  bool total = false;  // the last row is the sum of the others

  [[nodiscard]] double height(const Canvas& canvas, double width) const;
  [[nodiscard]] double head_height(const Canvas& canvas, double width) const;
  [[nodiscard]] double row_height(const Canvas& canvas, double width, std::size_t row) const;

  /// Draws the head and the rows [from, to); gives the y below them.
  double draw(Canvas& canvas, double x, double y, double width, std::size_t from, std::size_t to) const;
  double draw(Canvas& canvas, double x, double y, double width) const {
    return draw(canvas, x, y, width, 0, rows.size());
  }

 private:
  [[nodiscard]] double cell_width(double width, std::size_t column) const;
  [[nodiscard]] TextStyle style(std::size_t column) const;
  [[nodiscard]] TextStyle head_style(std::size_t column) const;
  [[nodiscard]] TextStyle row_style(std::size_t column, std::size_t row) const;
};

}  // namespace lianxun::report
