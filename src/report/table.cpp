#include "report/table.hpp"

#include <algorithm>

#include "report/palette.hpp"

namespace lianxun::report {
namespace {

double padding(double size) { return size * 0.3; }

}  // namespace

double Table::cell_width(double width, std::size_t column) const {
  double shares = 0;
  for (const Column& each : columns) shares += each.share;
  return width * columns[column].share / shares;
}

TextStyle Table::style(std::size_t column) const {
  constexpr int no_limit = 99;
  const bool whole = columns[column].whole && lines > 1;
  return {size, columns[column].bold, palette::ink, columns[column].align, whole ? no_limit : lines};
}

TextStyle Table::head_style(std::size_t column) const {
  TextStyle result = style(column);
  result.ink = palette::secondary;
  result.bold = false;
  result.size *= 0.92;
  return result;
}

TextStyle Table::row_style(std::size_t column, std::size_t row) const {
  TextStyle result = style(column);
  result.bold = result.bold || (total && row + 1 == rows.size());
  return result;
}

double Table::head_height(const Canvas& canvas, double width) const {
  double tallest = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double inner = cell_width(width, i) - 2 * padding(size);
    tallest = std::max(tallest, canvas.text_height(inner, columns[i].head, head_style(i)));
  }
  return tallest + 2 * padding(size);
}

double Table::row_height(const Canvas& canvas, double width, std::size_t row) const {
  double tallest = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double inner = cell_width(width, i) - 2 * padding(size);
    tallest = std::max(tallest, canvas.text_height(inner, rows[row][i], row_style(i, row)));
  }
  return tallest + 2 * padding(size);
}

double Table::height(const Canvas& canvas, double width) const {
  double sum = head_height(canvas, width);
  for (std::size_t row = 0; row < rows.size(); ++row) sum += row_height(canvas, width, row);
  return sum;
}

double Table::draw(Canvas& canvas, double x, double y, double width, std::size_t from, std::size_t to) const {
  const auto rule = [&](double at, double thickness, Colour ink) {
    canvas.line(std::vector<shape::Point>{{x, at}, {x + width, at}}, ink, thickness);
  };
  const double head = head_height(canvas, width);
  canvas.fill({x, y, width, head}, palette::band);
  rule(y, 0.8, palette::ink);
  const auto cells = [&](double top, double height, const auto& text_of, const auto& style_of) {
    double left = x;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double inner = cell_width(width, i) - 2 * padding(size);
      const auto text = text_of(i);
      const double used = canvas.text_height(inner, text, style_of(i));
      canvas.text(left + padding(size), top + (height - used) / 2, inner, text, style_of(i));
      left += cell_width(width, i);
    }
  };
  cells(
      y, head, [&](std::size_t i) { return columns[i].head; }, [&](std::size_t i) { return head_style(i); });
  y += head;
  for (std::size_t row = from; row < to; ++row) {
    const double height = row_height(canvas, width, row);
    rule(y, 0.3, palette::rule);
    cells(
        y, height, [&](std::size_t i) { return rows[row][i]; }, [&](std::size_t i) { return row_style(i, row); });
    y += height;
  }
  rule(y, 0.8, palette::ink);
  return y;
}

}  // namespace lianxun::report
