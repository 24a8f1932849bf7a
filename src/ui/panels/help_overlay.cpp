#include "ui/panels/help_overlay.hpp"

#include "ui/widgets.hpp"

namespace lianxun::ui {

void HelpOverlay::draw(const View& view, Actions& actions) {
  struct Key {
    const char* keys;
    std::string does;
  };
  const Key keys[] = {
      {"F1  F2  F3", view.tr("dispatch; hotspots; boundaries")},
      {"N", view.tr("new complaint; Enter registers it")},
      {"Alt 1 … 9", view.tr("its category")},
      {"C", view.tr("joint patrol from the selected incidents; Enter issues it")},
      {"↑ ↓", view.tr("through the list; with Shift several")},
      {"Ctrl + click", view.tr("one more incident, in the list or on the map")},
      {"Shift + drag", view.tr("all incidents in a box on the map")},
      {"/   Ctrl F", view.tr("search")},
      {"B", view.tr("next patrol")},
      {"I", view.tr("import data")},
      {"Home", view.tr("the whole place")},
      {"+ −", view.tr("nearer and farther; the wheel does it at the pointer")},
      {"O", view.tr("who sits here, language")},
      {"F11", view.tr("full screen")},
      {"Esc", view.tr("back")},
  };
  heading(view, view.tr("Keys"));
  for (const Key& key : keys) {
    const Strip s = strip(view);
    text(view, {s.x, s.y}, Face::strong, colour::cyan, key.keys);
    text_within(view, {s.x + view.px(150), s.y}, s.w - view.px(150), Face::body, colour::text, key.does);
    gap(view, 36);
  }
  gap(view, 8);
  if (secondary_button(view, "help:close", view.tr("Close"))) actions.open({});
}

}  // namespace lianxun::ui
