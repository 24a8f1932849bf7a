#include "ui/widgets_table.hpp"

#include <algorithm>

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

constexpr float line = 30;
constexpr float widest = 230;

bool is_number(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

struct ColumnShape {
  float width = 0;
  bool number = true;  // every cell is one, or empty
};

std::vector<ColumnShape> shapes_of(const View& view, const CellTable& table) {
  std::vector<ColumnShape> out(table.head.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].width = view.fonts.measure(Face::small, table.head[i]).x;
    bool any = false;
    for (const auto& row : table.rows) {
      out[i].width = std::max(out[i].width, view.fonts.measure(Face::small, row[i]).x);
      out[i].number = out[i].number && is_number(row[i]);
      any = any || !row[i].empty();
    }
    out[i].number = out[i].number && any;
    out[i].width = std::min(out[i].width, view.px(widest));
  }
  return out;
}

/// Of a column whose numbers stand on the right, the head does too.
void cell(const View& view, ImVec2 at, const ColumnShape& shape, ImU32 colour, const std::string& what) {
  const bool fits = view.fonts.measure(Face::small, what).x <= shape.width;
  if (shape.number && fits) {
    text_right(view, {at.x + shape.width, at.y}, Face::small, colour, what);
  } else {
    text_within(view, at, shape.width, Face::small, colour, what);
  }
}

}  // namespace

std::size_t cell_table(const View& view, const CellTable& table) {
  const auto shapes = shapes_of(view, table);
  const float high = view.px(line);
  const float space = view.px(22);
  const Strip s = strip(view);
  float x = s.x;
  std::size_t drawn = 0;
  for (std::size_t i = table.first; i < shapes.size(); ++i, ++drawn) {
    if (drawn > 0 && x + shapes[i].width > s.x + s.w) break;
    cell(view, {x, s.y}, shapes[i], colour::secondary, table.head[i]);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      cell(view, {x, s.y + high * static_cast<float>(row + 1)}, shapes[i], colour::text, table.rows[row][i]);
    }
    x += shapes[i].width + space;
  }
  const float under = s.y + high - view.px(3);
  ImGui::GetWindowDrawList()->AddRectFilled({s.x, under}, {s.x + s.w, under + view.px(1)}, colour::line);
  advance(high * static_cast<float>(table.rows.size() + 1));
  return drawn;
}

}  // namespace lianxun::ui
