#include "report/pages.hpp"

#include <algorithm>

#include "report/palette.hpp"

namespace lianxun::report {

void Pages::need(double height) {
  if (y_ + height > bottom && y_ > margin) turn();
}

void Pages::letterhead(const std::string& who, const std::string& what, const std::string& when) {
  constexpr auto centre = TextStyle::Align::centre;
  canvas_.text(margin, y_, width, who, {10, false, palette::secondary, centre, 1});
  y_ += 15;
  y_ += canvas_.text(margin, y_, width, what, {23, true, palette::seal, centre, 1});
  canvas_.text(margin, y_ + 1, width, when, {10.5, false, palette::ink, centre, 1});
  y_ += 18;
  canvas_.fill({margin, y_, width, 1.6}, palette::seal);
  canvas_.fill({margin, y_ + 2.6, width, 0.5}, palette::seal);
  y_ += 12;
}

void Pages::heading(const std::string& text) {
  y_ += canvas_.text(margin, y_, width, text, {11, true, palette::ink, TextStyle::Align::left, 1}) + 3;
}

void Pages::section(const std::string& title, const Table& table) {
  std::size_t row = 0;
  while (row < table.rows.size()) {
    const double head = 18 + table.head_height(canvas_, width);
    double room = bottom - y_ - head;
    std::size_t end = row;
    while (end < table.rows.size() && table.row_height(canvas_, width, end) <= room) {
      room -= table.row_height(canvas_, width, end++);
    }
    const bool orphan = end < table.rows.size() && end - row < 3;
    if ((end == row || orphan) && y_ > margin) {
      turn();
      continue;
    }
    end = std::max(end, row + 1);
    heading(row == 0 ? title : wording_("{} (continued)", {title}));
    y_ = table.draw(canvas_, margin, y_, width, row, end) + 12;
    row = end;
  }
}

void Pages::paragraphs(const std::vector<std::string>& lines, const TextStyle& style, const std::string& bullet) {
  const double indent = bullet.empty() ? 0 : 1.4 * style.size;
  for (const auto& line : lines) {
    const double height = canvas_.text_height(width - indent, line, style);
    need(height);
    if (!bullet.empty()) canvas_.text(margin, y_, indent, bullet, style);
    canvas_.text(margin + indent, y_, width - indent, line, style);
    y_ += height + 1 + 0.2 * style.size;
  }
}

std::string Pages::finish() {
  number();
  return canvas_.finish();
}

void Pages::number() {
  canvas_.text(margin, a4_height - margin, width, std::to_string(page_),
               {8, false, palette::secondary, TextStyle::Align::centre, 1});
}

void Pages::turn() {
  number();
  canvas_.next_page();
  ++page_;
  y_ = margin;
}

}  // namespace lianxun::report
