#include "ui/widgets_table.hpp"

#include <algorithm>
#include <cctype>

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

ColumnsSeen cell_table(const View& view, const char* id, const CellTable& table) {
  const auto shapes = shapes_of(view, table);
  const float high = view.px(line);
  const float space = view.px(22);
  const float pad = view.px(margin);
  float whole = 2 * pad - space;
  for (const ColumnShape& shape : shapes) whole += shape.width + space;
  const float bar = view.px(14);
  ImGui::BeginChild(id, {0, high * static_cast<float>(table.rows.size() + 1) + bar + view.px(6)}, false,
                    ImGuiWindowFlags_HorizontalScrollbar);
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float left = ImGui::GetWindowPos().x;
  const float right = left + ImGui::GetWindowWidth();
  ColumnsSeen seen;
  float x = at.x + pad;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (x + shapes[i].width > left && x < right) {
      if (x >= left && seen.first == 0) seen.first = i + 1;
      if (x + shapes[i].width <= right) seen.last = i + 1;
      cell(view, {x, at.y}, shapes[i], colour::secondary, table.head[i]);
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        cell(view, {x, at.y + high * static_cast<float>(row + 1)}, shapes[i], colour::text, table.rows[row][i]);
      }
    }
    x += shapes[i].width + space;
  }
  canvas.AddRectFilled({at.x + pad, at.y + high - view.px(3)}, {at.x + whole - pad, at.y + high - view.px(2)},
                       colour::line);
  ImGui::Dummy({whole, high * static_cast<float>(table.rows.size() + 1)});
  ImGui::EndChild();
  return seen;
}

}  // namespace lianxun::ui
