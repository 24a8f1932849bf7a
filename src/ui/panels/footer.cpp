#include "ui/panels/footer.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

namespace {

enum class Swatch { circle, diamond, square, ring };

void swatch(const View& view, ImVec2 centre, Swatch kind, ImU32 colour) {
  ImDrawList& canvas = *ImGui::GetWindowDrawList();
  const float r = view.px(5);
  switch (kind) {
    case Swatch::circle:
      canvas.AddCircleFilled(centre, r, colour, 20);
      break;
    case Swatch::diamond:
      canvas.AddQuadFilled({centre.x, centre.y - r * 1.2F}, {centre.x + r * 1.2F, centre.y},
                           {centre.x, centre.y + r * 1.2F}, {centre.x - r * 1.2F, centre.y}, colour);
      break;
    case Swatch::square:
      canvas.AddRectFilled({centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}, colour);
      break;
    case Swatch::ring:
      canvas.AddCircleFilled(centre, r, colour, 20);
      canvas.AddCircle(centre, r * 1.9F, colour, 24, view.px(1.5F));
      break;
  }
}

}  // namespace

void Legend::draw(const View& view, Actions&) {
  struct Entry {
    Swatch sign;
    ImU32 colour;
    std::string words;
  };
  const Entry entries[] = {
      {Swatch::circle, colour::text, view.tr("complaint")},     {Swatch::diamond, colour::text, view.tr("inspection")},
      {Swatch::ring, colour::red, view.tr("overdue, unowned")}, {Swatch::square, colour::amber, view.tr("due in 2 h")},
      {Swatch::square, colour::cyan, view.tr("new")},           {Swatch::square, colour::secondary, view.tr("other")},
  };
  const ImVec2 corner = ImGui::GetWindowPos();
  const float y = corner.y + ImGui::GetWindowSize().y / 2;
  // The right-hand part belongs to the coordinates.
  const float limit = corner.x + ImGui::GetWindowSize().x - view.px(410);
  float x = corner.x + view.px(20);
  for (const Entry& entry : entries) {
    const float width = view.fonts.measure(Face::small, entry.words).x + view.px(42);
    if (x + width > limit) break;
    swatch(view, {x + view.px(8), y}, entry.sign, entry.colour);
    text(view, {x + view.px(24), y - view.fonts.size(Face::small) / 2 - view.px(2)}, Face::small, colour::secondary,
         entry.words);
    x += width;
  }
}

}  // namespace lianxun::ui
